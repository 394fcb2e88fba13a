package org.tonewright.dsp.dynamics;

/**
 * A running mean of the squares, exponential: after a step from silence it reaches 1 - 1/e of its end after the time
 * constant, m[n] = m[n-1] + (1 - exp(-1 / (time * sampleRate))) (x[n]^2 - m[n-1]).
 */
public final class MeanSquare {

    private static final double SILENCE = 1e-30;
    private static final double LOUDEST = 1e60;

    private final double coefficient;
    private double mean;

    /** [control] A mean with a time constant in seconds, 0 or more. */
    public MeanSquare(double sampleRate, double time) {
        if (!(sampleRate > 0) || !(time >= 0)) {
            throw new IllegalArgumentException("A mean needs a sample rate above 0 and a time of 0 or more, not "
                    + sampleRate + " and " + time + ".");
        }
        coefficient = 1 - StrictMath.exp(-1 / (time * sampleRate));
    }

    /** [audio] Writes the mean square after every sample; feed it to {@link CompressorGain#processPower}. */
    public void process(float[] in, float[] meanSquare, int frames) {
        double m = mean;
        double k = coefficient;
        for (int i = 0; i < frames; i++) {
            double x = in[i];
            m += k * (x * x - m);
            meanSquare[i] = (float) m;
        }
        mean = m >= SILENCE && m <= LOUDEST ? m : 0;
    }

    /** [audio] Forgets the past. */
    public void reset() {
        mean = 0;
    }
}
