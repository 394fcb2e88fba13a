package org.tonewright.dsp.oversample;

/**
 * Raises the sample rate of one channel by 2, 4 or 8 with linear-phase half-band filters: flat within 0.01 dB up to
 * 0.907 of half the lower sample rate (20 kHz at 44.1 kHz), images at least 100 dB down from 1.093 of it on.
 */
public final class Upsampler {

    private final HalfBand[] stages;
    private final float[][] between;

    /** [control] An upsampler by 2, 4 or 8 for blocks of at most {@code frames} frames. */
    public Upsampler(int factor, int frames) {
        this(frames, Stages.create(factor));
    }

    private Upsampler(int frames, HalfBand[] stages) {
        this.stages = stages;
        this.between = new float[stages.length - 1][];
        for (int i = 0; i < between.length; i++) {
            between[i] = new float[frames << i + 1];
        }
    }

    /**
     * [control] One for meters and detectors, which look for peaks in what is not heard: flat within 0.01 dB up to 0.97
     * of half the lower sample rate, images at least 60 dB down from 1.03 of it on.
     */
    public static Upsampler steep(int factor, int frames) {
        return new Upsampler(frames, Stages.createSteep(factor));
    }

    /** [any] The frames of the lower rate by which the output lags behind. */
    public int latency() {
        return Stages.latency(stages);
    }

    /** [audio] Reads {@code frames} samples and writes {@code factor} times as many; the arrays are different ones. */
    public void process(float[] in, float[] out, int frames) {
        float[] from = in;
        for (int i = 0; i < stages.length; i++) {
            float[] to = i == stages.length - 1 ? out : between[i];
            stages[i].raise(from, 0, to, 0, frames << i);
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
