package org.tonewright.dsp.oversample;

/**
 * Lowers the sample rate of one channel by 2, 4 or 8 with the filters of {@link Upsampler}: what lies above 1.093 of
 * half the lower sample rate comes through at least 100 dB down.
 */
public final class Downsampler {

    private final HalfBand[] stages;
    private final float[][] between;

    /** [control] A downsampler by 2, 4 or 8 for blocks of at most {@code frames} frames of the lower rate. */
    public Downsampler(int factor, int frames) {
        this.stages = Stages.create(factor);
        this.between = new float[stages.length - 1][];
        for (int i = 0; i < between.length; i++) {
            between[i] = new float[frames << i + 1];
        }
    }

    /** [any] The frames of the lower rate by which the output lags behind. */
    public int latency() {
        return Stages.latency(stages);
    }

    /**
     * [audio] Reads {@code factor} times {@code frames} samples and writes {@code frames}; the arrays are different
     * ones.
     */
    public void process(float[] in, float[] out, int frames) {
        float[] from = in;
        for (int i = stages.length - 1; i >= 0; i--) {
            float[] to = i == 0 ? out : between[i - 1];
            stages[i].lower(from, 0, to, 0, frames << i);
            from = to;
        }
    }

    /** [audio] Forgets the past. */
    public void reset() {
        for (HalfBand stage : stages) {
            stage.reset();
        }
    }
}
