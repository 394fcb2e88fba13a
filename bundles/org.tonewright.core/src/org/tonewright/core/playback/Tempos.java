package org.tonewright.core.playback;

import org.tonewright.engine.TempoMap;
import org.tonewright.model.session.Session;

/** Turns the tempo changes of a session into the engine's map. */
final class Tempos {

    private Tempos() {}

    static TempoMap of(Session session) {
        return new TempoMap(session.getSampleRate(), session.getTimeline().getTempoChanges().stream()
                .map(change -> new TempoMap.Change(change.getAt(), change.getTempo(), change.getBeats(),
                        change.getBeatUnit()))
                .toList());
    }
}
