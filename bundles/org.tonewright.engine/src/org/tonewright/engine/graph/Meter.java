package org.tonewright.engine.graph;

import org.tonewright.engine.rt.Cells;

/** What a {@link Node.Tap} measures. It outlives the plans it belongs to. [any, but one reader] */
public final class Meter {

    /** The time constant of {@link #rms}, in seconds. */
    public static final double INTEGRATION = 0.3;
    /** The cell that counts how often the reader has read. */
    public static final int READS = 0;
    /** The cell in which the audio thread answers which reading it has seen. */
    public static final int SHOWN = 1;

    private static final int FIRST = 2;
    private final Cells cells;

    /** Of so many channels. */
    public Meter(int channels) {
        cells = new Cells(FIRST + 2 * channels);
    }

    /** The cell of the peak of a channel. */
    public static int peakCell(int channel) {
        return FIRST + 2 * channel;
    }

    /** The cell of the mean square of a channel. */
    public static int squareCell(int channel) {
        return FIRST + 2 * channel + 1;
    }

    /** How many channels it has. */
    public int channels() {
        return (cells.size() - FIRST) / 2;
    }

    /** The cells, for the audio thread. */
    public Cells cells() {
        return cells;
    }

    /**
     * The greatest sample of a channel, as an amplitude, since the last but one call of {@link #next} that the audio
     * thread has seen: whoever calls next after each reading misses no sample.
     */
    public double peak(int channel) {
        return cells.get(peakCell(channel));
    }

    /** The root of the mean square of a channel, as an amplitude, over about {@value #INTEGRATION} seconds. */
    public double rms(int channel) {
        return Math.sqrt(cells.get(squareCell(channel)));
    }

    /** Forgets the peaks of the time before the last call. */
    public void next() {
        if (cells.get(SHOWN) == cells.get(READS)) {
            cells.set(READS, cells.get(READS) + 1);
        }
    }
}
