package org.tonewright.dsp.detect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds where a signal was clipped: at its extreme the wave stands still, and the stillness begins and ends with a
 * corner. Clipping has no memory, so that all tops of one clipping lie at one height, and nothing near them is higher;
 * the height need not be full scale, as a preamp or a converter before a fader clips too.
 * <p>
 * A low note or few bits make flat tops as well, yet round ones. A parabola that stays within t of its top for three
 * samples or more has fallen by at most 9 t at the second sample outside; a corner falls by more than
 * {@value #CORNER} t. The wave of a synthesiser that jumps from its top to the other side within two samples is no
 * clipping but its shape; cymbals and snares that clip jump as well, yet they stand still for ever other times.
 */
public final class FlatTops {

    /** How far from a top another one still counts as its neighbour, in seconds. */
    public static final double REACH = 0.25;

    private static final int BLOCK = 256;
    private static final double FLOOR = 0.01;
    private static final double TOP = 0.996;
    private static final double EXACT = 2e-5;
    private static final double NOISY = 1e-3;
    private static final double CORNER = 12;
    private static final double JUMP = 0.8;
    private static final double FULL_SCALE = 0.9997;
    private static final int SHORTEST = 2;
    private static final int SMOOTH = 3;
    private static final int RAGGED = 6;
    private static final int SHORTEST_NOISY = 5;
    private static final int ENOUGH = 7;
    private static final int ENOUGH_NOISY = 24;
    private static final int SEVERAL = 3;
    private static final double PILE_SECONDS = 0.005;
    private static final int PILE = 8;
    private static final int UNEVEN = 5;

    private final float[] x;
    private final int length;
    private final double sampleRate;
    private final int reach;
    private final double quantum;
    private final List<Flat> flats = new ArrayList<>();

    /**
     * A flat top.
     *
     * @param start index of its first sample
     * @param length how many samples stand still
     * @param level the height, full scale 1; negative at the other side
     * @param exact whether its samples are equal, as after a converter, and not only nearly, as after a preamp
     * @param ragged whether it is short or between jumps, so that only many of them say something
     */
    public record Flat(int start, int length, float level, boolean exact, boolean ragged) {}

    private FlatTops(float[] x, int length, double sampleRate) {
        this.x = x;
        this.length = length;
        this.sampleRate = sampleRate;
        reach = (int) (REACH * sampleRate);
        quantum = quantum();
    }

    /**
     * [any] Finds the flat tops that begin in a stretch and are clipping.
     *
     * @param x samples of one channel
     * @param length how many there are
     * @param from the first index of the stretch; what lies before helps to judge
     * @param to the index after its last; what lies behind helps to judge
     * @return in the order of time
     */
    public static List<Flat> find(float[] x, int length, int from, int to, double sampleRate) {
        FlatTops tops = new FlatTops(x, length, sampleRate);
        tops.search(1);
        tops.search(-1);
        List<Flat> clipped = new ArrayList<>(tops.flats.stream().filter(tops::isClipped).toList());
        if (clipped.isEmpty()) {
            tops.pile(clipped);
        }
        return clipped.stream().filter(flat -> flat.start() >= from && flat.start() < to)
                .sorted((a, b) -> Integer.compare(a.start(), b.start())).toList();
    }

    /** The smallest step between neighbours: what one bit is worth, whatever gain came after. */
    private double quantum() {
        double least = 1;
        for (int i = 1; i < length; i++) {
            double step = Math.abs((double) x[i] - x[i - 1]);
            if (step > 0 && step < least) {
                least = step;
            }
        }
        return least;
    }

    private void search(int sign) {
        float[] highest = highest(sign);
        for (int i = 2; i < length - 4; i++) {
            double level = sign * x[i];
            if (level > FLOOR && Math.abs(x[i + 1] - x[i]) <= NOISY * level && level >= TOP * highest[i / BLOCK]) {
                int end = run(i, sign, Math.max(EXACT * level, 1.01 * quantum), SHORTEST, true);
                if (end == i) {
                    end = run(i, sign, NOISY * level, SHORTEST_NOISY, false);
                }
                i = Math.max(i, end - 1);
            }
        }
    }

    /** Notes the flat top that begins at an index, and returns its end; the index itself if there is none. */
    private int run(int start, int sign, double within, int shortest, boolean exact) {
        int end = start + 1;
        while (end < length && Math.abs(x[end] - x[start]) <= within) {
            end++;
        }
        if (end - start < shortest || end + 1 >= length || Math.abs(x[start - 1] - x[start]) <= within) {
            return start;
        }
        double before = sign * (x[start] - x[start - 2]);
        double after = sign * (x[start] - x[end + 1]);
        boolean above = sign * (x[start - 1] - x[start]) > 0 || sign * (x[end] - x[start]) > 0;
        boolean jumps = Math.min(before, after) > JUMP * sign * x[start];
        if (above || jumps && !exact || Math.min(before, after) <= CORNER * within) {
            return start;
        }
        flats.add(new Flat(start, end - start, x[start], exact, jumps || end - start < SMOOTH));
        return end;
    }

    /** The highest sample within reach of each block. */
    private float[] highest(int sign) {
        float[] own = new float[length / BLOCK + 1];
        for (int i = 0; i < length; i++) {
            own[i / BLOCK] = Math.max(own[i / BLOCK], sign * x[i]);
        }
        float[] near = new float[own.length];
        int blocks = reach / BLOCK;
        for (int b = 0; b < own.length; b++) {
            if (own[b] > FLOOR) {
                for (int n = Math.max(0, b - blocks); n <= Math.min(own.length - 1, b + blocks); n++) {
                    near[b] = Math.max(near[b], own[n]);
                }
            }
        }
        return near;
    }

    /**
     * Notes samples that pile up at one height: a clipped cymbal hardly ever stands still, but it hits its ceiling
     * again
     * and again within milliseconds, at uneven distances. A limiter lets a peak touch its ceiling only now and then,
     * and
     * a tone does so evenly.
     */
    private void pile(List<Flat> into) {
        float[] above = highest(1);
        float[] below = highest(-1);
        int window = (int) (PILE_SECONDS * sampleRate);
        List<Integer> hits = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            double top = Math.max(above[i / BLOCK], below[i / BLOCK]);
            if (top > FLOOR && top - Math.abs(x[i]) <= Math.max(EXACT * top, 1.01 * quantum)) {
                hits.add(i);
            }
        }
        int noted = 0;
        for (int first = 0, last = 0; first < hits.size(); first++) {
            last = Math.max(last, first);
            while (last + 1 < hits.size() && hits.get(last + 1) - hits.get(first) < window) {
                last++;
            }
            if (last - first + 1 >= PILE && isUneven(hits.subList(first, last + 1))) {
                for (int hit = Math.max(noted, first); hit <= last; hit++) {
                    into.add(new Flat(hits.get(hit), 1, x[hits.get(hit)], true, true));
                }
                noted = last + 1;
            }
        }
    }

    private static boolean isUneven(List<Integer> hits) {
        Set<Integer> distances = new HashSet<>();
        for (int i = 1; i < hits.size(); i++) {
            distances.add(hits.get(i) - hits.get(i - 1));
        }
        return distances.size() >= UNEVEN;
    }

    /** Whether the tops of one height near this one are together beyond chance. */
    private boolean isClipped(Flat flat) {
        int samples = 0;
        int several = 0;
        int runs = 0;
        long lengths = 0;
        for (Flat other : flats) {
            double apart = Math.abs(Math.abs(other.level()) - Math.abs(flat.level()));
            boolean same = apart <= (flat.exact() && other.exact() ? 0.5 : 4) * NOISY * Math.abs(flat.level());
            if (same && Math.abs(other.start() - flat.start()) <= reach) {
                if (!other.ragged() && other.level() > 0 == flat.level() > 0) {
                    samples += other.length();
                    several++;
                }
                runs++;
                lengths |= 1L << Math.min(other.length(), 60);
            }
        }
        boolean scattered = flat.exact() && runs >= RAGGED && Long.bitCount(lengths) >= SEVERAL;
        if (flat.ragged()) {
            return scattered;
        }
        return scattered || Math.abs(flat.level()) >= FULL_SCALE && flat.exact()
                || (flat.exact() ? samples >= ENOUGH : samples >= ENOUGH_NOISY && several >= SEVERAL);
    }
}
