package org.tonewright.dsp.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Tells a dead input from a rest. A whole recording is dead if it is nothing, or the same faint noise from beginning to
 * end. Within a recording, an input died where a wave was cut off in its midst and stays below
 * -84 dBFS, or where even the noise that is there in all other pauses is gone.
 */
public final class Stillness {

    private static final double NOTHING = 3.2e-4;
    private static final double FAINT = 2e-3;
    private static final double EVEN = 4;
    private static final float STILL = 6.3e-5f;
    private static final double SOUND = 0.002;
    private static final double CUT = 0.15;
    /** What is so loud in its last two milliseconds, beside the last twenty, has not faded, unless the take ends. */
    private static final double LOUD = 0.6;
    private static final double BLOCK = 0.01;
    private static final double SHORTEST = 0.35;
    private static final int FEW = 3;
    private static final int PAUSES = 20;
    private static final int WHILE = 12;
    /** So long a take may go on behind its last sound. */
    private static final double LAST = 3;
    /** Nobody's noise is so faint: these are rounded samples or none. */
    private static final double NOUGHT = 1e-13;
    /** What noise of one level spreads in 10 ms, as a power. */
    private static final double LOW = 2.5;
    private static final double APART = 4;
    private static final double FLOOR = 5e-4;
    /** How many blocks may lie between the two levels, where one goes over into the other. */
    private static final int EDGES = 6;

    private final double sampleRate;
    private final LevelBlocks blocks;
    private final int nearness;
    private final List<Stretch> still = new ArrayList<>();
    private long position;
    private long since;
    private boolean cut;
    private boolean loud;
    private float last;
    private float before;
    private float recent;
    private float earlier;
    private float near;
    private float farther;
    private int inBlock;

    /**
     * A stretch of stillness.
     *
     * @param start the first frame
     * @param end the frame after the last
     * @param cut whether a wave was cut off there
     */
    public record Stretch(long start, long end, boolean cut) {}

    /** [control] @param sampleRate in hertz */
    public Stillness(double sampleRate) {
        this.sampleRate = sampleRate;
        blocks = new LevelBlocks((int) (BLOCK * sampleRate));
        nearness = Math.max(1, blocks.size() / 5);
    }

    /** [any] Takes the next samples of one channel. */
    public void process(float[] x, int offset, int frames) {
        blocks.process(x, offset, frames);
        for (int i = offset; i < offset + frames; i++) {
            float size = Math.abs(x[i]);
            if (size > STILL) {
                if (position > since) {
                    cut |= loud;
                    rest();
                }
                since = position + 1;
            } else if (position == since) {
                double peak = Math.max(recent, earlier);
                cut = peak > SOUND && Math.max(Math.abs(last), Math.abs(2 * last - before)) > CUT * peak;
                loud = peak > SOUND && Math.max(near, farther) > LOUD * peak;
            }
            before = last;
            last = x[i];
            recent = Math.max(recent, size);
            near = Math.max(near, size);
            inBlock++;
            if (inBlock % nearness == 0) {
                farther = near;
                near = 0;
            }
            if (inBlock == blocks.size()) {
                inBlock = 0;
                earlier = recent;
                recent = 0;
            }
            position++;
        }
    }

    private void rest() {
        if (position - since > SHORTEST * sampleRate) {
            still.add(new Stretch(since, position, cut));
        }
    }

    /** [any] The highest level of 10 ms, RMS. */
    public double loudest() {
        return StrictMath.sqrt(blocks.power(1));
    }

    /** [any] Whether there is nothing, or nothing but the same faint noise all the time. */
    public boolean isDead() {
        double loud = blocks.power(0.999);
        return loud < NOTHING * NOTHING || loud < FAINT * FAINT && loud < EVEN * blocks.power(0.05);
    }

    /** [any] At the end of the recording: where the input is dead in one that is not dead as a whole. */
    public List<Stretch> dead() {
        rest();
        since = position;
        List<Stretch> dead = new ArrayList<>(still.size() <= FEW ? still.stream().filter(Stretch::cut).toList()
                : List.of());
        for (Stretch gone : gone()) {
            if (dead.stream().noneMatch(other -> other.start() < gone.end() && gone.start() < other.end())) {
                dead.add(gone);
            }
        }
        dead.sort(Comparator.comparingLong(Stretch::start));
        return List.copyOf(dead);
    }

    /**
     * Where even the noise is gone that is there in all other pauses. It shows as two levels below all that plays, each
     * of them even, and next to nothing between them: what rings out passes through all levels. Samples that are
     * nought are no input at all: somebody edited them.
     */
    private List<Stretch> gone() {
        double[] powers = new double[blocks.count()];
        for (int block = 0; block < powers.length; block++) {
            powers[block] = blocks.power(block);
        }
        double[] sorted = powers.clone();
        Arrays.sort(sorted);
        int lowest = (int) (SHORTEST / BLOCK / 2);
        if (sorted.length < 4 * lowest || sorted[lowest] < NOUGHT) {
            return List.of();
        }
        double limit = LOW * sorted[lowest];
        int above = 0;
        while (above < sorted.length && sorted[above] < limit) {
            above++;
        }
        int last = above + EDGES + PAUSES;
        if (last >= sorted.length || sorted[above + EDGES] < APART * sorted[lowest]
                || sorted[above + EDGES] > FLOOR * FLOOR || sorted[last] > 2 * sorted[above + EDGES]
                || !stands(powers, limit, 2 * sorted[above + EDGES])) {
            return List.of();
        }
        List<Stretch> gone = new ArrayList<>();
        for (int first = 0; first < powers.length;) {
            int end = first;
            while (end < powers.length && powers[end] < limit) {
                end++;
            }
            if ((end - first) * BLOCK >= (end == powers.length ? LAST : SHORTEST)) {
                long whole = end == powers.length ? position : (long) end * blocks.size();
                gone.add(new Stretch((long) first * blocks.size(), whole, false));
            }
            first = Math.max(end, first + 1);
        }
        return gone.size() <= FEW ? gone : List.of();
    }

    /** Whether a level between two powers stays for a while, as noise does and what rings out does not. */
    private static boolean stands(double[] powers, double least, double most) {
        int run = 0;
        for (double power : powers) {
            run = power >= least && power < most ? run + 1 : 0;
            if (run == WHILE) {
                return true;
            }
        }
        return false;
    }
}
