package org.tonewright.dsp.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Tells a dead input from a rest. A whole recording is dead if it is nothing, or the same faint noise from beginning to
 * end. Within a recording, an input died where a wave was cut off in its midst and stays below
 * {@value #STILL_DECIBELS} dBFS, or where even the noise that is there in all other pauses is gone.
 */
public final class Stillness {

    private static final double NOTHING = 3.2e-4;
    private static final double FAINT = 2e-3;
    private static final double EVEN = 4;
    private static final double STILL_DECIBELS = -84;
    private static final float STILL = 6.3e-5f;
    private static final double SOUND = 0.002;
    private static final double CUT = 0.15;
    private static final double BLOCK = 0.01;
    private static final double SHORTEST = 0.35;
    private static final int FEW = 3;
    private static final int PAUSES = 20;
    private static final double GONE = 30;

    private final double sampleRate;
    private final LevelBlocks blocks;
    private final List<Stretch> still = new ArrayList<>();
    private long position;
    private long since;
    private boolean cut;
    private float last;
    private float before;
    private float recent;
    private float earlier;
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
    }

    /** [any] Takes the next samples of one channel. */
    public void process(float[] x, int offset, int frames) {
        blocks.process(x, offset, frames);
        for (int i = offset; i < offset + frames; i++) {
            float size = Math.abs(x[i]);
            if (size > STILL) {
                if (position > since) {
                    rest();
                }
                since = position + 1;
            } else if (position == since) {
                double peak = Math.max(recent, earlier);
                cut = peak > SOUND && Math.max(Math.abs(last), Math.abs(2 * last - before)) > CUT * peak;
            }
            before = last;
            last = x[i];
            recent = Math.max(recent, size);
            inBlock++;
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
        double floor = floor();
        List<Stretch> dead = still.stream()
                .filter(stretch -> stretch.cut() || floor > 0 && isGone(floor, stretch)).toList();
        return still.size() <= FEW ? dead : List.of();
    }

    /** Whether the noise of all pauses is far above this stretch, and was there until just before it. */
    private boolean isGone(double floor, Stretch stretch) {
        int first = (int) (stretch.start() / blocks.size()) + 1;
        return floor > GONE * power(stretch, first) && (first < 2 || blocks.power(first - 2) > floor / 2);
    }

    private double power(Stretch stretch, int first) {
        int end = (int) (stretch.end() / blocks.size());
        double sum = 0;
        for (int block = first; block < end; block++) {
            sum += blocks.power(block);
        }
        return sum / Math.max(1, end - first);
    }

    /** The power of the noise in the pauses that are not still; 0 if it is not as even as noise is. */
    private double floor() {
        double[] powers = new double[blocks.count()];
        int count = 0;
        for (int block = 0; block < blocks.count(); block++) {
            if (blocks.peak(block) > STILL) {
                powers[count++] = blocks.power(block);
            }
        }
        powers = Arrays.copyOf(powers, count);
        Arrays.sort(powers);
        return count > PAUSES && powers[PAUSES] < 2 * powers[PAUSES / 4] ? powers[PAUSES / 4] : 0;
    }
}
