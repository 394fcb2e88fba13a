package org.tonewright.mastering.playback;

import java.util.List;

import org.tonewright.dsp.filter.BiquadCascade;
import org.tonewright.dsp.filter.Butterworth;
import org.tonewright.dsp.filter.Cookbook;

/**
 * The loudspeakers of a laptop: little below 150 to 200 Hz, and close together. The model is a Butterworth high-pass of
 * 24 dB an octave at 175 Hz, and half of what differs between the channels (-6 dB); a rule of thumb, as are the limits
 * of the verdict.
 */
public final class Laptop implements PlaybackSystem {

    static final double CUT = 175;

    private static final int ORDER = 4;
    private static final float SIDE = 0.5f;
    private static final Limits LIMITS = new Limits("a laptop", CUT, 4, 8, -5, -8);

    /** Made by the extension registry. */
    public Laptop() {}

    @Override
    public Reproduction start(Programme programme) {
        return new Speakers(programme.sampleRate());
    }

    @Override
    public PlaybackVerdict judge(Heard title, List<Heard> parts) {
        return LIMITS.judge(title, parts);
    }

    private static final class Speakers implements Reproduction {

        private final BiquadCascade pass = new BiquadCascade(Butterworth.sections(ORDER));

        Speakers(int rate) {
            double[] sections = new double[Butterworth.sections(ORDER) * Cookbook.SIZE];
            Butterworth.highPass(sections, 0, rate, CUT, ORDER);
            pass.set(sections);
        }

        @Override
        public void process(float[][] sound, int frames) {
            float[] left = sound[0];
            float[] right = sound[1];
            pass.process(left, right, left, right, frames);
            for (int i = 0; i < frames; i++) {
                float middle = (left[i] + right[i]) / 2;
                float side = (left[i] - right[i]) / 2 * SIDE;
                left[i] = middle + side;
                right[i] = middle - side;
            }
        }
    }
}
