package org.tonewright.recording.inspect;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.tonewright.core.Progress;
import org.tonewright.core.SideBySide;
import org.tonewright.core.Studio;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.model.session.Finding;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.Track;

/**
 * Lets inspectors look at what was recorded. The same sound gives the same answer, in the same order, on any number of
 * processors.
 */
public final class Inspection {

    private static final Comparator<Observation> ORDER = Comparator.comparingLong(Observation::start)
            .thenComparing(Observation::rule).thenComparingLong(Observation::length)
            .thenComparing(Observation::message);

    private final Studio studio;
    private final List<Inspections.Installed> inspectors;

    /**
     * What an inspection of a session came to.
     *
     * @param found the findings that were not there before, and those that were fixed and came back; all are open
     * @param fixed the findings that are no longer there
     * @param open all findings of these tracks that are open now, in the order of tracks and time
     */
    public record Report(List<Finding> found, List<Finding> fixed, List<Finding> open) {

        /** Copies the lists. */
        public Report {
            found = List.copyOf(found);
            fixed = List.copyOf(fixed);
            open = List.copyOf(open);
        }
    }

    /** Of all inspectors that are installed. */
    public Inspection(Studio studio) {
        this(studio, _ -> true);
    }

    /**
     * Of some inspectors, such as {@link Inspections.Installed#live() the live ones}.
     *
     * @param chosen which of those that are installed
     */
    public Inspection(Studio studio, Predicate<Inspections.Installed> chosen) {
        this.studio = studio;
        inspectors = new Inspections(studio.extensions()).all().stream().filter(chosen).toList();
    }

    /**
     * [disk] What is to be said about one sound, in the order of time.
     *
     * @throws IOException if it can't be read
     * @throws java.util.concurrent.CancellationException if the progress ends the work
     */
    public List<Observation> of(Recorded recorded, Progress progress) throws IOException {
        List<Observation> found = new ArrayList<>();
        for (int i = 0; i < inspectors.size(); i++) {
            look(inspectors.get(i), recorded, found::add,
                    progress.part((double) i / inspectors.size(), (i + 1.0) / inspectors.size()));
        }
        return found.stream().sorted(ORDER).toList();
    }

    /**
     * [disk] The same of several sounds at once, on as many processors as there are.
     *
     * @param sounds are closed when this returns
     * @return a list for each sound, in their order
     */
    public List<List<Observation>> of(List<? extends Sound> sounds, Progress progress) throws IOException {
        List<SideBySide.Piece<List<Observation>>> pieces = new ArrayList<>();
        for (Sound sound : sounds) {
            for (Inspections.Installed inspector : inspectors) {
                pieces.add(share -> {
                    List<Observation> found = new ArrayList<>();
                    try (Sound own = sound.again()) {
                        look(inspector, own, found::add, share);
                    }
                    return found;
                });
            }
        }
        List<List<Observation>> answers = SideBySide.run(Runtime.getRuntime().availableProcessors(), pieces, progress);
        List<List<Observation>> all = new ArrayList<>();
        for (int i = 0; i < sounds.size(); i++) {
            sounds.get(i).close();
            all.add(answers.subList(i * inspectors.size(), (i + 1) * inspectors.size()).stream().flatMap(List::stream)
                    .sorted(ORDER).toList());
        }
        return all;
    }

    /**
     * Looks at what tracks of a session play, and enters the result in the session as one edit. A finding of the same
     * rule and track that overlaps an earlier one is the earlier one: it keeps its number and whether it was waived. An
     * open one that is gone is fixed; a fixed one that comes back is open. New ones get new numbers. The journal gets
     * an
     * entry that tells what was inspected. Saving is left to the caller.
     *
     * @param document opened for writing
     * @throws IOException if a file can't be read; the session is then as it was
     * @throws java.util.concurrent.CancellationException if the progress ends the work; the session is then as it was
     */
    public Report run(OpenDocument<Session> document, Collection<Track> tracks, Progress progress)
            throws IOException {
        TrackInspection begun = begin(document, tracks);
        return begun.enter(begun.look(progress));
    }

    /**
     * Begins the same for who must not wait: what tracks play is noted now, the rest is up to the caller.
     *
     * @param document opened for writing
     * @throws org.tonewright.core.Refusal if a clip plays a file that cannot be played
     */
    public TrackInspection begin(OpenDocument<Session> document, Collection<Track> tracks) {
        List<Track> inspected = document.root().getTimeline().getTracks().stream().filter(tracks::contains).toList();
        return new TrackInspection(document, inspected, studio.formats().all(), this);
    }

    /** Whether a rule is one of the inspectors that look. */
    boolean judges(String rule) {
        return inspectors.stream().anyMatch(one -> one.judges(rule));
    }

    /** The ids of the inspectors that look. */
    List<String> ids() {
        return inspectors.stream().map(Inspections.Installed::id).toList();
    }

    private static void look(Inspections.Installed inspector, Recorded recorded, Consumer<Observation> found,
            Progress progress) throws IOException {
        if (recorded.ranges().isEmpty()) {
            return;
        }
        inspector.create().inspect(recorded, observation -> {
            if (!inspector.judges(observation.rule())) {
                throw new IllegalStateException("The inspector " + inspector.id() + " of the bundle "
                        + inspector.contribution().bundle() + " spoke of the rule " + observation.rule()
                        + ", which is not one of its own.");
            }
            found.accept(observation);
        }, progress);
        progress.at(1);
    }
}
