package org.tonewright.dsp.loudness;

import java.util.Arrays;
import java.util.OptionalDouble;

/** Plain sums over a programme: the mean of each channel and the correlation of the first two. */
public final class SignalSums {

    private final double[] sums;
    private double left;
    private double right;
    private double both;
    private long frames;

    /**
     * Sums at their beginning. [control]
     *
     * @param channels above 0
     */
    public SignalSums(int channels) {
        if (channels < 1) {
            throw new IllegalArgumentException("Sums over " + channels + " channels: at least one is needed");
        }
        sums = new double[channels];
    }

    /** Forgets everything. [audio] */
    public void reset() {
        Arrays.fill(sums, 0);
        left = 0;
        right = 0;
        both = 0;
        frames = 0;
    }

    /**
     * Adds a block. [audio]
     *
     * @param channels samples of each channel; as many channels as there are sums
     * @param offset index of the first frame
     * @param count how many there are
     */
    public void process(float[][] channels, int offset, int count) {
        int next = 0;
        if (sums.length > 1) {
            pair(channels[0], channels[1], offset, count);
            next = 2;
        }
        for (int channel = next; channel < sums.length; channel++) {
            float[] x = channels[channel];
            double sum = sums[channel];
            for (int i = offset; i < offset + count; i++) {
                sum += x[i];
            }
            sums[channel] = sum;
        }
        frames += count;
    }

    private void pair(float[] first, float[] second, int offset, int count) {
        double a = sums[0];
        double b = sums[1];
        double aa = left;
        double bb = right;
        double ab = both;
        for (int i = offset; i < offset + count; i++) {
            double x = first[i];
            double y = second[i];
            a += x;
            b += y;
            aa += x * x;
            bb += y * y;
            ab += x * y;
        }
        sums[0] = a;
        sums[1] = b;
        left = aa;
        right = bb;
        both = ab;
    }

    /**
     * The offset of a channel: the mean of its samples. [any]
     *
     * @param channel index from 0
     * @return linear, full scale 1; 0 before the first sample; not a number if a sample was none
     */
    public double mean(int channel) {
        return frames == 0 ? 0 : sums[channel] / frames;
    }

    /**
     * The correlation of the first two channels over the whole programme: the sum of their product over the root of the
     * product of their energies, as a correlation meter shows it. [any]
     *
     * @return from -1 (opposite) over 0 (unrelated) to 1 (the same but for level); empty for a single channel, if one
     *         of the two is silent, and if a sample was not a finite number
     */
    public OptionalDouble correlation() {
        double energy = Math.sqrt(left) * Math.sqrt(right);
        return energy > 0 && energy <= Double.MAX_VALUE
                ? OptionalDouble.of(Math.min(1, Math.max(-1, both / energy)))
                : OptionalDouble.empty();
    }
}
