package org.tonewright.dsp.delay;

import org.tonewright.dsp.resample.KaiserWindow;

/**
 * Reads a delay line between its samples with a sinc of 32 taps under a Kaiser window of 90 dB, taken from a table of
 * 512 places between two samples and interpolated linearly. Up to 0.82 of half the sample rate (18 kHz at 44.1 kHz) the
 * level is right within 0.001 dB and the delay within 0.0001 frames; at 0.9 the level is 0.8 dB low in the worst place,
 * halfway between two samples.
 */
public final class SincReader {

    /** How many samples the kernel spans: half of them before and half after the place that is read. */
    public static final int TAPS = 32;

    private static final int PHASES = 512;
    private static final float[] TABLE = table();

    private SincReader() {}

    /**
     * [audio] Reads {@code frames} samples from a place between samples that may move in a straight line: sample
     * {@code i} is the one {@code from + i * (to - from) / frames - i} samples before the end, as if
     * {@link DelayLine#read} took fractions. So a moving delay of {@code d} frames, read after writing a block of
     * {@code n}, is {@code from = d0 + n} and {@code to = d1 + n}.
     *
     * @param from from {@code frames + TAPS / 2} to capacity - {@code TAPS / 2 - 1}
     * @param to in the same range
     */
    public static void read(DelayLine line, double from, double to, float[] out, int at, int frames) {
        float[] ring = line.ring();
        int mask = ring.length - 1;
        int end = line.end();
        double step = (to - from) / frames;
        for (int i = 0; i < frames; i++) {
            double back = from + i * step;
            int whole = (int) back;
            double phase = (whole + 1 - back) * PHASES;
            int row = (int) phase;
            float blend = (float) (phase - row);
            int base = end - whole - 1 + i - TAPS / 2 + 1;
            int low = row * TAPS;
            float a = 0;
            float b = 0;
            for (int k = 0; k < TAPS; k += 2) {
                float h0 = TABLE[low + k];
                float h1 = TABLE[low + k + 1];
                a += ring[base + k & mask] * (h0 + blend * (TABLE[low + TAPS + k] - h0));
                b += ring[base + k + 1 & mask] * (h1 + blend * (TABLE[low + TAPS + k + 1] - h1));
            }
            out[at + i] = a + b;
        }
    }

    private static float[] table() {
        float[] table = new float[(PHASES + 1) * TAPS + TAPS];
        double beta = KaiserWindow.beta(90);
        double[] row = new double[TAPS];
        for (int p = 0; p <= PHASES + 1; p++) {
            double sum = 0;
            for (int k = 0; k < TAPS; k++) {
                double x = k - (TAPS / 2 - 1) - p / (double) PHASES;
                row[k] = sinc(x) * KaiserWindow.at(x / (TAPS / 2), beta);
                sum += row[k];
            }
            for (int k = 0; k < TAPS; k++) {
                table[p * TAPS + k] = (float) (row[k] / sum);
            }
        }
        return table;
    }

    private static double sinc(double x) {
        return x == 0 ? 1 : StrictMath.sin(Math.PI * x) / (Math.PI * x);
    }
}
