package org.tonewright.dsp.loudness;

import java.util.Arrays;

/**
 * K-weights two channels side by side and sums their squares: two channels in one loop keep the processor busy while
 * each waits for its own feedback. Transposed direct form II, all in double precision.
 */
final class KFilter {

    /** States below -600 dB are set to 0 before they become denormal numbers, which are slow. */
    private static final double NOTHING = 1e-30;

    private final KWeighting k;
    private final double[] first = new double[4];
    private final double[] second = new double[4];
    private double firstSum;
    private double secondSum;

    KFilter(KWeighting weighting) {
        k = weighting;
    }

    void reset() {
        Arrays.fill(first, 0);
        Arrays.fill(second, 0);
        firstSum = 0;
        secondSum = 0;
    }

    /** Sum of squares of the first channel since the last step. */
    double first() {
        return finite(firstSum);
    }

    /** Sum of squares of the second channel since the last step. */
    double second() {
        return finite(secondSum);
    }

    /** Begins the next sum. */
    void endStep() {
        clean(first);
        clean(second);
        firstSum = 0;
        secondSum = 0;
    }

    void process(float[] left, float[] right, int offset, int frames) {
        double b0 = k.shelfB0();
        double b1 = k.shelfB1();
        double b2 = k.shelfB2();
        double a1 = k.shelfA1();
        double a2 = k.shelfA2();
        double c1 = k.passA1();
        double c2 = k.passA2();
        double s0 = first[0];
        double s1 = first[1];
        double s2 = first[2];
        double s3 = first[3];
        double t0 = second[0];
        double t1 = second[1];
        double t2 = second[2];
        double t3 = second[3];
        double sum = firstSum;
        double tum = secondSum;
        for (int i = offset; i < offset + frames; i++) {
            double x = left[i];
            double u = right[i];
            double y = b0 * x + s0;
            double v = b0 * u + t0;
            s0 = b1 * x - a1 * y + s1;
            t0 = b1 * u - a1 * v + t1;
            s1 = b2 * x - a2 * y;
            t1 = b2 * u - a2 * v;
            double z = y + s2;
            double w = v + t2;
            s2 = s3 - 2 * y - c1 * z;
            t2 = t3 - 2 * v - c1 * w;
            s3 = y - c2 * z;
            t3 = v - c2 * w;
            sum += z * z;
            tum += w * w;
        }
        first[0] = s0;
        first[1] = s1;
        first[2] = s2;
        first[3] = s3;
        second[0] = t0;
        second[1] = t1;
        second[2] = t2;
        second[3] = t3;
        firstSum = sum;
        secondSum = tum;
    }

    private double finite(double sum) {
        return Double.isFinite(sum) ? sum * k.passB() * k.passB() : 0;
    }

    private static void clean(double[] state) {
        double size = 0;
        for (double value : state) {
            size += Math.abs(value);
        }
        if (!(size >= NOTHING && size <= Double.MAX_VALUE)) {
            Arrays.fill(state, 0);
        }
    }
}
