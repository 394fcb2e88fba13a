package org.tonewright.mastering.playback;

import java.util.List;

import org.tonewright.dsp.filter.BiquadCascade;
import org.tonewright.dsp.filter.Butterworth;
import org.tonewright.dsp.filter.Cookbook;

/**
 * A phone's own loudspeaker: one channel, little below 200 to 300 Hz. The model is the mean of both channels through a
 * Butterworth high-pass of 24 dB an octave at 250 Hz, the middle of what is said of phones; a rule of thumb, as are the
 * limits of the verdict.
 */
public final class Phone implements PlaybackSystem {

    static final double CUT = 250;
    static final int ORDER = 4;

    private static final Limits LIMITS = new Limits("a phone", CUT, 5, 9, -3.5, -6);

    /** Made by the extension registry. */
    public Phone() {}

    @Override
    public Reproduction start(Programme programme) {
        return new Speaker(programme.sampleRate());
    }

    @Override
    public PlaybackVerdict judge(Heard title, List<Heard> parts) {
        return LIMITS.judge(title, parts);
    }

    private static final class Speaker implements Reproduction {

        private final BiquadCascade pass = new BiquadCascade(Butterworth.sections(ORDER));
        private final Fold fold = new Fold();

        Speaker(int rate) {
            double[] sections = new double[Butterworth.sections(ORDER) * Cookbook.SIZE];
            Butterworth.highPass(sections, 0, rate, CUT, ORDER);
            pass.set(sections);
        }

        @Override
        public void process(float[][] sound, int frames) {
            float[] left = sound[0];
            float[] right = sound[1];
            pass.process(left, right, left, right, frames);
            fold.add(left, right, frames);
            for (int i = 0; i < frames; i++) {
                float middle = (left[i] + right[i]) / 2;
                left[i] = middle;
                right[i] = middle;
            }
        }

        @Override
        public Effect effect() {
            return Effect.folded(fold.decibels());
        }
    }
}
