package org.tonewright.mastering.playback;

import java.util.List;

/**
 * A phone's own loudspeaker: one channel, little below 200 to 300 Hz. The model is the mean of both channels through a
 * Butterworth high-pass of 24 dB an octave at 250 Hz, the middle of what is said of phones; a rule of thumb, as are the
 * limits of the verdict.
 */
public final class Phone implements PlaybackSystem {

    static final double CUT = 250;

    private static final Limits LIMITS = new Limits("a phone", CUT, 5, 9, -3.5, -6);

    /** Made by the extension registry. */
    public Phone() {}

    @Override
    public Reproduction start(Programme programme) {
        return new SmallSpeakers(programme.sampleRate(), CUT, 0);
    }

    @Override
    public PlaybackVerdict judge(Heard title, List<Heard> parts) {
        return LIMITS.judge(title, parts);
    }
}
