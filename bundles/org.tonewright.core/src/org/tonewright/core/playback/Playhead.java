package org.tonewright.core.playback;

import org.tonewright.engine.transport.LiveEngine;
import org.tonewright.engine.transport.TransportCommand;

/** Where in the session the sound is from that is heard now. */
final class Playhead {

    private final LiveEngine engine;
    private volatile long begun;
    private volatile long last;
    private volatile boolean looped;

    Playhead(LiveEngine engine) {
        this.engine = engine;
    }

    /** [control] The transport was asked to roll from a frame, or to go there. */
    void begins(long frame) {
        begun = frame;
        last = frame;
        looped = false;
    }

    /**
     * [any] The frame that is heard: that of the transport while it stands, or so many frames before it.
     *
     * @param latency from the transport to the ear, in frames
     */
    long position(int latency) {
        long next = engine.position();
        if (!engine.rolling()) {
            return next;
        }
        if (next < last) {
            looped = true;
        }
        last = next;
        long heard = next - latency;
        TransportCommand.Loop loop = engine.loop();
        long end = loop.start() + loop.length();
        if (!looped) {
            return Math.max(Math.min(begun, next), heard);
        }
        boolean before = heard < loop.start() && next >= loop.start() && next < end;
        return Math.max(0, before ? end - (loop.start() - heard) % loop.length() : heard);
    }
}
