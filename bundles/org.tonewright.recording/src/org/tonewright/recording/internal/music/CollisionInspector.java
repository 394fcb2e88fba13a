package org.tonewright.recording.internal.music;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.tonewright.core.Progress;
import org.tonewright.core.edit.Bars.Place;
import org.tonewright.model.session.Severity;
import org.tonewright.recording.inspect.Observation;
import org.tonewright.recording.inspect.Recorded;
import org.tonewright.recording.inspect.TakeInspector;
import org.tonewright.recording.internal.music.Harmony.Collision;

/** Looks for notes that collide with what the other tracks play at that moment, and says which would fit. */
public final class CollisionInspector implements TakeInspector {

    private static final String RULE = "org.tonewright.recording.collisions";

    /** For the extension registry. */
    public CollisionInspector() {}

    @Override
    public void inspect(Recorded recorded, Consumer<Observation> found, Progress progress) throws IOException {
        List<Recorded> others = recorded.others();
        Listening listening = new Listening(recorded);
        if (others.isEmpty() || listening.end() == listening.start()) {
            return;
        }
        double share = 1.0 / (others.size() + 1);
        Heard own = Heard.listen(recorded, listening.start(), listening.end(), progress.part(0, share));
        if (!own.melodic()) {
            return;
        }
        List<Heard> heard = new ArrayList<>();
        double rate = recorded.sampleRate();
        for (Recorded other : others) {
            Listening whole = new Listening(other);
            double scale = other.sampleRate() / rate;
            long start = Math.max(whole.start(), (long) (listening.start() * scale));
            long end = Math.min(whole.end(), (long) (listening.end() * scale));
            if (end > start) {
                double done = share * (heard.size() + 1);
                heard.add(Heard.listen(other, start, end, progress.part(done, Math.min(1, done + share))));
            }
        }
        new Judge(recorded, found).tell(new Harmony(own, heard).collisions());
    }

    private record Judge(Recorded recorded, Consumer<Observation> found) {

        /** Tells the collisions; the same note struck again in the same bar is told once. */
        void tell(List<Collision> collisions) {
            List<Collision> same = new ArrayList<>();
            for (Collision collision : collisions) {
                if (!same.isEmpty() && !together(same.getLast(), collision)) {
                    found.accept(observation(same));
                    same.clear();
                }
                same.add(collision);
            }
            if (!same.isEmpty()) {
                found.accept(observation(same));
            }
        }

        private boolean together(Collision one, Collision two) {
            return one.note().pitchClass() == two.note().pitchClass() && bar(one).equals(bar(two))
                    && two.note().start() < one.note().end() + 1;
        }

        private long frame(double seconds) {
            return Math.max(0, Math.round(seconds * recorded.sampleRate()));
        }

        private Optional<Long> bar(Collision collision) {
            return place(collision).map(Place::bar);
        }

        /** Where the note begins; one that is a little early counts to the beat it is meant for. */
        private Optional<Place> place(Collision collision) {
            return recorded.bars().map(bars -> bars.place(frame(collision.note().start() + 0.05)));
        }

        private Observation observation(List<Collision> same) {
            Collision first = same.getFirst();
            long start = frame(first.note().start());
            long end = frame(same.stream().mapToDouble(each -> each.note().end()).max().orElse(0));
            String name = NoteName.of(first.note().pitch());
            String where = place(first).map(at -> "bar " + at.bar() + ", beat " + at.beat())
                    .orElseGet(() -> String.format(Locale.ROOT, "second %.1f", first.note().start()));
            String message = String.format(Locale.ROOT, "%s of %s in %s collides with the %s of %s.", name,
                    recorded.name(), where, NoteName.ofClass(first.beside()), first.with().name());
            double measured = same.stream().mapToDouble(Collision::strength).max().orElse(0);
            return new Observation(RULE, Severity.WARNING, start, Math.max(1, end - start), measured, Harmony.CLASH, "",
                    message, remedy(first));
        }

        private String remedy(Collision collision) {
            List<String> fitting = collision.fitting().stream().map(NoteName::ofClass).distinct().toList();
            String again = bar(collision).map(bar -> "record bar " + bar + " again").orElse("record it again");
            if (fitting.isEmpty()) {
                return "Agree on another note and " + again + ".";
            }
            String last = fitting.getLast();
            String notes = fitting.size() == 1 ? last
                    : fitting.stream().limit(fitting.size() - 1L).collect(Collectors.joining(", ")) + " or " + last;
            return notes + " would fit: " + again + ".";
        }
    }
}
