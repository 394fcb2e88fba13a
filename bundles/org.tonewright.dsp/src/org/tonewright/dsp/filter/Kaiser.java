package org.tonewright.dsp.filter;

/**
 * Sinc filters under a Kaiser window (J. F. Kaiser, "Nonrecursive digital filter design using the I0-sinh window function",
 * 1974).
 */
public final class Kaiser {

    private Kaiser() {
    }

    /** [any] The shape parameter for a stop-band attenuation in decibels above 50: 0.1102 (attenuation - 8.7). */
    public static double beta(double attenuation) {
        return 0.1102 * (attenuation - 8.7);
    }

    /** [any] The window at a position from -1 to 1: I0(beta sqrt(1 - x^2)) / I0(beta); 0 outside. */
    public static double window(double beta, double position) {
        double inside = 1 - position * position;
        return inside < 0 ? 0 : bessel(beta * Math.sqrt(inside)) / bessel(beta);
    }

    /** [any] sin(pi x) / (pi x). */
    public static double sinc(double x) {
        return x == 0 ? 1 : StrictMath.sin(Math.PI * x) / (Math.PI * x);
    }

    /** The modified Bessel function of the first kind and order zero, by its power series. */
    private static double bessel(double x) {
        double quarter = x * x / 4;
        double term = 1;
        double sum = 1;
        for (int k = 1; term > sum * 1e-17; k++) {
            term *= quarter / ((double) k * k);
            sum += term;
        }
        return sum;
    }
}
