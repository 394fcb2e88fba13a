package org.tonewright.dsp.resample;

/**
 * The Kaiser window, for filters whose ripple and width are given. Formulas: J. F. Kaiser, "Nonrecursive Digital Filter
 * Design Using the I0-sinh Window Function", IEEE ISCAS 1974; A. V. Oppenheim and R. W. Schafer, "Discrete-Time Signal
 * Processing", section 7.5.3.
 */
public final class KaiserWindow {

    private KaiserWindow() {}

    /**
     * The shape parameter for a filter with a given stop band.
     *
     * @param attenuation of the stop band in decibels, at least 50
     * @return beta
     */
    public static double beta(double attenuation) {
        if (!(attenuation >= 50)) {
            throw new IllegalArgumentException("A Kaiser window for " + attenuation + " dB: at least 50 are needed");
        }
        return 0.1102 * (attenuation - 8.7);
    }

    /**
     * The length of a low-pass filter.
     *
     * @param attenuation of the stop band in decibels, at least 50
     * @param transition width from pass band to stop band, in cycles per sample, above 0
     * @return the filter's length in samples
     */
    public static double length(double attenuation, double transition) {
        if (!(transition > 0)) {
            throw new IllegalArgumentException("A filter with a transition of " + transition + " cycles per sample");
        }
        return (attenuation - 7.95) / (14.36 * transition);
    }

    /**
     * The window's value.
     *
     * @param x position: 0 in the middle, -1 and 1 at the ends
     * @param beta shape, at least 0
     * @return between 0 and 1; 0 outside of the window
     */
    public static double at(double x, double beta) {
        double inside = 1 - x * x;
        return inside < 0 ? 0 : bessel(beta * Math.sqrt(inside)) / bessel(beta);
    }

    /** I0 by its power series: sum over k of ((x/2)^k / k!)^2. All terms are positive, so nothing cancels. */
    private static double bessel(double x) {
        double quarter = x * x / 4;
        double term = 1;
        double sum = 1;
        for (int k = 1; term > sum * 1e-18; k++) {
            term *= quarter / ((double) k * k);
            sum += term;
        }
        return sum;
    }
}
