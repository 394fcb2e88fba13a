package org.tonewright.recording.internal.music;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.tonewright.recording.internal.music.Heard.Sounded;

/**
 * Whether a note belongs to what is played around it. A note is wrong if it is foreign to the key of the passage, if a
 * semitone beside it another track plays loudly at that moment, and if nobody else plays it. Notes of the key are
 * never called wrong: major sevenths, suspensions and passing notes are made of them. A note that comes again and again
 * is meant, too: blue notes do.
 */
final class Harmony {

    /** How strongly, at least, the others play a semitone beside a wrong note, in loud notes. */
    static final double CLASH = 0.25;
    /** What of this the same note may have of support. */
    static final double SUPPORT = 0.3;
    private static final double ONE_TRACK = 0.2;
    private static final double STRENGTH = 0.35;
    private static final double AROUND_SECONDS = 16;
    private static final double AT_HOME = 0.27;
    private static final double TONAL = 0.78;
    private static final int IDIOM_BARS = 4;
    private static final double MISTUNED = 20;
    private static final double OUT_OF_TUNE = 20;
    /** What who plays perfectly in tune plays beside it, as fifth harmonics lie 14 cents beside a third, is no note. */
    private static final double IN_TUNE = 8;
    /** Low notes are measured less well. */
    private static final double OUT_OF_TUNE_LOW = 32;
    private static final int FEW = 3;
    private static final double OFTEN = 0.15;
    private static final List<Integer> SCALE = List.of(0, 2, 4, 5, 7, 9, 11);

    private final Heard own;
    private final List<Heard> others;

    /**
     * A note that collides.
     *
     * @param note the note
     * @param with the track that plays beside it
     * @param beside the pitch class that is played there
     * @param strength how strongly the others play beside it, in loud notes
     * @param fitting what would fit, nearest first, as MIDI note numbers
     */
    record Collision(Sounded note, Heard with, int beside, double strength, List<Integer> fitting) {}

    /**
     * @param own the track that is judged
     * @param others those that it plays with
     */
    Harmony(Heard own, List<Heard> others) {
        this.own = own;
        this.others = others.stream().filter(Heard::melodic).toList();
    }

    /** The notes that collide, in order. */
    List<Collision> collisions() {
        List<Collision> found = new ArrayList<>();
        if (own.melodic() && !others.isEmpty()) {
            for (Sounded note : own.notes()) {
                if (strong(note) && inTune(note)) {
                    collision(note).ifPresent(found::add);
                }
            }
        }
        long all = own.notes().stream().filter(Harmony::strong).count();
        // whose notes often collide plays other music, or no notes at all
        return found.size() > FEW && found.size() > OFTEN * all ? List.of() : found;
    }

    private static boolean strong(Sounded note) {
        return note.strength() >= STRENGTH && note.pitch() <= Heard.HIGHEST;
    }

    /** A note that is out of tune collides with everything; it is not another note for that. */
    private boolean inTune(Sounded note) {
        double tuning = own.tuning().cents();
        double limit = note.pitch() < Heard.LOWEST_TUNED ? OUT_OF_TUNE_LOW
                : Math.min(OUT_OF_TUNE, IN_TUNE + 4 * own.scatter());
        return Math.abs(tuning) <= MISTUNED && Math.abs(note.cents() - tuning) <= limit;
    }

    private Optional<Collision> collision(Sounded note) {
        double from = note.start() + 0.06;
        double to = Math.max(from, Math.min(note.end() - 0.04, note.start() + 0.6));
        int pitchClass = note.pitchClass();
        double above = all((pitchClass + 1) % 12, from, to);
        double below = all((pitchClass + 11) % 12, from, to);
        double support = all(pitchClass, from, to);
        double clash = 0;
        Heard worst = own;
        int beside = 0;
        double most = 0;
        for (Heard other : others) {
            double up = other.strength((pitchClass + 1) % 12, from, to);
            double down = other.strength((pitchClass + 11) % 12, from, to);
            clash += Math.max(up, down);
            if (Math.max(up, down) > most) {
                most = Math.max(up, down);
                worst = other;
                beside = (pitchClass + (up > down ? 1 : 11)) % 12;
            }
        }
        boolean wrong = clash >= CLASH && most >= ONE_TRACK && support <= SUPPORT * clash
                && Math.max(above, below) > support;
        if (!wrong) {
            return Optional.empty();
        }
        Optional<boolean[]> key = key(note);
        return key.isEmpty() || key.get()[pitchClass] || idiom(note) ? Optional.empty()
                : Optional.of(new Collision(note, worst, beside, clash, fitting(note, key.get(), from, to)));
    }

    private double all(int pitchClass, double from, double to) {
        double sum = 0;
        for (Heard other : others) {
            sum += other.strength(pitchClass, from, to);
        }
        return sum;
    }

    /**
     * The pitch classes at home around a note: those of the major scale (or its relative minor) that covers most of
     * what is played, and others that are played often. Empty if no scale covers it well.
     */
    private Optional<boolean[]> key(Sounded note) {
        double[] weights = new double[12];
        double from = note.start() - AROUND_SECONDS;
        double to = note.start() + AROUND_SECONDS;
        for (int i = 0; i < 12; i++) {
            weights[i] = own.seconds(i, from, to);
            for (Heard other : others) {
                weights[i] += other.seconds(i, from, to);
            }
        }
        // the note itself does not say what is at home
        weights[note.pitchClass()] -= own.seconds(note.pitchClass(), note.start() - 0.1, note.end() + 0.1);
        double sum = Arrays.stream(weights).sum();
        double top = Arrays.stream(weights).max().orElse(0);
        double best = 0;
        int tonic = 0;
        for (int root = 0; root < 12; root++) {
            double covered = 0;
            for (int step : SCALE) {
                covered += weights[(root + step) % 12];
            }
            if (covered > best) {
                best = covered;
                tonic = root;
            }
        }
        if (best < TONAL * sum || sum == 0) {
            return Optional.empty();
        }
        boolean[] home = new boolean[12];
        for (int i = 0; i < 12; i++) {
            home[i] = SCALE.contains(Math.floorMod(i - tonic, 12)) || weights[i] > AT_HOME * top;
        }
        return Optional.of(home);
    }

    /** Whether the track plays this note again and again, apart from one another by more than a bar or so. */
    private boolean idiom(Sounded note) {
        double last = -100;
        int times = 0;
        for (Sounded other : own.notes()) {
            if (other.pitchClass() == note.pitchClass() && other.strength() >= STRENGTH
                    && other.start() > last + 1.5) {
                times++;
                last = other.start();
            }
        }
        return times >= IDIOM_BARS;
    }

    private List<Integer> fitting(Sounded note, boolean[] key, double from, double to) {
        List<Integer> fitting = new ArrayList<>();
        for (int pitch = note.pitch() - 5; pitch <= note.pitch() + 5; pitch++) {
            int pitchClass = pitch % 12;
            double support = all(pitchClass, from, to);
            double clash = all((pitchClass + 1) % 12, from, to) + all((pitchClass + 11) % 12, from, to);
            if (key[pitchClass] && pitch != note.pitch() && support >= 0.3 && clash < 0.5 * support + 0.2) {
                fitting.add(pitch);
            }
        }
        fitting.sort(Comparator.comparingInt(pitch -> Math.abs(pitch - note.pitch())));
        return List.copyOf(fitting.subList(0, Math.min(3, fitting.size())));
    }
}
