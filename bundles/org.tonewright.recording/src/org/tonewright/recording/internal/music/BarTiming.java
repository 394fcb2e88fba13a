package org.tonewright.recording.internal.music;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.tonewright.recording.internal.music.BeatDensity.Hit;

/**
 * Judges the bars of one take: is a bar better explained by the player's habits when all of it is moved? For each bar
 * the likelihood of its notes is compared with that of the same notes moved by up to a tenth of a second; the habits
 * are those of all other bars. All times are milliseconds.
 */
final class BarTiming {

    /** What is called late, at the least: below it lies what listeners hear as feel. */
    static final double LEAST_LIMIT = 25;
    /** A take whose notes lie this widely about their usual places has no timing that could be measured. */
    static final double MOST_SPREAD = 22;
    private static final double CERTAIN = 4.5;
    private static final int FARTHEST = 100;
    /** What lies this far off is another rhythm, or heard wrongly. */
    private static final double MOST_SHIFT = 90;
    private static final double GAIN = 3.5;
    private static final double EXPLAINED = 0.6;
    /** By how much, as a logarithm, notes must be likelier at their places than anywhere, for there to be a habit. */
    private static final double HABIT = 0.8;

    /**
     * A note.
     *
     * @param at when it begins
     * @param beatStart when the beat before it begins
     * @param weight how much it counts, 0 to 1
     */
    record Played(double at, double beatStart, double weight) {

        Hit hit() {
            return new Hit(at - beatStart, weight);
        }
    }

    /**
     * A bar.
     *
     * @param number counted from 1
     * @param start when it begins
     * @param end when it ends
     */
    record Bar(long number, double start, double end) {}

    /**
     * A bar that lies beside the others.
     *
     * @param shift how late it is; negative if it is early
     * @param limit how late it may be, for as many notes as there are and as steadily as this player plays
     */
    record Off(Bar bar, double shift, double limit) {}

    private final List<Played> notes;
    private final BeatDensity density;
    private final double margin;

    /**
     * @param beat how long a beat is
     * @param notes in order
     */
    BarTiming(double beat, List<Played> notes) {
        this.notes = notes;
        this.density = new BeatDensity(beat, notes.stream().map(Played::hit).toList());
        this.margin = Math.min(60, beat / 8);
    }

    BeatDensity density() {
        return density;
    }

    /** The bars that are late or early, in order; none if the take is too loose to tell. */
    List<Off> off(List<Bar> bars) {
        List<Off> off = new ArrayList<>();
        if (density.spread() <= MOST_SPREAD && habit(bars) >= HABIT) {
            bars.forEach(bar -> judge(bar).ifPresent(off::add));
        }
        return off;
    }

    /** How well all other bars foretell where in the beat the notes of a bar lie, over all bars. */
    private double habit(List<Bar> bars) {
        double sum = 0;
        double all = 0;
        for (Bar bar : bars) {
            List<Hit> own = notes.stream().filter(note -> in(bar, note.at())).map(Played::hit).toList();
            double[] usual = density.without(own);
            for (Hit hit : own) {
                sum += hit.weight() * (density.at(usual, hit.phase()) + StrictMath.log(usual.length));
                all += hit.weight();
            }
        }
        return all > 0 ? sum / all : 0;
    }

    private Optional<Off> judge(Bar bar) {
        List<Played> near = notes.stream()
                .filter(note -> note.at() >= bar.start() - margin - FARTHEST
                        && note.at() < bar.end() - margin + FARTHEST)
                .toList();
        List<Hit> own = near.stream().filter(note -> in(bar, note.at())).map(Played::hit).toList();
        double[] usual = density.without(own);
        double best = 0;
        double shift = 0;
        for (int move = -FARTHEST; move <= FARTHEST; move += 2) {
            double gain = gain(bar, near, usual, move);
            if (gain > best) {
                best = gain;
                shift = move;
            }
        }
        double moved = shift;
        List<Played> meant = near.stream().filter(note -> in(bar, note.at() - moved)).toList();
        double limit = Math.max(LEAST_LIMIT, CERTAIN * density.spread() / Math.sqrt(Math.max(1, meant.size())));
        boolean far = Math.abs(shift) >= limit && Math.abs(shift) <= MOST_SHIFT;
        return best >= GAIN && far && explained(meant, usual, shift)
                ? Optional.of(new Off(bar, shift, limit))
                : Optional.empty();
    }

    private boolean in(Bar bar, double at) {
        return at >= bar.start() - margin && at < bar.end() - margin;
    }

    /** By how much the notes are likelier when the bar, but not its neighbours, is meant to be moved. */
    private double gain(Bar bar, List<Played> near, double[] usual, double move) {
        double gain = 0;
        for (Played note : near) {
            double phase = note.at() - note.beatStart();
            double as = density.at(usual, phase);
            double moved = density.at(usual, phase - move);
            if (in(bar, note.at() - move)) {
                gain += note.weight() * (in(bar, note.at()) ? moved - as : Math.max(0, moved - as));
            }
        }
        return gain;
    }

    /** Whether most of the notes lie at usual places once they are moved back. */
    private boolean explained(List<Played> meant, double[] usual, double shift) {
        double good = 0;
        double all = 0;
        double chance = StrictMath.log(1.5 / usual.length);
        for (Played note : meant) {
            all += note.weight();
            good += density.at(usual, note.at() - note.beatStart() - shift) > chance ? note.weight() : 0;
        }
        return all > 0 && good >= EXPLAINED * all;
    }
}
