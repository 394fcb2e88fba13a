package org.tonewright.mastering.master;

/**
 * Finds the gain that makes up for what chains take off a title's loudness. A limiter takes more the louder a title
 * comes to it, so the loss at a make-up m is a function of m, and what is sought is the m at which both are equal: by
 * the secant method, which knows after two measurements how fast the loss grows.
 */
final class MakeUp {

    /** A make-up this close to the loss is good enough, in LU. */
    private static final double CLOSE = 0.03;
    /** One step is never longer, in decibels: a curve that bends would lead far off. */
    private static final double LONGEST = 3;

    private double value;
    private double difference;
    private double lastValue;
    private double lastDifference;
    private int measured;

    /** The make-up to try, in decibels. */
    double value() {
        return value;
    }

    /** Whether the value that was measured last is good enough, and stays. */
    boolean found() {
        return measured > 0 && Math.abs(difference) < CLOSE;
    }

    /** Tells how many LU were lost at the value, and moves the value on unless it is good enough. */
    void lost(double lost) {
        lastDifference = difference;
        difference = lost - value;
        measured++;
        if (found()) {
            return;
        }
        double step = difference;
        if (measured > 1 && difference != lastDifference) {
            step = -difference * (value - lastValue) / (difference - lastDifference);
        }
        lastValue = value;
        value += Math.clamp(step, -LONGEST, LONGEST);
    }
}
