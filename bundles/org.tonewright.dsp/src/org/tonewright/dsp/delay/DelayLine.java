package org.tonewright.dsp.delay;

import java.util.Arrays;

/**
 * A ring of past samples of one channel. Blocks are written at its end, and read at any distance behind the end: to
 * delay by {@code d} frames, write a block of {@code n} and read {@code n} frames from {@code back = d + n} on; in a
 * feedback loop, where the block to write depends on the one read, read first, from {@code back = d} on (d at least n).
 * Before the first sample all is silence.
 */
public final class DelayLine {

    private final float[] ring;
    private final int mask;
    private int end;

    /**
     * [control] A line that remembers at least the last {@code frames} samples, 1 or more; the memory is a power of
     * two.
     */
    public DelayLine(int frames) {
        if (frames < 1 || frames > 1 << 29) {
            throw new IllegalArgumentException("A delay line remembers 1 to 2^29 frames, not " + frames + ".");
        }
        int capacity = frames == 1 ? 1 : Integer.highestOneBit(frames - 1) << 1;
        ring = new float[capacity];
        mask = capacity - 1;
    }

    /** [any] How many samples it remembers. */
    public int capacity() {
        return ring.length;
    }

    /** [audio] Appends a block of at most {@link #capacity} frames. */
    public void write(float[] in, int at, int frames) {
        int head = Math.min(frames, ring.length - end);
        System.arraycopy(in, at, ring, end, head);
        System.arraycopy(in, at + head, ring, 0, frames - head);
        end = end + frames & mask;
    }

    /**
     * [audio] Copies the {@code frames} samples that begin {@code back} samples before the end.
     *
     * @param back from {@code frames} to {@link #capacity}
     */
    public void read(int back, float[] out, int at, int frames) {
        int start = end - back & mask;
        int head = Math.min(frames, ring.length - start);
        System.arraycopy(ring, start, out, at, head);
        System.arraycopy(ring, 0, out, at + head, frames - head);
    }

    /**
     * [audio] Delays a block: writes {@code in} and reads what is {@code delay} frames older.
     *
     * @param delay from 0 to {@link #capacity} - frames
     */
    public void process(float[] in, int inAt, float[] out, int outAt, int frames, int delay) {
        write(in, inAt, frames);
        read(delay + frames, out, outAt, frames);
    }

    /** [audio] Forgets the past. */
    public void reset() {
        Arrays.fill(ring, 0);
        end = 0;
    }

    float[] ring() {
        return ring;
    }

    int end() {
        return end;
    }
}
