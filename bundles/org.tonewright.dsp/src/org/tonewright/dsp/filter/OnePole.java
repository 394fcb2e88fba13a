package org.tonewright.dsp.filter;

/**
 * A first-order low-pass with one multiplication, y[n] = y[n-1] + a (x[n] - y[n-1]), and its complement x - y as high-pass. For
 * damping, tone controls and followers; where -3 dB must be exact up to high frequencies use {@link Butterworth} of order 1.
 */
public final class OnePole {

    private static final double SILENCE = 1e-30;
    private static final double LOUDEST = 1e30;

    private double a;
    private double y;

    /** [control] A filter that passes everything until its coefficient is set. */
    public OnePole() {
        a = 1;
    }

    /**
     * [any] The coefficient for a corner frequency, by matching the decay of the analogue RC filter:
     * a = 1 - exp(-2 pi frequency / sampleRate).
     */
    public static double coefficient(double sampleRate, double frequency) {
        return 1 - StrictMath.exp(-2 * Math.PI * frequency / sampleRate);
    }

    /** [any] The coefficient for a time constant: a step is 1 - 1/e done after that time; 0 s gives 1. */
    public static double coefficientOfTime(double sampleRate, double seconds) {
        return 1 - StrictMath.exp(-1 / (seconds * sampleRate));
    }

    /** [audio] Takes a coefficient, more than 0 (never moves) and at most 1 (a wire). */
    public void set(double coefficient) {
        a = coefficient;
    }

    /** [audio] One sample of the low-pass. The caller calls {@link #settle} once a block. */
    public double next(double x) {
        y += a * (x - y);
        return y;
    }

    /** [audio] Clears a state too small to hear, so that it never becomes denormal, or one that is no number any more. */
    public void settle() {
        double size = Math.abs(y);
        if (!(size >= SILENCE && size <= LOUDEST)) {
            y = 0;
        }
    }

    /** [audio] The low-pass of a block. */
    public void lowPass(float[] in, float[] out, int frames) {
        double state = y;
        double k = a;
        for (int i = 0; i < frames; i++) {
            state += k * (in[i] - state);
            out[i] = (float) state;
        }
        y = state;
        settle();
    }

    /** [audio] The high-pass of a block: what the low-pass leaves. */
    public void highPass(float[] in, float[] out, int frames) {
        double state = y;
        double k = a;
        for (int i = 0; i < frames; i++) {
            double x = in[i];
            state += k * (x - state);
            out[i] = (float) (x - state);
        }
        y = state;
        settle();
    }

    /** [audio] Forgets the past. */
    public void reset() {
        y = 0;
    }
}
