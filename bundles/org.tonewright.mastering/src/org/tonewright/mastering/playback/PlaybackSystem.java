package org.tonewright.mastering.playback;

import java.util.List;

/**
 * Something that music is played on, as a model: what it does to a sound, and what follows for a title. It has a public
 * constructor without arguments and keeps nothing between titles.
 */
public interface PlaybackSystem {

    /**
     * [control] Begins to play a sound.
     *
     * @param programme the title; its parts are played with the same programme, so that they get the same gain
     */
    Reproduction start(Programme programme);

    /**
     * Says what the measurements mean.
     *
     * @param title the whole title
     * @param parts its parts, if they are at hand; else none
     */
    PlaybackVerdict judge(Heard title, List<Heard> parts);
}
