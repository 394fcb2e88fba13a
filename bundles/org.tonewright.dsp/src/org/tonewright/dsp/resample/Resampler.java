package org.tonewright.dsp.resample;

import java.util.Arrays;

/**
 * Converts the sample rate of one channel, block by block. The first output is the value at the time of the first
 * input: the filter's delay is taken out. What the outputs are does not depend on how the input was cut into blocks.
 *
 * <p>
 * Before its first and after its last sample the input is taken as silent. After the last block {@link #finish} gives
 * what is still inside; together that is {@link ResamplerTable#length} of the input. No method allocates.
 */
public final class Resampler {

    private static final int CHUNK = 2048;

    private final ResamplerTable table;
    private final int up;
    private final int down;
    private final int half;
    private final double[] history;
    private final double[] between;
    /** Samples in {@link #history}. */
    private int filled;
    /** Where in {@link #history} the filter of the next output begins. */
    private int start;
    /** Position of the next output after its input, in 1 / {@link #up} of a sample. */
    private int phase;
    private long received;
    private long given;

    /**
     * A resampler at its beginning. [control]
     *
     * @param table the conversion; may be shared
     */
    public Resampler(ResamplerTable table) {
        this.table = table;
        up = table.up();
        down = table.down();
        half = table.half();
        history = new double[2 * half + Math.max(CHUNK, 2 * half)];
        between = new double[table.interpolated() ? 2 * half : 0];
        reset();
    }

    /** Forgets the past; the next input is the first. [audio] */
    public void reset() {
        Arrays.fill(history, 0);
        filled = half - 1;
        start = 0;
        phase = 0;
        received = 0;
        given = 0;
    }

    /**
     * The most that one call of {@link #process} gives. [any]
     *
     * @param frames of the input block, at least 0
     * @return frames of the output block
     */
    public int room(int frames) {
        return Math.toIntExact(table.length(frames) + 1);
    }

    /**
     * The most that {@link #finish} gives. [any]
     *
     * @return frames of the output
     */
    public int tail() {
        return Math.toIntExact(table.length(half) + 1);
    }

    /**
     * Takes a block and gives all the output that it completes. [audio]
     *
     * @param in samples
     * @param offset index of the first input
     * @param frames how many there are; all are taken
     * @param out gets the output; another array than {@code in}, with room for {@link #room} frames
     * @param at index of the first output
     * @return how many frames were written
     */
    public int process(float[] in, int offset, int frames, float[] out, int at) {
        int written = 0;
        int taken = 0;
        while (taken < frames) {
            int count = Math.min(frames - taken, space());
            for (int i = 0; i < count; i++) {
                history[filled + i] = in[offset + taken + i];
            }
            filled += count;
            taken += count;
            written += run(out, at + written, Long.MAX_VALUE);
        }
        received += frames;
        return written;
    }

    /**
     * Gives what is left after the last block; then only {@link #reset} may follow. [audio]
     *
     * @param out gets the output; room for {@link #tail} frames
     * @param at index of the first output
     * @return how many frames were written
     */
    public int finish(float[] out, int at) {
        long total = table.length(received);
        int written = 0;
        while (given < total) {
            int count = Math.min(half, space());
            Arrays.fill(history, filled, filled + count, 0);
            filled += count;
            written += run(out, at + written, total);
        }
        return written;
    }

    /** Makes room at the end of the history by forgetting what no later output needs; gives the room. */
    private int space() {
        if (filled == history.length) {
            System.arraycopy(history, start, history, 0, filled - start);
            filled -= start;
            start = 0;
        }
        return history.length - filled;
    }

    private int run(float[] out, int at, long total) {
        int taps = 2 * half;
        int written = 0;
        while (start + taps <= filled && given < total) {
            out[at + written++] = (float) dot(table.interpolated() ? interpolate() : table.row(phase), history, start);
            given++;
            long next = (long) phase + down;
            start += (int) (next / up);
            phase = (int) (next % up);
        }
        return written;
    }

    /** The filter at the phase, by cubic Lagrange interpolation of the four nearest positions of the table. */
    private double[] interpolate() {
        double place = (double) phase * ResamplerTable.GRID / up;
        int node = (int) place;
        double x = place - node;
        double a = -x * (x - 1) * (x - 2) / 6;
        double b = (x + 1) * (x - 1) * (x - 2) / 2;
        double c = -(x + 1) * x * (x - 2) / 2;
        double d = (x + 1) * x * (x - 1) / 6;
        double[] first = table.row(node);
        double[] second = table.row(node + 1);
        double[] third = table.row(node + 2);
        double[] fourth = table.row(node + 3);
        for (int k = 0; k < between.length; k++) {
            between[k] = a * first[k] + b * second[k] + c * third[k] + d * fourth[k];
        }
        return between;
    }

    private static double dot(double[] taps, double[] x, int start) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        for (int k = 0; k < taps.length; k += 4) {
            a += taps[k] * x[start + k];
            b += taps[k + 1] * x[start + k + 1];
            c += taps[k + 2] * x[start + k + 2];
            d += taps[k + 3] * x[start + k + 3];
        }
        return a + b + (c + d);
    }
}
