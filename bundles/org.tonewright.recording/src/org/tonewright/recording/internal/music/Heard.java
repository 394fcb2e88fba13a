package org.tonewright.recording.internal.music;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.tonewright.core.Progress;
import org.tonewright.dsp.detect.NoteSalience;
import org.tonewright.recording.inspect.Recorded;
import org.tonewright.recording.internal.music.Voice.Held;

/**
 * What one track plays, as notes and as strengths of the twelve pitch classes over time. Strengths are relative to the
 * track's own loud notes, which are 1. All times are seconds of the session.
 */
final class Heard {

    /**
     * A note with a beginning.
     *
     * @param pitch a MIDI note number
     * @param start when it begins
     * @param end when it is no longer of weight, because it ends or has faded
     * @param strength its greatest strength
     * @param cents how far it lies above the tempered note
     */
    record Sounded(int pitch, double start, double end, double strength, double cents) {

        int pitchClass() {
            return pitch % 12;
        }
    }

    private static final double BEGINS = 0.2;
    private static final double LASTS = 0.08;
    private static final double FADED = 0.25;
    private static final double LEAST_SECONDS = 0.1;
    /** What of the sound the notes found must explain at most moments, times their agreement: less is drums. */
    private static final double TUNED = 0.27;
    /** From D3 on the frequency of a note is known to some cents. */
    static final int LOWEST_TUNED = 50;
    /** A note that is gone for so long, as when strings beat, is still the same. */
    private static final double GAP_SECONDS = 0.16;
    private static final int MAINS_HARMONICS = 9;
    /** 21 cents: low ones are measured less well. */
    private static final double MAINS_WIDTH = 0.0122;
    /** Nearer to its place than so many cents a note is one. */
    private static final double TEMPERED = 14;
    /** So much later the root of a harmonic may be heard: low notes come slowly. */
    private static final double LATER_SECONDS = 0.17;
    /** Up to here, C6, there are notes; what seems to be one above is more often a cymbal. */
    static final int HIGHEST = 84;
    /** Up to G3 the window does not tell notes a semitone apart. */
    private static final int BLURRED = 55;
    private static final double CLEARLY = 0.5;
    private static final double AGREEMENT = 0.8;
    /** Intervals at which the harmonics of a note lie above it, from the third on, in semitones. */
    private static final List<Integer> HARMONICS = List.of(19, 24, 28, 31, 34, 36, 38, 40, 42, 43);

    private final String name;
    private final double origin;
    private final double[][] chroma;
    private final double explained;
    private final List<Sounded> notes = new ArrayList<>();

    private Heard(Recorded recorded, double origin, NoteSalience salience) {
        this.name = recorded.name();
        this.origin = origin;
        int size = salience.size();
        this.chroma = new double[size][12];
        double loud = loud(salience);
        this.explained = explained(salience, loud);
        if (loud > 0) {
            for (int i = 0; i < size; i++) {
                for (int note = NoteSalience.LOWEST; note <= NoteSalience.HIGHEST; note++) {
                    double strength = Math.min(1, at(salience, i, note) / loud);
                    if (!salience.overtone(i, note)) {
                        chroma[i][note % 12] = Math.max(chroma[i][note % 12], strength);
                    }
                }
            }
            for (int note = NoteSalience.LOWEST; note <= NoteSalience.HIGHEST; note++) {
                follow(salience, note, loud);
            }
        }
        notes.sort(Comparator.comparingDouble(Sounded::start).thenComparingInt(Sounded::pitch));
        List<Sounded> ghosts = notes.stream().filter(this::ghost).toList();
        notes.removeAll(ghosts);
    }

    /** [disk] Listens to a track. */
    static Heard listen(Recorded recorded, long start, long end, Progress progress) throws IOException {
        NoteSalience salience = new NoteSalience(recorded.sampleRate());
        new Listening(recorded, start, end).to(salience::add, progress);
        return new Heard(recorded, (double) start / recorded.sampleRate(), salience);
    }

    String name() {
        return name;
    }

    /** The notes in the order they begin. */
    List<Sounded> notes() {
        return notes;
    }

    /** The salience that the loudest note exceeds in a tenth of the moments in which anything sounds. */
    private static double loud(NoteSalience salience) {
        double[] tops = new double[salience.size()];
        int sounding = 0;
        for (int i = 0; i < tops.length; i++) {
            double top = 0;
            for (int note = NoteSalience.LOWEST; note <= NoteSalience.HIGHEST; note++) {
                top = Math.max(top, at(salience, i, note));
            }
            if (top > 1e-4) {
                tops[sounding++] = top;
            }
        }
        Arrays.sort(tops, 0, sounding);
        return sounding == 0 ? 0 : tops[(int) (0.9 * (sounding - 1))];
    }

    /** What of the level the notes account for, at half of all sounding moments. */
    private static double explained(NoteSalience salience, double loud) {
        double[] shares = new double[salience.size()];
        int count = 0;
        for (int i = 0; i < shares.length; i++) {
            double top = 0;
            double power = 0;
            for (int note = NoteSalience.LOWEST; note <= NoteSalience.HIGHEST; note++) {
                double value = at(salience, i, note);
                top = Math.max(top, value);
                power += value * value;
            }
            if (top > BEGINS * loud) {
                shares[count++] = Math.sqrt(power) / Math.max(1e-9, salience.level(i));
            }
        }
        return Middle.of(Arrays.copyOf(shares, count));
    }

    private void follow(NoteSalience salience, int note, double loud) {
        int gap = (int) Math.rint(GAP_SECONDS / NoteSalience.STEP_SECONDS);
        int begin = -1;
        int last = -1;
        double top = 0;
        for (int i = 0; i <= salience.size(); i++) {
            double now = i < salience.size() ? at(salience, i, note) / loud : 0;
            if (begin < 0 && now > BEGINS) {
                begin = i;
                top = now;
            }
            if (begin >= 0 && now >= Math.max(LASTS, FADED * top)) {
                last = i;
                top = Math.max(top, now);
            }
            if (begin >= 0 && (i == salience.size() || i - last > gap)) {
                note(salience, note, loud, begin, last + 1, top);
                begin = -1;
            }
        }
    }

    private void note(NoteSalience salience, int note, double loud, int begin, int end, double top) {
        int from = begin;
        // the window sees a note before its middle has reached it: at half its height it has
        while (from < end - 1 && salience.at(from, note) < 0.5 * Math.min(loud, top * loud)) {
            from++;
        }
        double start = origin + salience.seconds(from);
        double finish = origin + salience.seconds(end);
        int doubts = 0;
        double[] cents = new double[end - begin];
        for (int i = begin; i < end; i++) {
            doubts += salience.overtone(i, note) ? 1 : 0;
            cents[i - begin] = salience.cents(i, note);
        }
        if (finish - start >= LEAST_SECONDS && doubts * 3 < end - begin) {
            notes.add(new Sounded(note, start, finish, top, Middle.of(cents)));
        }
    }

    /** How salient a note is; 0 if it is the mains' hum or one of its harmonics, which no tempered note is. */
    private static double at(NoteSalience salience, int index, int note) {
        double value = salience.at(index, note);
        return value > 0 && mains(note, salience.cents(index, note)) ? 0 : value;
    }

    private static boolean mains(int note, double cents) {
        double frequency = Math.abs(cents) < TEMPERED ? 0
                : 440 * StrictMath.pow(2, (note + cents / 100 - 69) / 12);
        for (int mains = 50; mains <= 60 && frequency > 0; mains += 10) {
            double harmonic = Math.rint(frequency / mains);
            if (harmonic >= 1 && harmonic <= MAINS_HARMONICS
                    && Math.abs(frequency / (harmonic * mains) - 1) < MAINS_WIDTH) {
                return true;
            }
        }
        return false;
    }

    /** Whether a note is likely a harmonic of a lower one, or the blur between it and a neighbour. */
    private boolean ghost(Sounded note) {
        return notes.stream().anyMatch(other -> {
            boolean harmonic = HARMONICS.contains(note.pitch() - other.pitch())
                    && other.strength() > 0.3 * note.strength() && other.start() < note.start() + LATER_SECONDS
                    && other.end() > note.start() + 0.04;
            boolean neighbour = Math.abs(note.pitch() - other.pitch()) == 1 && note.pitch() <= BLURRED
                    && other.strength() > 0.8 * note.strength()
                    && Math.min(note.end(), other.end()) - Math.max(note.start(), other.start()) > 0.5
                            * (note.end() - note.start());
            return harmonic || neighbour;
        });
    }

    /** The mean strength of a pitch class over a time. */
    double strength(int pitchClass, double from, double to) {
        int first = Math.max(0, (int) Math.rint((from - origin) / NoteSalience.STEP_SECONDS));
        int last = Math.min(chroma.length - 1, (int) Math.rint((to - origin) / NoteSalience.STEP_SECONDS));
        double sum = 0;
        for (int i = first; i <= last; i++) {
            sum += chroma[i][pitchClass];
        }
        return last < first ? 0 : sum / (last - first + 1);
    }

    /** For how many seconds a pitch class sounds in a time, as if at full strength. */
    double seconds(int pitchClass, double from, double to) {
        int first = Math.max(0, (int) Math.rint((from - origin) / NoteSalience.STEP_SECONDS));
        int last = Math.min(chroma.length - 1, (int) Math.rint((to - origin) / NoteSalience.STEP_SECONDS));
        double sum = 0;
        for (int i = first; i <= last; i++) {
            sum += chroma[i][pitchClass] * NoteSalience.STEP_SECONDS;
        }
        return sum;
    }

    /** For how many seconds each pitch class sounds, as if at full strength. */
    double[] total() {
        double[] sum = new double[12];
        for (double[] moment : chroma) {
            for (int i = 0; i < 12; i++) {
                sum[i] += moment[i] * NoteSalience.STEP_SECONDS;
            }
        }
        return sum;
    }

    /**
     * Whether it plays notes, and at least three different ones for a while each. Drums do not: what seems a note there
     * is short and explains little of the sound.
     */
    boolean melodic() {
        double[] seconds = new double[12];
        notes.stream().filter(note -> note.pitch() <= HIGHEST)
                .forEach(note -> seconds[note.pitchClass()] += note.end() - note.start());
        double all = notes.stream().mapToDouble(note -> note.end() - note.start()).sum();
        double agreement = tuning(0).agreement();
        long different = Arrays.stream(seconds).filter(each -> each > 0.06 * all).count();
        return different >= (explained >= CLEARLY ? 2 : 3)
                && Arrays.stream(seconds).sum() > 0.5 * all
                && explained * agreement >= TUNED && agreement >= AGREEMENT;
    }

    /** How far its notes lie beside the tempered ones; low notes are not known well enough. */
    Tuning tuning() {
        return tuning(LOWEST_TUNED);
    }

    /** How far, typically, its notes lie beside its own tuning, in cents. */
    double scatter() {
        Tuning tuning = tuning();
        return Middle.of(notes.stream().filter(note -> note.pitch() >= LOWEST_TUNED)
                .mapToDouble(note -> Math.abs(note.cents() - tuning.cents())).toArray());
    }

    private Tuning tuning(int lowest) {
        return Tuning.of(notes.stream().filter(note -> note.pitch() >= lowest)
                .map(note -> new Held(note.start(), note.end(), note.pitch() + note.cents() / 100)).toList());
    }
}
