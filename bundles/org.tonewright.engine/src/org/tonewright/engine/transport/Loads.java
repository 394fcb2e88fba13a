package org.tonewright.engine.transport;

import org.tonewright.engine.rt.Cells;
import org.tonewright.engine.stream.DiskReader;

/** How hard the engine works, as numbers. [any] */
public final class Loads {

    private static final int DSP = 0;
    private static final int PEAK = 1;
    private static final int READS = 2;
    private static final int SHOWN = 3;
    private static final int ROOM = 4;
    private static final int XRUNS = 5;

    private final Cells cells = new Cells(6);
    private final DiskReader disk;

    // Owned by the audio thread.
    private double peak;
    private double held;
    private double reads;

    Loads(DiskReader disk) {
        this.disk = disk;
        cells.set(ROOM, 1);
    }

    /** [audio] Says what a quantum took, as a share of its time. */
    void worked(double share) {
        double read = cells.get(READS);
        if (read != reads) {
            held = peak;
            peak = 0;
            reads = read;
        }
        peak = Math.max(peak, share);
        cells.show(DSP, share);
        cells.show(PEAK, Math.max(peak, held));
        cells.show(SHOWN, read);
    }

    /** [audio] Says how much room captures have. */
    void room(double share) {
        cells.show(ROOM, share);
    }

    /** [audio] Says how many blocks the device lost. */
    void xruns(long count) {
        cells.show(XRUNS, count);
    }

    /** The share of the time of a quantum that the last one took; above 1 it was late. */
    public double dsp() {
        return cells.get(DSP);
    }

    /**
     * The greatest {@link #dsp()} since the last but one call of {@link #next()}: whoever calls next after each reading
     * misses none.
     */
    public double dspPeak() {
        return cells.get(PEAK);
    }

    /** Forgets the greatest load of the time before the last call. One reader. */
    public void next() {
        if (cells.get(SHOWN) == cells.get(READS)) {
            cells.set(READS, cells.get(READS) + 1);
        }
    }

    /** How full the emptiest track's read-ahead is, 0 to 1; 1 if there are no tracks. */
    public double disk() {
        return disk.fill();
    }

    /** How empty the fullest capture's buffer is, 0 to 1; 1 if nothing is captured. At 0 frames are lost. */
    public double captureRoom() {
        return cells.get(ROOM);
    }

    /** How many quanta of tracks were silent so far because the disk was late. */
    public long underruns() {
        return disk.underruns();
    }

    /** How many blocks the open device lost since it was opened. */
    public long xruns() {
        return (long) cells.get(XRUNS);
    }
}
