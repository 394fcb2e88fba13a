package org.tonewright.device.rehearsal.synth;

/** A value that falls from 1 towards 0, by the same share with each sample. */
final class Decay {

    private final double share;
    private double value = 1;

    /**
     * @param seconds until it has fallen to 1/e
     * @param rate samples a second
     */
    Decay(double seconds, double rate) {
        share = StrictMath.exp(-1 / (seconds * rate));
    }

    /** The value now; the next one is smaller. */
    double next() {
        double now = value;
        value *= share;
        return now;
    }
}
