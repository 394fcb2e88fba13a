package org.tonewright.engine.internal;

/**
 * The sine over its first quarter, from a table. {@link StrictMath#sin} allocates for arguments above pi / 4; the
 * audio thread must not.
 */
public final class QuarterSine {

    private static final int STEPS = 4096;
    private static final double[] TABLE = new double[STEPS + 2];

    static {
        for (int i = 0; i < TABLE.length; i++) {
            TABLE[i] = StrictMath.sin(Math.PI / 2 * i / STEPS);
        }
    }

    private QuarterSine() {}

    /**
     * [any] sin(x pi / 2). Between the points of the table it runs straight, which errs by at most h^2 / 8 = 1.9e-8
     * (-154 dB) for steps of h = pi / 2 / 4096.
     *
     * @param x from 0 to 1
     */
    public static double at(double x) {
        double place = x * STEPS;
        int index = (int) place;
        double low = TABLE[index];
        return low + (TABLE[index + 1] - low) * (place - index);
    }

    /** [any] A raised cosine, (1 - cos(x pi)) / 2 = sin^2(x pi / 2), for x from 0 to 1. */
    public static double raisedCosine(double x) {
        double sine = at(x);
        return sine * sine;
    }
}
