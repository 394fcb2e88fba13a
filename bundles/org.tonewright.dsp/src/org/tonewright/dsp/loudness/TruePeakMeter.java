package org.tonewright.dsp.loudness;

import java.util.Arrays;

/**
 * The true peak of one channel: the highest value of the continuous signal that the samples stand for, found by
 * oversampling (ITU-R BS.1770-5, Annex 2), and the highest sample.
 *
 * <p>
 * The standard's meter oversamples four times and then reads up to 0.69 dB too little near the Nyquist frequency.
 * This one oversamples 32 times, which reads at most 0.011 dB too little, but only where the highest value can be. A
 * signal without content above the Nyquist frequency whose highest value is P is, d samples from there, still at
 * least P cos(pi d) (R. J. Duffin and A. C. Schaeffer, "Some properties of functions of exponential type", Bulletin
 * of the AMS 44, 1938). So a first pass finds the values halfway between samples: the peak can only lie between two
 * neighbours that together are at least P, the higher at least P cos(pi / 4). There a second pass finds the values
 * halfway again: the peak can only lie between two that together are at least P (1 + cos(pi / 4)), the higher at
 * least P cos(pi / 8). What is left is looked at finely, with a filter over 64 samples that is flat within 0.01 dB up
 * to 0.46 of the sample rate. Each limit is 2 to 3 % lower than said, for the ripple of the filters.
 *
 * <p>
 * Before its first sample the input is taken as silent, and with {@link #finish} behind its last sample too. Until
 * then a peak among the last 33 samples is not yet seen. Samples that are not finite numbers count as 0.
 */
public final class TruePeakMeter {

    private static final int TAPS = PeakFilters.TAPS;
    private static final int HALF = TAPS / 2;
    private static final int BLOCK = 512;
    private static final double PAIR = 0.97;
    private static final double CLOSE_PAIR = 0.97 * 1.7071;
    private static final double HIGHER = 0.69;
    private static final double CLOSE_HIGHER = 0.905;

    private final PeakFilters filters = new PeakFilters(BLOCK);
    /** The last {@link #TAPS} samples of the past, then those of the block. */
    private final float[] samples = new float[TAPS + BLOCK];
    private final float[] halfway = new float[BLOCK];
    /** The values halfway between samples: the last two of the past, then those that the block completes. */
    private final float[] between = new float[2 + BLOCK];
    private final float[] left = new float[BLOCK];
    private final float[] middle = new float[BLOCK];
    private final float[] right = new float[BLOCK];
    private final float[] pairs = new float[BLOCK];
    private double peak;
    private float samplePeak;

    /** Forgets everything, the measured values included. [audio] */
    public void reset() {
        Arrays.fill(samples, 0);
        Arrays.fill(between, 0);
        peak = 0;
        samplePeak = 0;
    }

    /**
     * Measures a block. [audio]
     *
     * @param in samples, full scale 1
     * @param offset index of the first
     * @param frames how many there are
     */
    public void process(float[] in, int offset, int frames) {
        for (int done = 0; done < frames; done += BLOCK) {
            int count = Math.min(BLOCK, frames - done);
            System.arraycopy(in, offset + done, samples, TAPS, count);
            block(count);
        }
    }

    /** Looks at the last samples too, as if silence followed. [audio] */
    public void finish() {
        Arrays.fill(samples, TAPS, TAPS + HALF + 1, 0);
        block(HALF + 1);
    }

    /**
     * The highest value of the signal so far. [any]
     *
     * @return dBTP; minus infinity for silence
     */
    public double truePeak() {
        return 20 * StrictMath.log10(Math.max(peak, samplePeak));
    }

    /**
     * The highest sample so far. [any]
     *
     * @return dBFS; minus infinity for silence
     */
    public double samplePeak() {
        return 20 * StrictMath.log10(samplePeak);
    }

    private void block(int count) {
        float highest = highest(samples, TAPS, TAPS + count);
        if (!(highest <= Float.MAX_VALUE)) {
            silenceBroken(TAPS, TAPS + count);
            highest = highest(samples, TAPS, TAPS + count);
        }
        samplePeak = Math.max(samplePeak, highest);
        double reach = Math.max(highest, highest(samples, 0, TAPS));
        if (reach * PeakFilters.LARGEST_GAIN > peak) {
            interpolate(0, count);
            search(count);
        } else {
            interpolate(Math.max(0, count - 2), count);
        }
        between[0] = between[count];
        between[1] = between[count + 1];
        System.arraycopy(samples, count, samples, 0, TAPS);
    }

    private void interpolate(int from, int to) {
        filters.halfway(samples, 1 + from, halfway, to - from);
        System.arraycopy(halfway, 0, between, 2 + from, to - from);
    }

    /**
     * Looks at the intervals between two samples that the block completes. Interval i lies after sample
     * {@code i + HALF - 1}, has its middle in {@code between[i + 1]}, and reaches over the samples from i on.
     */
    private void search(int count) {
        System.arraycopy(samples, HALF - 1, left, 0, count);
        System.arraycopy(between, 1, middle, 0, count);
        System.arraycopy(samples, HALF, right, 0, count);
        pairs(left, middle, right, pairs, count);
        for (int i = 0; i < count; i++) {
            if (pairs[i] > peak * PAIR) {
                interval(i);
            }
        }
    }

    /** The higher of the two sums of neighbours. All arrays are read at the index that is written, see PeakFilters. */
    private static void pairs(float[] left, float[] middle, float[] right, float[] pairs, int count) {
        for (int i = 0; i < count; i++) {
            pairs[i] = Math.max(Math.abs(left[i] + middle[i]), Math.abs(middle[i] + right[i]));
        }
    }

    private void interval(int i) {
        float from = samples[i + HALF - 1];
        float half = between[i + 1];
        float to = samples[i + HALF];
        if (possible(from, half, PAIR, HIGHER)) {
            double quarter = PeakFilters.quarter(samples[i + HALF - 2], between[i], from, half, to, between[i + 2]);
            look(i, 0, from, quarter);
            look(i, 1, quarter, half);
        }
        if (possible(half, to, PAIR, HIGHER)) {
            double quarter = PeakFilters.quarter(between[i], from, half, to, between[i + 2], samples[i + HALF + 1]);
            look(i, 2, half, quarter);
            look(i, 3, quarter, to);
        }
    }

    /** Looks finely at a quarter of an interval, its beginning included, if the peak can be there. */
    private void look(int interval, int quarter, double from, double to) {
        if (possible(from, to, CLOSE_PAIR, CLOSE_HIGHER)) {
            int first = quarter * PeakFilters.FINE / 4;
            for (int position = first; position < first + PeakFilters.FINE / 4; position++) {
                peak = Math.max(peak, Math.abs(PeakFilters.fine(position, samples, interval)));
            }
        }
    }

    /** Whether a higher peak than the one known can lie between two values. */
    private boolean possible(double from, double to, double together, double higher) {
        return Math.abs(from + to) > peak * together && Math.max(Math.abs(from), Math.abs(to)) > peak * higher;
    }

    private static float highest(float[] x, int from, int to) {
        float highest = 0;
        for (int i = from; i < to; i++) {
            highest = Math.max(highest, Math.abs(x[i]));
        }
        return highest;
    }

    private void silenceBroken(int from, int to) {
        for (int i = from; i < to; i++) {
            samples[i] = Float.isFinite(samples[i]) ? samples[i] : 0;
        }
    }
}
