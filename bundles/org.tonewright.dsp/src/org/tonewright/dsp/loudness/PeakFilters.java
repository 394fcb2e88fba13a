package org.tonewright.dsp.loudness;

import java.util.Arrays;

import org.tonewright.dsp.resample.KaiserWindow;

/** The interpolation filters of {@link TruePeakMeter}, in three grades, with their working memory. */
final class PeakFilters {

    /** Samples that the finest filter reaches over. */
    static final int TAPS = 64;
    /** Positions of the finest filter from one sample to the next. */
    static final int FINE = 32;
    /** How much higher than its samples the interpolated signal can be: the largest sum of a filter's magnitudes. */
    static final double LARGEST_GAIN;

    private static final double[][] FINE_TAPS = new double[FINE][TAPS];
    /** Samples that the filter of the first pass reaches over. */
    private static final int HALFWAY = 48;
    /** Where those samples begin among the ones of the finest filter. */
    private static final int INSET = (TAPS - HALFWAY) / 2;
    /** One half of the taps of the first pass; the other half mirrors it. */
    private static final float[] HALFWAY_TAPS = new float[HALFWAY / 2];
    /**
     * Taps of the second pass, the same on either side: the best in the Chebyshev sense for a signal without content
     * above half of its Nyquist frequency, as the first pass gives. Up to there the gain is within 0.32 % of 1.
     */
    private static final double NEAR = 0.6032233;
    private static final double NEXT = -0.1277372;
    private static final double LAST = 0.02610772;

    static {
        double largest = 1;
        for (int p = 0; p < FINE; p++) {
            double sum = 0;
            for (int k = 0; k < TAPS; k++) {
                FINE_TAPS[p][k] = tap(k - (TAPS / 2 - 1) - (double) p / FINE, TAPS / 2, KaiserWindow.beta(65));
                sum += Math.abs(FINE_TAPS[p][k]);
            }
            largest = Math.max(largest, sum);
        }
        LARGEST_GAIN = largest;
        for (int k = 0; k < HALFWAY_TAPS.length; k++) {
            HALFWAY_TAPS[k] = (float) tap(k - (HALFWAY / 2 - 1) - 0.5, HALFWAY / 2, KaiserWindow.beta(50));
        }
    }

    private final float[][] early = new float[4][];
    private final float[][] late = new float[4][];

    /**
     * Filters for blocks. [control]
     *
     * @param most the most outputs of one call of {@link #halfway}
     */
    PeakFilters(int most) {
        for (int j = 0; j < 4; j++) {
            early[j] = new float[most];
            late[j] = new float[most];
        }
    }

    /**
     * First pass: the values halfway between samples. The samples are copied once for each tap, so that all arrays are
     * read at the index that is written: the compiler turns only such loops into vector instructions.
     *
     * @param x samples; the finest filter for the first output would reach from {@code start} on
     * @param start index in {@code x}
     * @param out gets the outputs, from index 0 on
     * @param count how many outputs
     */
    void halfway(float[] x, int start, float[] out, int count) {
        Arrays.fill(out, 0, count, 0);
        for (int k = 0; k < HALFWAY / 2; k += 4) {
            for (int j = 0; j < 4; j++) {
                System.arraycopy(x, start + INSET + k + j, early[j], 0, count);
                System.arraycopy(x, start + INSET + HALFWAY - 1 - k - j, late[j], 0, count);
            }
            add(HALFWAY_TAPS[k], early[0], late[0], HALFWAY_TAPS[k + 1], early[1], late[1], HALFWAY_TAPS[k + 2],
                    early[2], late[2], HALFWAY_TAPS[k + 3], early[3], late[3], out, count);
        }
    }

    private static void add(float a, float[] a0, float[] a1, float b, float[] b0, float[] b1, float c, float[] c0,
            float[] c1, float d, float[] d0, float[] d1, float[] out, int count) {
        for (int i = 0; i < count; i++) {
            out[i] += a * (a0[i] + a1[i]) + b * (b0[i] + b1[i]) + (c * (c0[i] + c1[i]) + d * (d0[i] + d1[i]));
        }
    }

    /** Second pass: the value between c and d, given the two next to them on either side; all equally far apart. */
    static double quarter(double a, double b, double c, double d, double e, double f) {
        return NEAR * (c + d) + NEXT * (b + e) + LAST * (a + f);
    }

    /**
     * Third pass: a value at one of {@link #FINE} positions between two samples.
     *
     * @param position from 0, which is the sample itself, to {@code FINE - 1}
     * @param x samples
     * @param start index of the first of {@link #TAPS} samples; the value lies after the one in the middle,
     *        {@code start + TAPS / 2 - 1}
     * @return the value
     */
    static double fine(int position, float[] x, int start) {
        double[] taps = FINE_TAPS[position];
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        for (int k = 0; k < TAPS; k += 4) {
            a += taps[k] * x[start + k];
            b += taps[k + 1] * x[start + k + 1];
            c += taps[k + 2] * x[start + k + 2];
            d += taps[k + 3] * x[start + k + 3];
        }
        return a + b + (c + d);
    }

    /** Sinc under a Kaiser window, at a time in samples; exactly 0 at every sample but the one in the middle. */
    private static double tap(double time, int half, double beta) {
        if (time == Math.rint(time)) {
            return time == 0 ? 1 : 0;
        }
        double x = StrictMath.PI * time;
        return StrictMath.sin(x) / x * KaiserWindow.at(time / half, beta);
    }
}
