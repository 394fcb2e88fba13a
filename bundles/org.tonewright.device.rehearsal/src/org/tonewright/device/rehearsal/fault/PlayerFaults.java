package org.tonewright.device.rehearsal.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the mistakes of a player in the notes of one part.
 * <ul>
 * <li>A late or early bar: all its notes are moved by the same time, 35 ms to 80 ms, but by no more than two fifths of
 * a step where that is longer than 35 ms: a bar that is off by a whole step is another rhythm and no longer late.
 * <li>A wrong note: of those notes of the bar that sound together with others, the one that can be made to collide
 * worst, and its successor if it is shorter than a quarter of a second, is moved by one or two semitones so that it
 * lies a semitone (or an octave less or more a semitone) beside what others play at that time. If there is
 * one, a note is chosen that nobody plays in the bars around. Where nobody else plays, no note is wrong.
 * </ul>
 */
public final class PlayerFaults {

    private static final double LEAST_SECONDS = 0.035;
    private static final double MOST_SECONDS = 0.080;
    private static final double SHARE_OF_STEP = 0.4;
    private static final double SHORT_SECONDS = 0.25;
    private static final double TOGETHER_SECONDS = 0.08;
    /** How much rather a note is taken that nobody plays around there: a note of the key may be meant. */
    private static final double FOREIGN = 4;
    private static final int AROUND_BARS = 3;
    private static final int[] SHIFTS = {1, -1, 2, -2};

    private final long seed;
    private final double stepSeconds;
    private final double sampleRate;

    /**
     * Notes with the mistakes in them.
     *
     * @param tones as many as there were, in the same order
     * @param marks where the mistakes are, from the beginning of the first to the end of the last note concerned
     */
    public record Result(List<Tone> tones, List<Mark> marks) {}

    /**
     * @param seed where random numbers begin; that of the song
     * @param stepSeconds the shortest step the part's rhythm is written in, in seconds
     * @param sampleRate frames a second, for the marks
     */
    public PlayerFaults(long seed, double stepSeconds, double sampleRate) {
        this.seed = seed;
        this.stepSeconds = stepSeconds;
        this.sampleRate = sampleRate;
    }

    /** The time by which a late or early bar is moved, in seconds; negative if it is early. */
    public double shift(Fault fault) {
        double most = Math.clamp(SHARE_OF_STEP * stepSeconds, LEAST_SECONDS, MOST_SECONDS);
        double amount = LEAST_SECONDS + (most - LEAST_SECONDS) * new Random(fault.seed(seed)).nextDouble();
        return fault.kind() == FaultKind.EARLY_BAR ? -amount : amount;
    }

    /**
     * Makes mistakes.
     *
     * @param faults those of this part in this take; faults that no player makes are passed over
     * @param own the notes of the part
     * @param others the notes of all other pitched parts
     */
    public Result apply(List<Fault> faults, List<Tone> own, List<Tone> others) {
        List<Tone> tones = new ArrayList<>(own);
        List<Mark> marks = new ArrayList<>();
        for (Fault fault : faults) {
            switch (fault.kind()) {
            case LATE_BAR, EARLY_BAR -> move(fault, tones, marks);
            case WRONG_NOTE -> collide(fault, tones, others, marks);
            default -> {}
            }
        }
        return new Result(List.copyOf(tones), List.copyOf(marks));
    }

    private void move(Fault fault, List<Tone> tones, List<Mark> marks) {
        double shift = shift(fault);
        List<Tone> moved = new ArrayList<>();
        for (int i = 0; i < tones.size(); i++) {
            Tone tone = tones.get(i);
            if (fault.concerns(tone.bar())) {
                Tone now = new Tone(tone.bar(), Math.max(0, tone.start() + shift), tone.length(), tone.pitch());
                tones.set(i, now);
                moved.add(now);
            }
        }
        mark(fault, moved, marks);
    }

    private void collide(Fault fault, List<Tone> tones, List<Tone> others, List<Mark> marks) {
        List<Integer> bars = tones.stream().map(Tone::bar).filter(fault::concerns).distinct().toList();
        for (int bar : bars) {
            worst(bar, tones, others).ifPresent(wrong -> {
                List<Tone> moved = new ArrayList<>();
                for (int index = wrong.index(); moved.size() < 2; index++) {
                    Tone tone = tones.get(index);
                    moved.add(new Tone(bar, tone.start(), tone.length(), tone.pitch() + wrong.shift()));
                    tones.set(index, moved.getLast());
                    int next = index + 1;
                    if (tone.length() >= SHORT_SECONDS || next >= tones.size() || tones.get(next).bar() != bar
                            || tones.get(next).start() <= tone.start() + TOGETHER_SECONDS
                            || clash(tones.get(next), wrong.shift(), others) <= 0) {
                        break;
                    }
                }
                mark(fault, moved, marks);
            });
        }
    }

    private record Wrong(int index, int shift, double score) {}

    private static Optional<Wrong> worst(int bar, List<Tone> tones, List<Tone> others) {
        Set<Integer> home = home(bar, tones, others);
        Wrong worst = new Wrong(0, 0, 0);
        for (int i = 0; i < tones.size(); i++) {
            Tone tone = tones.get(i);
            if (tone.bar() == bar && tone.pitch() > 0) {
                for (int shift : SHIFTS) {
                    boolean foreign = !home.contains(pitchClass(tone.pitch() + shift));
                    double score = clash(tone, shift, others) * (foreign ? FOREIGN : 1);
                    if (score > worst.score() + 1e-9) {
                        worst = new Wrong(i, shift, score);
                    }
                }
            }
        }
        return worst.shift() == 0 ? Optional.empty() : Optional.of(worst);
    }

    /** The pitch classes that are heard around a bar. */
    private static Set<Integer> home(int bar, List<Tone> tones, List<Tone> others) {
        return Stream.concat(tones.stream(), others.stream())
                .filter(tone -> tone.pitch() > 0 && Math.abs(tone.bar() - bar) <= AROUND_BARS)
                .map(tone -> pitchClass(tone.pitch())).collect(Collectors.toSet());
    }

    private static int pitchClass(double pitch) {
        return Math.floorMod((int) Math.rint(pitch), 12);
    }

    /** For how many seconds a moved note lies a semitone beside others, less those for which it doubles one. */
    private static double clash(Tone tone, int shift, List<Tone> others) {
        double score = 0;
        for (Tone other : others) {
            double together = tone.overlap(other);
            if (other.pitch() > 0 && together >= TOGETHER_SECONDS) {
                int apart = pitchClass(tone.pitch() + shift - other.pitch());
                score += apart == 1 || apart == 11 ? together : apart == 0 ? -together : 0;
            }
        }
        return score;
    }

    private void mark(Fault fault, List<Tone> tones, List<Mark> marks) {
        if (!tones.isEmpty()) {
            double start = tones.stream().mapToDouble(Tone::start).min().orElseThrow();
            double end = tones.stream().mapToDouble(tone -> tone.start() + tone.length()).max().orElseThrow();
            marks.add(new Mark(fault, Math.round(start * sampleRate), Math.round(end * sampleRate)));
        }
    }
}
