package org.tonewright.mastering.playback;

import java.util.List;

/**
 * The loudspeakers of a laptop: little below 150 to 200 Hz, and close together. The model is a Butterworth high-pass of
 * 24 dB an octave at 175 Hz, and half of what differs between the channels (-6 dB); a rule of thumb, as are the limits
 * of the verdict.
 */
public final class Laptop implements PlaybackSystem {

    static final double CUT = 175;

    private static final float SIDE = 0.5f;
    private static final Limits LIMITS = new Limits("a laptop", CUT, 4, 8, -5, -8);

    /** Made by the extension registry. */
    public Laptop() {}

    @Override
    public Reproduction start(Programme programme) {
        return new SmallSpeakers(programme.sampleRate(), CUT, SIDE);
    }

    @Override
    public PlaybackVerdict judge(Heard title, List<Heard> parts) {
        return LIMITS.judge(title, parts);
    }
}
