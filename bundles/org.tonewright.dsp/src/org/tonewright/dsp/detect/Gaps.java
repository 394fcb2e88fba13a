package org.tonewright.dsp.detect;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds samples that were lost: within sound, a stretch of samples that are all 0, or all the same, which begins and
 * ends in the midst of a wave. A rest, a gate or the end of a note fades; a flat top lies at the extreme of its
 * surroundings and comes again and again; both are left alone.
 */
public final class Gaps {

    private static final double SHORTEST = 0.0007;
    private static final double LONGEST = 0.35;
    private static final double NEAR = 0.01;
    private static final double AROUND = 0.05;
    private static final double LOUD = 0.004;
    private static final double CUT = 0.12;
    private static final double RETURN = 0.03;
    private static final double EXTREME = 0.93;
    private static final int MANY = 6;

    private final float[] x;
    private final int length;
    private final double sampleRate;

    /**
     * A stretch of lost samples.
     *
     * @param start index of the first
     * @param length how many
     * @param frozen whether the last sample stood still; if not, they are 0
     */
    public record Gap(int start, int length, boolean frozen) {}

    private Gaps(float[] x, int length, double sampleRate) {
        this.x = x;
        this.length = length;
        this.sampleRate = sampleRate;
    }

    /**
     * [any] Finds the gaps that begin in a stretch.
     *
     * @param x samples of one channel
     * @param length how many there are
     * @param from the first index of the stretch; what lies before helps to judge
     * @param to the index after its last; what lies behind helps to judge
     * @return in the order of time
     */
    public static List<Gap> find(float[] x, int length, int from, int to, double sampleRate) {
        Gaps gaps = new Gaps(x, length, sampleRate);
        List<Gap> found = new ArrayList<>();
        int shortest = Math.max(8, (int) (SHORTEST * sampleRate));
        int i = 1;
        while (i < length - 1) {
            int end = i + 1;
            while (end < length && x[end] == x[i]) {
                end++;
            }
            if (end - i >= shortest && end - i <= LONGEST * sampleRate && end < length - 2 && i > 2
                    && gaps.isLost(i, end)) {
                found.add(new Gap(i, end - i, x[i] != 0));
            }
            i = end;
        }
        int reach = (int) sampleRate;
        return found.stream().filter(gap -> gap.start() >= from && gap.start() < to)
                .filter(gap -> !gap.frozen() || found.stream()
                        .filter(other -> other.frozen() && Math.abs(other.start() - gap.start()) < reach)
                        .count() <= MANY)
                .toList();
    }

    private boolean isLost(int start, int end) {
        int near = (int) (NEAR * sampleRate);
        double before = loudest(start - near, start);
        double after = loudest(end, end + near);
        if (Math.max(before, after) < LOUD || after < RETURN * before || before < RETURN * after) {
            return false;
        }
        double value = x[start];
        if (value == 0) {
            // where the wave would have gone on to, and where it comes back from
            double leaving = Math.max(Math.abs(x[start - 1]), Math.abs(2.0 * x[start - 1] - x[start - 2]));
            double returning = Math.max(Math.abs(x[end]), Math.abs(2.0 * x[end] - x[end + 1]));
            return leaving > CUT * before && returning > CUT / 4 * after;
        }
        int around = (int) (AROUND * sampleRate);
        double extreme = Math.max(loudest(start - around, start), loudest(end, end + around));
        return Math.abs(value) < EXTREME * extreme && Math.abs(x[end] - value) > RETURN * after / 2;
    }

    private double loudest(int from, int to) {
        double loudest = 0;
        for (int i = Math.max(0, from); i < Math.min(length, to); i++) {
            loudest = Math.max(loudest, Math.abs(x[i]));
        }
        return loudest;
    }
}
