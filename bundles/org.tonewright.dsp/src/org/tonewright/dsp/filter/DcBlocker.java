package org.tonewright.dsp.filter;

/**
 * Removes a constant offset: y[n] = x[n] - x[n-1] + r y[n-1] with r = 1 - 2 pi f / sampleRate (J. O. Smith, "Introduction to
 * Digital Filters", DC Blocker), scaled by (1 + r) / 2 so that half the sample rate passes at gain 1. The corner is near f
 * for f far below the sample rate.
 */
public final class DcBlocker {

    private static final double SILENCE = 1e-30;
    private static final double LOUDEST = 1e30;

    private final double r;
    private final double scale;
    private double lastIn;
    private double lastOut;

    /** [control] A blocker with its corner at a frequency, for example 5 Hz. */
    public DcBlocker(double sampleRate, double frequency) {
        if (!(sampleRate > 0) || !(frequency > 0) || frequency > sampleRate / 20) {
            throw new IllegalArgumentException("A DC blocker needs a frequency above 0 and at most a twentieth of the sample rate, not "
                    + frequency + " at " + sampleRate + ".");
        }
        r = 1 - 2 * Math.PI * frequency / sampleRate;
        scale = (1 + r) / 2;
    }

    /** [audio] Filters a block. */
    public void process(float[] in, float[] out, int frames) {
        double x1 = lastIn;
        double y = lastOut;
        for (int i = 0; i < frames; i++) {
            double x = in[i];
            y = scale * (x - x1) + r * y;
            x1 = x;
            out[i] = (float) y;
        }
        double size = Math.abs(y);
        boolean sound = size >= SILENCE && size <= LOUDEST;
        lastIn = Math.abs(x1) <= LOUDEST ? x1 : 0;
        lastOut = sound ? y : 0;
    }

    /** [audio] Forgets the past. */
    public void reset() {
        lastIn = 0;
        lastOut = 0;
    }
}
