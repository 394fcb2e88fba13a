package org.tonewright.core.playback;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.tonewright.engine.TempoMap;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.TempoChange;

/** Turns the tempo changes of a session into the engine's map. */
final class Tempos {

    private static final double USUAL = 120;

    private Tempos() {
    }

    /** The first change also holds before its position; of several at one position the last is meant. */
    static TempoMap of(Session session) {
        List<TempoMap.Change> changes = new ArrayList<>();
        List<TempoChange> ordered = session.getTimeline() == null ? List.of() : session.getTimeline().getTempoChanges()
                .stream().sorted(Comparator.comparingLong(TempoChange::getAt)).toList();
        for (TempoChange change : ordered) {
            long at = changes.isEmpty() ? 0 : change.getAt();
            if (!changes.isEmpty() && changes.getLast().at() == at) {
                changes.removeLast();
            }
            changes.add(new TempoMap.Change(at, change.getTempo(), change.getBeats(), change.getBeatUnit()));
        }
        return changes.isEmpty() ? TempoMap.of(session.getSampleRate(), USUAL)
                : new TempoMap(session.getSampleRate(), changes);
    }
}
