package org.tonewright.core.playback;

import java.util.Optional;

import org.tonewright.engine.stream.Playlist;
import org.tonewright.model.session.Session;

/** Which beats a player lets be heard as clicks: all while its metronome is on, else those of a count-in. */
final class Clicks {

    private record Counted(long from, long to) {}

    private volatile boolean on;
    private Optional<Counted> counted = Optional.empty();

    /** [any] Whether the metronome is on. */
    boolean on() {
        return on;
    }

    /** Turns the metronome on or off. */
    void turn(boolean wanted) {
        on = wanted;
    }

    /** A pass begins, and with it its count-in. */
    void begin(PassPlan plan) {
        counted = plan.from().stream().mapToObj(from -> new Counted(from, from + plan.countIn())).findFirst();
    }

    /** The pass is over. */
    void end() {
        counted = Optional.empty();
    }

    /** What is heard of the beats of a session. */
    Playlist of(Session session) {
        return on ? Metronome.all(session)
                : counted.map(range -> Metronome.between(session, range.from(), range.to())).orElse(Playlist.EMPTY);
    }
}
