package org.tonewright.media.peak;

import java.util.Arrays;

/** An overview that grows as sound comes in, from one thread, while others read it. */
public final class GrowingPeaks extends Pyramid {

    /** Stretches in a chunk of memory. */
    private static final int CHUNK = 1 << 12;
    private static final int CHUNK_BITS = 12;

    private final Row[][] rows;
    private int filled;
    private long total;
    /** What readers may read; written after everything below it. */
    private volatile long frames;

    /** Of nothing yet. */
    public GrowingPeaks(int channels) {
        rows = new Row[channels][LEVELS];
        for (Row[] levels : rows) {
            Arrays.setAll(levels, _ -> new Row());
        }
    }

    /**
     * [one thread] Adds frames. What does not fill a stretch yet shows when more comes, or at {@link #end()}.
     *
     * @param planar at least one array for each channel
     * @param offset the first index taken
     * @param count how many
     */
    public void append(float[][] planar, int offset, int count) {
        int done = 0;
        while (done < count) {
            int part = Math.min(count - done, BUCKET - filled);
            for (int channel = 0; channel < rows.length; channel++) {
                rows[channel][0].add(planar[channel], offset + done, part);
            }
            filled += part;
            done += part;
            if (filled == BUCKET) {
                complete();
            }
        }
    }

    /** [one thread] Nothing more will come. */
    public void end() {
        if (filled > 0) {
            complete();
        }
    }

    private void complete() {
        long stretch = total >> bits(0);
        total += filled;
        filled = 0;
        for (Row[] levels : rows) {
            for (int level = 1; level < LEVELS; level++) {
                levels[level].add(levels[0]);
            }
            for (int level = 0; level < LEVELS; level++) {
                long at = stretch >> 2 * level;
                levels[level].show(at);
                if (stretch + 1 >> 2 * level > at) {
                    levels[level].clear();
                }
            }
        }
        frames = total;
    }

    @Override
    public int channels() {
        return rows.length;
    }

    @Override
    public long frames() {
        return frames;
    }

    @Override
    short number(int channel, int level, long stretch, int which) {
        return rows[channel][level].number(stretch, which);
    }

    /** One level of one channel: numbers in chunks, and the stretch that is being filled. */
    private static final class Row {

        private short[][] chunks = {};
        private float min = Float.MAX_VALUE;
        private float max = -Float.MAX_VALUE;
        private double squares;
        private long count;

        void add(float[] samples, int offset, int frames) {
            float least = min;
            float most = max;
            double a = 0;
            double b = 0;
            int end = offset + frames;
            int even = offset + (frames & ~1);
            for (int i = offset; i < end; i++) {
                least = Math.min(least, samples[i]);
                most = Math.max(most, samples[i]);
            }
            for (int i = offset; i < even; i += 2) {
                a += (double) samples[i] * samples[i];
                b += (double) samples[i + 1] * samples[i + 1];
            }
            if (even < end) {
                a += (double) samples[even] * samples[even];
            }
            min = least;
            max = most;
            squares += a + b;
            count += frames;
        }

        void add(Row below) {
            min = Math.min(min, below.min);
            max = Math.max(max, below.max);
            squares += below.squares;
            count += below.count;
        }

        void show(long stretch) {
            int chunk = (int) (stretch >> CHUNK_BITS);
            if (chunk == chunks.length) {
                short[][] more = Arrays.copyOf(chunks, chunk + 1);
                more[chunk] = new short[CHUNK * SIZE];
                chunks = more;
            }
            short[] numbers = chunks[chunk];
            int at = (int) (stretch & CHUNK - 1) * SIZE;
            numbers[at + MIN] = Float.floatToFloat16(min);
            numbers[at + MAX] = Float.floatToFloat16(max);
            numbers[at + RMS] = Float.floatToFloat16((float) Math.sqrt(squares / count));
        }

        void clear() {
            min = Float.MAX_VALUE;
            max = -Float.MAX_VALUE;
            squares = 0;
            count = 0;
        }

        short number(long stretch, int which) {
            return chunks[(int) (stretch >> CHUNK_BITS)][(int) (stretch & CHUNK - 1) * SIZE + which];
        }
    }
}
