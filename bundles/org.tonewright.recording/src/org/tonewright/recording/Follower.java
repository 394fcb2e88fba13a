package org.tonewright.recording;

import org.tonewright.core.playback.PlayerListener;

/**
 * Looks at a player again whenever there is news of it.
 *
 * @param look looks
 */
record Follower(Runnable look) implements PlayerListener {

    @Override
    public void transportChanged() {
        look.run();
    }

    @Override
    public void deviceChanged() {
        look.run();
    }

    @Override
    public void trouble(String sentence) {
        look.run();
    }
}
