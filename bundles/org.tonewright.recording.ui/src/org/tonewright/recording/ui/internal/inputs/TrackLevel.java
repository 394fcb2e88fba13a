package org.tonewright.recording.ui.internal.inputs;

import java.util.Arrays;

import org.tonewright.ui.widgets.Ticker;

/** How loud an input has been: since it was reset, and during the last seconds. */
final class TrackLevel {

    /** Full scale of a 16-bit converter in the direction that ends first; what reaches it was cut off. */
    static final double FULL = 32767.0 / 32768;

    private static final int PARTS = 4;
    private static final int TICKS = 1000 / Ticker.PERIOD;

    private final double[] recent = new double[PARTS];
    private double highest;
    private boolean clipped;
    private int part;
    private int ticks;

    /** What was heard since the last tick, as an amplitude. */
    void feed(double peak) {
        recent[part] = Math.max(recent[part], peak);
        highest = Math.max(highest, peak);
        clipped |= peak >= FULL;
    }

    /** Goes on by one beat of the {@link Ticker}. */
    void tick() {
        if (++ticks >= TICKS) {
            ticks = 0;
            part = (part + 1) % PARTS;
            recent[part] = 0;
        }
    }

    /** The highest peak since it was reset, in dB full scale; negative infinity for silence. */
    double highest() {
        return 20 * Math.log10(highest);
    }

    /** What to think of the last seconds. */
    LevelHint hint() {
        double peak = 0;
        for (double one : recent) {
            peak = Math.max(peak, one);
        }
        return LevelHint.of(20 * Math.log10(peak), clipped);
    }

    boolean isClipped() {
        return clipped;
    }

    /** Forgets all. */
    void reset() {
        Arrays.fill(recent, 0);
        highest = 0;
        clipped = false;
    }
}
