package org.tonewright.dsp.filter;

/**
 * A biquad whose coefficients move. While they move the section runs as a state-variable filter with trapezoidal
 * integrators (A. Simper, "Linear Trapezoidal Integrated State Variable Filter With Low Noise Optimisation", Cytomic
 * 2011): g sets the frequency, k the damping, and high, band and low share the output with weights n2, n1 and n0. At
 * rest it has exactly the response of the biquad; in motion it stays stable for any path of g &gt; 0 and k &gt; 0,
 * because without input the energy of its two integrators never grows: with v1 and v2 the means of old and new state,
 * (s1'^2 - s1^2 + s2'^2 - s2^2) / 4 = g v1 (-k v1 - v2) + g v2 v1 = -g k v1^2. (A. Wishnick, "Time-Varying Filters for
 * Musical Applications", DAFx-14, shows what direct forms do instead: a fast sweep downwards raises what rings in them
 * by the ratio of the frequencies.)
 * <p>
 * The state is handed over from and to the direct form so that the output goes on as if nothing had happened: both
 * forms
 * get the states that give the same two next outputs for silence at the input.
 */
final class MovingSection {

    /** Below this a section's weights differ from a wire's by less than 1e-5 dB: what rings in it is not heard. */
    private static final double WIRE = 1e-12;
    /** Two rows of the output map count as parallel below this: the section is of first order. */
    private static final double PARALLEL = 1e-10;

    private double g;
    private double k;
    private double n2;
    private double n1;
    private double n0;
    private double gStep;
    private double kStep;
    private double n2Step;
    private double n1Step;
    private double n0Step;
    /** The first and the second output for silence, as weights of the two integrators. */
    private double first1;
    private double first2;
    private double second1;
    private double second2;

    /** Prepares to run from one section's coefficients to another's in so many frames. */
    void prepare(double[] from, double[] to, int section, int frames) {
        take(to, section);
        double toG = g;
        double toK = k;
        double toN2 = n2;
        double toN1 = n1;
        double toN0 = n0;
        take(from, section);
        gStep = (toG - g) / frames;
        kStep = (toK - k) / frames;
        n2Step = (toN2 - n2) / frames;
        n1Step = (toN1 - n1) / frames;
        n0Step = (toN0 - n0) / frames;
    }

    /**
     * Runs frames {@code done} to {@code done + frames - 1} of the way over one channel; the state is the integrators'.
     */
    void run(double[] x, double[] state, int s, int done, int frames) {
        double s1 = state[s];
        double s2 = state[s + 1];
        for (int i = 0; i < frames; i++) {
            double step = done + i;
            double gi = g + step * gStep;
            double ki = k + step * kStep;
            double in = x[i];
            double d = 1 / (1 + gi * (gi + ki));
            double v1 = (s1 + gi * (in - s2)) * d;
            double v2 = s2 + gi * v1;
            s1 = 2 * v1 - s1;
            s2 = 2 * v2 - s2;
            x[i] = (n2 + step * n2Step) * (in - ki * v1 - v2) + (n1 + step * n1Step) * v1 + (n0 + step * n0Step) * v2;
        }
        state[s] = s1;
        state[s + 1] = s2;
    }

    /** Replaces the state of the direct form by that of the integrators; coefficients {@code c} are those at rest. */
    void fromDirect(double[] c, int section, double[] state, int s) {
        take(c, section);
        map();
        double y0 = state[s];
        double y1 = state[s + 1] - c[section * Cookbook.SIZE + 3] * y0;
        double firstNorm = first1 * first1 + first2 * first2;
        double norm = firstNorm + second1 * second1 + second2 * second2;
        double determinant = first1 * second2 - first2 * second1;
        if (norm < WIRE) {
            state[s] = 0;
            state[s + 1] = 0;
        } else if (Math.abs(determinant) > PARALLEL * norm) {
            state[s] = (y0 * second2 - first2 * y1) / determinant;
            state[s + 1] = (first1 * y1 - second1 * y0) / determinant;
        } else {
            state[s] = first1 * y0 / firstNorm;
            state[s + 1] = first2 * y0 / firstNorm;
        }
    }

    /** Replaces the state of the integrators by that of the direct form. */
    void toDirect(double[] c, int section, double[] state, int s) {
        take(c, section);
        map();
        double y0 = first1 * state[s] + first2 * state[s + 1];
        double y1 = second1 * state[s] + second2 * state[s + 1];
        state[s] = y0;
        state[s + 1] = y1 + c[section * Cookbook.SIZE + 3] * y0;
    }

    /**
     * The state-variable form of a biquad. The denominator is (z - 1)^2 + k g (z^2 - 1) + g^2 (z + 1)^2 over 1 + k g +
     * g^2, the numerator the same with n2, n1 and n0 as weights of the three; so sums of the coefficients give each of
     * them.
     */
    private void take(double[] c, int section) {
        int at = section * Cookbook.SIZE;
        double b0 = c[at];
        double b1 = c[at + 1];
        double b2 = c[at + 2];
        double a1 = c[at + 3];
        double a2 = c[at + 4];
        double atNyquist = 1 - a1 + a2;
        double atZero = 1 + a1 + a2;
        g = Math.sqrt(atZero / atNyquist);
        k = 2 * (1 - a2) / (atNyquist * g);
        n2 = (b0 - b1 + b2) / atNyquist;
        n1 = k * (b0 - b2) / (1 - a2);
        n0 = (b0 + b1 + b2) / atZero;
    }

    private void map() {
        double d = 1 / (1 + g * (g + k));
        double band = n1 - n2 * k;
        double low = n0 - n2;
        first1 = d * (band + low * g);
        first2 = low - g * first1;
        second1 = first1 * (2 * d - 1) + first2 * 2 * g * d;
        second2 = -first1 * 2 * d * g + first2 * (1 - 2 * g * g * d);
    }
}
