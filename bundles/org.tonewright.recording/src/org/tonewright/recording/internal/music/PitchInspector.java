package org.tonewright.recording.internal.music;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import org.tonewright.core.Progress;
import org.tonewright.core.edit.Bars.Place;
import org.tonewright.dsp.detect.PitchTrack;
import org.tonewright.model.session.Severity;
import org.tonewright.recording.inspect.Observation;
import org.tonewright.recording.inspect.Recorded;
import org.tonewright.recording.inspect.TakeInspector;
import org.tonewright.recording.internal.music.Voice.Held;

/**
 * Looks for held notes that are out of tune with the rest of the take, for takes that drift, and for takes that are
 * tuned otherwise than the others. Of chords only the tuning of the whole is looked at, and drums are left alone, as
 * are short notes, slides, and vibrato around the right note.
 */
public final class PitchInspector implements TakeInspector {

    private static final String RULE = "org.tonewright.recording.pitch";
    private static final double NOTE_LIMIT = 35;
    /** What two instruments may differ before chords beat audibly. */
    private static final double TUNING_LIMIT = 15;
    private static final double DRIFT_LIMIT = 25;
    private static final List<Double> MAINS = List.of(50.0, 60.0, 100.0, 120.0);
    private static final double MAINS_WIDTH = 0.1;
    private static final int FEWEST_NOTES = 4;
    private static final int FEWEST_PITCHES = 3;
    private static final int FEWEST_FOR_DRIFT = 12;
    /** What of the deviations may remain beside the line of a drift. */
    private static final double STRAIGHT = 0.6;
    private static final double AGREEMENT = 0.6;
    private static final double CHORD_AGREEMENT = 0.75;
    /** How much of another track is listened to for its tuning. */
    private static final double SAMPLE_SECONDS = 40;

    /** For the extension registry. */
    public PitchInspector() {}

    @Override
    public void inspect(Recorded recorded, Consumer<Observation> found, Progress progress) throws IOException {
        Listening listening = new Listening(recorded);
        List<Held> notes = notes(recorded, listening, progress.part(0, 0.8));
        Tuning tuning = Tuning.of(notes);
        if (!melody(notes, tuning)) {
            Optional<Tuning> chords = chords(recorded, listening, progress.part(0.8, 0.9));
            if (chords.isPresent()) {
                tuned(recorded, listening, chords.get(), found, progress.part(0.9, 1));
            }
            return;
        }
        double drift = notes.size() >= FEWEST_FOR_DRIFT ? drift(notes, tuning) : 0;
        if (Math.abs(drift) >= DRIFT_LIMIT) {
            found.accept(whole(listening, Severity.WARNING, drift, DRIFT_LIMIT,
                    String.format(Locale.ROOT, "%s gets %s by %.0f cents from its beginning to its end.",
                            recorded.name(), drift > 0 ? "sharper" : "flatter", Math.abs(drift)),
                    "Tune again and record another take."));
        } else {
            tuned(recorded, listening, tuning, found, progress.part(0.8, 1));
        }
        for (Held note : notes) {
            double line = drift * (middle(note) / length(notes) - 0.5);
            double beside = tuning.beside(note.pitch() - line / 100);
            if (Math.abs(beside) > NOTE_LIMIT) {
                found.accept(note(recorded, listening, note, tuning.nearest(note.pitch() - line / 100), beside));
            }
        }
    }

    private static List<Held> notes(Recorded recorded, Listening listening, Progress progress) throws IOException {
        double loud = listening.level(progress.part(0, 0.2));
        if (loud == 0) {
            return List.of();
        }
        PitchTrack track = new PitchTrack(recorded.sampleRate());
        listening.to(track::add, progress.part(0.2, 1));
        return new Voice(track, loud).notes().stream().filter(note -> !mains(note.pitch())).toList();
    }

    /** Whether a pitch is that of the mains' hum, 50 or 60 Hz or twice that, which is heard where the player rests. */
    private static boolean mains(double pitch) {
        return MAINS.stream().anyMatch(hertz -> Math.abs(
                pitch - 69 - 12 * StrictMath.log(hertz / 440) / StrictMath.log(2)) < MAINS_WIDTH);
    }

    private static double middle(Held note) {
        return (note.start() + note.end()) / 2;
    }

    private static double length(List<Held> notes) {
        return notes.getLast().end();
    }

    /**
     * The change over the take in cents: the median of the slopes of all pairs (P. K. Sen, JASA 63, 1968); 0 unless
     * most notes lie much nearer to that line than to one pitch, as they don't if only the last bar is out of tune.
     */
    private static double drift(List<Held> notes, Tuning tuning) {
        List<Double> slopes = new ArrayList<>();
        for (int i = 0; i < notes.size(); i++) {
            for (int k = i + 1; k < notes.size(); k++) {
                double seconds = middle(notes.get(k)) - middle(notes.get(i));
                if (seconds > length(notes) / 4) {
                    slopes.add((tuning.beside(notes.get(k).pitch()) - tuning.beside(notes.get(i).pitch())) / seconds);
                }
            }
        }
        double slope = Middle.of(slopes.stream().mapToDouble(Double::doubleValue).toArray());
        return beside(notes, tuning, slope) < STRAIGHT * beside(notes, tuning, 0) ? slope * length(notes) : 0;
    }

    /** How far, typically, notes lie beside the line of a slope that fits them best, in cents. */
    private static double beside(List<Held> notes, Tuning tuning, double slope) {
        double[] off = notes.stream().mapToDouble(note -> tuning.beside(note.pitch()) - slope * middle(note)).toArray();
        double level = Middle.of(off);
        return Middle.of(Arrays.stream(off).map(each -> Math.abs(each - level)).toArray());
    }

    private static void tuned(Recorded recorded, Listening listening, Tuning tuning, Consumer<Observation> found,
            Progress progress) throws IOException {
        if (Math.abs(tuning.cents()) <= TUNING_LIMIT) {
            return;
        }
        Optional<Tuning> others = others(recorded, progress);
        double beside = others.isPresent() ? others.get().beside(tuning.cents() / 100) : tuning.cents();
        if (Math.abs(beside) > TUNING_LIMIT) {
            String message = String.format(Locale.ROOT, "%s is tuned %.0f cents %s %s.", recorded.name(),
                    Math.abs(beside), beside > 0 ? "above" : "below",
                    others.isPresent() ? "the others" : "A = 440 Hz");
            found.accept(whole(listening, others.isPresent() ? Severity.WARNING : Severity.NOTE, beside, TUNING_LIMIT,
                    message, "Tune and record another take."));
        }
    }

    /** The tuning that most of the others agree in, from the middle of what they play; empty if there is none. */
    private static Optional<Tuning> others(Recorded recorded, Progress progress) throws IOException {
        List<Held> notes = new ArrayList<>();
        for (Recorded other : recorded.others()) {
            Listening all = new Listening(other);
            long most = (long) (SAMPLE_SECONDS * other.sampleRate());
            long middle = (all.start() + all.end()) / 2;
            Listening sample = new Listening(other, Math.max(all.start(), middle - most / 2),
                    Math.min(all.end(), middle + most / 2));
            List<Held> voice = notes(other, sample, progress);
            Optional<Tuning> chords = melody(voice, Tuning.of(voice)) ? Optional.empty()
                    : chords(other, sample, progress);
            notes.addAll(chords.isEmpty() ? voice
                    : List.of(new Held(0, SAMPLE_SECONDS / 2, chords.get().cents() / 100)));
        }
        Tuning tuning = Tuning.of(notes);
        return !notes.isEmpty() && tuning.agreement() >= AGREEMENT ? Optional.of(tuning) : Optional.empty();
    }

    /** The tuning of somebody who plays chords; empty for drums and for those of no clear tuning. */
    private static Optional<Tuning> chords(Recorded recorded, Listening listening, Progress progress)
            throws IOException {
        if (listening.end() == listening.start()) {
            return Optional.empty();
        }
        Heard heard = Heard.listen(recorded, listening.start(), listening.end(), progress);
        Tuning tuning = heard.tuning();
        return heard.melodic() && tuning.agreement() >= CHORD_AGREEMENT ? Optional.of(tuning) : Optional.empty();
    }

    /** Whether there are enough notes that agree in their tuning, and different ones: the mains hum only one. */
    private static boolean melody(List<Held> notes, Tuning tuning) {
        return notes.size() >= FEWEST_NOTES && tuning.agreement() >= AGREEMENT
                && notes.stream().map(note -> tuning.nearest(note.pitch())).distinct().count() >= FEWEST_PITCHES;
    }

    private static Observation whole(Listening listening, Severity severity, double measured, double limit,
            String message, String remedy) {
        return new Observation(RULE, severity, listening.start(), Math.max(1, listening.end() - listening.start()),
                Math.abs(measured), limit, "cents", message, remedy);
    }

    private static Observation note(Recorded recorded, Listening listening, Held note, int pitch, double beside) {
        long start = listening.start() + Math.round(note.start() * recorded.sampleRate());
        long length = Math.max(1, Math.round(note.seconds() * recorded.sampleRate()));
        Optional<Place> place = recorded.bars().map(bars -> bars.place(start));
        String where = place.map(at -> "bar " + at.bar() + ", beat " + at.beat()).orElseGet(
                () -> String.format(Locale.ROOT, "second %.1f", (double) start / recorded.sampleRate()));
        String message = String.format(Locale.ROOT, "%s plays %s %.0f cents too %s in %s.", recorded.name(),
                NoteName.of(pitch), Math.abs(beside), beside > 0 ? "high" : "low", where);
        String remedy = place.map(at -> "Record bar " + at.bar() + " again, in tune.").orElse(
                "Record the passage again, in tune.");
        return new Observation(RULE, Severity.WARNING, start, length, Math.abs(beside), NOTE_LIMIT, "cents", message,
                remedy);
    }
}
