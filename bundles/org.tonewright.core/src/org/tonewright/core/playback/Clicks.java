package org.tonewright.core.playback;

import java.util.Optional;
import java.util.OptionalDouble;

import org.tonewright.engine.stream.Playlist;
import org.tonewright.model.session.Session;

/** Which beats a player lets be heard as clicks: all while its metronome is on, else those of a count-in. */
final class Clicks {

    /** How late a pass may begin to roll while nobody misses a click of its count-in, in seconds. */
    private static final double PATIENCE = 1;

    private volatile boolean on;
    private Optional<PassPlan> counted = Optional.empty();

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
        counted = Optional.of(plan);
    }

    /** The pass is over. */
    void end() {
        counted = Optional.empty();
    }

    /** The count-in of a pass is over, if that one still runs. */
    void end(PassPlan plan) {
        counted = counted.filter(now -> now != plan);
    }

    /** In how many seconds the count-in is over, if the loop of its pass would bring back what was counted. */
    static OptionalDouble limit(PassPlan plan, double rate) {
        long begins = plan.from().orElse(0) + plan.countIn();
        boolean comesBack = plan.countIn() > 0 && plan.loop().length() > 0 && begins > plan.loop().start();
        return comesBack ? OptionalDouble.of(plan.countIn() / rate + PATIENCE) : OptionalDouble.empty();
    }

    /** What is heard of the beats of a session. */
    Playlist of(Session session) {
        return on ? Metronome.all(session) : counted.map(plan -> of(session, plan)).orElse(Playlist.EMPTY);
    }

    private static Playlist of(Session session, PassPlan plan) {
        long from = plan.from().orElse(0);
        return Metronome.between(session, from, from + plan.countIn());
    }
}
