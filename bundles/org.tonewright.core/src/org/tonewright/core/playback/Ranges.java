package org.tonewright.core.playback;

import org.tonewright.engine.transport.LiveEngine;
import org.tonewright.engine.transport.TransportCommand;

/** The loop and the punch marks: those of the session, or for a while those of a pass of recording. [control] */
final class Ranges {

    private final LiveEngine engine;
    private TransportCommand.Loop loop = new TransportCommand.Loop(0, 0);
    private TransportCommand.Punch punch = new TransportCommand.Punch(0, 0);
    private TransportCommand.Loop sentLoop = loop;
    private TransportCommand.Punch sentPunch = punch;
    private boolean borrowed;

    Ranges(LiveEngine engine) {
        this.engine = engine;
    }

    /** The session has other ranges than before, perhaps. */
    void edited(TransportCommand.Loop nextLoop, TransportCommand.Punch nextPunch) {
        loop = nextLoop;
        punch = nextPunch;
        if (!borrowed) {
            send(loop, punch);
        }
    }

    /** A pass of recording has its own. */
    void begin(PassPlan plan) {
        borrowed = true;
        send(plan.loop(), plan.punch());
    }

    /** Those of the session are in force again. */
    void end() {
        borrowed = false;
        send(loop, punch);
    }

    private void send(TransportCommand.Loop repeated, TransportCommand.Punch recorded) {
        if (!repeated.equals(sentLoop)) {
            sentLoop = repeated;
            engine.send(repeated);
        }
        if (!recorded.equals(sentPunch)) {
            sentPunch = recorded;
            engine.send(recorded);
        }
    }
}
