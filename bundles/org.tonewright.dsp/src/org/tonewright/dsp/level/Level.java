package org.tonewright.dsp.level;

/** Measures of a stretch of samples. */
public final class Level {

    private Level() {}

    /** [audio] The largest absolute value; 0 for no frames, NaN when a sample is NaN. */
    public static float peak(float[] samples, int at, int frames) {
        float peak = 0;
        for (int i = 0; i < frames; i++) {
            peak = Math.max(peak, Math.abs(samples[at + i]));
        }
        return peak;
    }

    /** [audio] The sum of the squares, added up in double precision in a fixed order. */
    public static double sumOfSquares(float[] samples, int at, int frames) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int whole = frames & ~3;
        for (int i = at; i < at + whole; i += 4) {
            double s0 = samples[i];
            double s1 = samples[i + 1];
            double s2 = samples[i + 2];
            double s3 = samples[i + 3];
            a += s0 * s0;
            b += s1 * s1;
            c += s2 * s2;
            d += s3 * s3;
        }
        for (int i = at + whole; i < at + frames; i++) {
            a += (double) samples[i] * samples[i];
        }
        return a + b + (c + d);
    }
}
