package org.tonewright.dsp.detect;

import java.util.Arrays;

/** Levels of one channel in short blocks: the peak, the mean and the power of each. */
public final class LevelBlocks {

    private final int size;
    private float[] peaks = new float[1024];
    private double[] means = new double[1024];
    private double[] powers = new double[1024];
    private int count;
    private int filled;
    private float peak;
    private double sum;
    private double squares;

    /** [control] @param size frames of a block, 1 or more */
    public LevelBlocks(int size) {
        this.size = size;
    }

    /** [any] Takes the next samples; those after the last whole block are left out. */
    public void process(float[] x, int offset, int frames) {
        for (int i = offset; i < offset + frames; i++) {
            peak = Math.max(peak, Math.abs(x[i]));
            sum += x[i];
            squares += (double) x[i] * x[i];
            filled++;
            if (filled == size) {
                end();
            }
        }
    }

    private void end() {
        if (count == peaks.length) {
            peaks = Arrays.copyOf(peaks, 2 * count);
            means = Arrays.copyOf(means, 2 * count);
            powers = Arrays.copyOf(powers, 2 * count);
        }
        peaks[count] = peak;
        means[count] = sum / size;
        powers[count] = squares / size;
        count++;
        filled = 0;
        peak = 0;
        sum = 0;
        squares = 0;
    }

    /** [any] How many whole blocks there were. */
    public int count() {
        return count;
    }

    /** [any] How many frames a block has. */
    public int size() {
        return size;
    }

    /** [any] The highest sample of a block, without its sign. */
    public float peak(int block) {
        return peaks[block];
    }

    /** [any] The mean of a block: what does not alternate in it. */
    public double mean(int block) {
        return means[block];
    }

    /** [any] The mean square of a block. */
    public double power(int block) {
        return powers[block];
    }

    /** [any] The mean square below which a share of the blocks lies, 0 to 1; 0 if there is no block. */
    public double power(double share) {
        double[] sorted = Arrays.copyOf(powers, count);
        Arrays.sort(sorted);
        return count == 0 ? 0 : sorted[(int) Math.min(count - 1.0, share * count)];
    }

    /**
     * [any] What does not alternate in the whole: the middle one of the means of the quieter half of the blocks; 0 if
     * there is no block.
     */
    public double offset() {
        double[] swings = new double[count];
        for (int block = 0; block < count; block++) {
            swings[block] = powers[block] - means[block] * means[block];
        }
        double[] sorted = swings.clone();
        Arrays.sort(sorted);
        double[] quiet = new double[count];
        int number = 0;
        for (int block = 0; block < count; block++) {
            if (swings[block] <= sorted[count / 2]) {
                quiet[number++] = means[block];
            }
        }
        Arrays.sort(quiet, 0, number);
        return count == 0 ? 0 : quiet[number / 2];
    }
}
