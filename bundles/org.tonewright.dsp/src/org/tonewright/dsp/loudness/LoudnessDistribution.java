package org.tonewright.dsp.loudness;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * How often each loudness occurred: what the gated measures of a programme are made of. Memory is constant, however
 * long the programme.
 *
 * <p>
 * Values are sorted into classes {@value #STEP} LU wide, from the absolute gate at -70 LUFS up, and each class keeps
 * the exact sum of its powers. So the mean is exact, and a gate or a percentile is off by less than {@value #STEP}
 * LU. Distributions of several titles are added up for the loudness of a release: that gates over the blocks of all
 * titles together, as the standard asks for one programme.
 */
public final class LoudnessDistribution {

    private static final double ABSOLUTE_GATE = -70;
    private static final double STEP = 0.01;
    private static final int CLASSES = 11_000;
    private static final double LEAST_POWER = Loudness.toPower(ABSOLUTE_GATE);

    private final long[] counts = new long[CLASSES];
    private final double[] powers = new double[CLASSES];

    /**
     * Adds a value. It counts if it is strictly above the absolute gate of -70 LUFS. [audio]
     *
     * @param power weighted sum of mean squares, see {@link Loudness#ofPower}
     */
    public void add(double power) {
        if (power > LEAST_POWER) {
            int index = (int) ((Loudness.ofPower(power) - ABSOLUTE_GATE) / STEP);
            int kept = Math.min(Math.max(index, 0), CLASSES - 1);
            counts[kept]++;
            powers[kept] += power;
        }
    }

    /**
     * Adds all values of another distribution.
     *
     * @param other stays as it is
     */
    public void addAll(LoudnessDistribution other) {
        for (int i = 0; i < CLASSES; i++) {
            counts[i] += other.counts[i];
            powers[i] += other.powers[i];
        }
    }

    /** Forgets all values. [audio] */
    public void clear() {
        Arrays.fill(counts, 0);
        Arrays.fill(powers, 0);
    }

    /**
     * The gated mean: of the values strictly above the relative gate, which lies 10 LU below the mean of all values
     * above the absolute gate (BS.1770-5, Annex 1). With 400 ms blocks that is the integrated loudness.
     *
     * @return LUFS; empty if no value was above the absolute gate
     */
    public OptionalDouble mean() {
        int first = firstAbove(-10);
        long count = 0;
        double power = 0;
        for (int i = first; i < CLASSES; i++) {
            count += counts[i];
            power += powers[i];
        }
        return count == 0 ? OptionalDouble.empty() : OptionalDouble.of(Loudness.ofPower(power / count));
    }

    /**
     * The loudness range: from the 10 % to the 95 % percentile of the values above the relative gate, which lies 20 LU
     * below the mean of all values above the absolute gate (EBU Tech 3342, section 3). The values are short-term
     * loudness.
     *
     * @return LU; empty if no value was above the absolute gate
     */
    public OptionalDouble range() {
        int first = firstAbove(-20);
        long count = 0;
        for (int i = first; i < CLASSES; i++) {
            count += counts[i];
        }
        return count == 0 ? OptionalDouble.empty()
                : OptionalDouble.of(percentile(first, count, 0.95) - percentile(first, count, 0.10));
    }

    /** The first class above a gate, given in LU relative to the mean of all values. */
    private int firstAbove(double gate) {
        long count = 0;
        double power = 0;
        for (int i = 0; i < CLASSES; i++) {
            count += counts[i];
            power += powers[i];
        }
        if (count == 0) {
            return 0;
        }
        double least = power / count * StrictMath.pow(10, gate / 10);
        int first = 0;
        while (counts[first] == 0 || powers[first] / counts[first] <= least) {
            first++;
        }
        return first;
    }

    /** The value at a rank, as EBU Tech 3342 rounds it: element round((n - 1) share) of the sorted values. */
    private double percentile(int first, long count, double share) {
        long rank = StrictMath.round((count - 1) * share);
        int index = first;
        for (long below = counts[first]; below <= rank; below += counts[index]) {
            index++;
        }
        return Loudness.ofPower(powers[index] / counts[index]);
    }
}
