package org.tonewright.mastering.playback;

import org.tonewright.dsp.filter.BiquadCascade;
import org.tonewright.dsp.filter.Butterworth;
import org.tonewright.dsp.filter.Cookbook;

/**
 * Loudspeakers too small for bass and too close for width: a Butterworth high-pass of 24 dB an octave, and a share of
 * what differs between the channels. Where none of that is left, there is one channel, and what it costs is measured.
 */
final class SmallSpeakers implements Reproduction {

    private static final int ORDER = 4;

    private final BiquadCascade pass = new BiquadCascade(Butterworth.sections(ORDER));
    private final Fold fold = new Fold();
    private final float side;

    /**
     * @param rate frames a second
     * @param cut where the high-pass is 3 dB down, in hertz
     * @param side how much of the difference between the channels is left, 0 to 1
     */
    SmallSpeakers(int rate, double cut, float side) {
        double[] sections = new double[Butterworth.sections(ORDER) * Cookbook.SIZE];
        Butterworth.highPass(sections, 0, rate, cut, ORDER);
        pass.set(sections);
        this.side = side;
    }

    @Override
    public void process(float[][] sound, int frames) {
        float[] left = sound[0];
        float[] right = sound[1];
        pass.process(left, right, left, right, frames);
        fold.add(left, right, frames);
        for (int i = 0; i < frames; i++) {
            float middle = (left[i] + right[i]) / 2;
            float apart = (left[i] - right[i]) / 2 * side;
            left[i] = middle + apart;
            right[i] = middle - apart;
        }
    }

    @Override
    public Effect effect() {
        return side == 0 ? Effect.folded(fold.decibels()) : Effect.NONE;
    }
}
