package org.tonewright.engine.graph;

import org.tonewright.engine.rt.Cells;

/**
 * The latest samples at a {@link Node.Tap} with a scope, as the mean of its channels: for the eye, not for the ear. A
 * reader that is slow may see a few samples that are newer than their neighbours. It outlives the plans it belongs to.
 */
public final class Trace {

    /** How many samples can be looked at. */
    public static final int LENGTH = 16384;

    // Twice as long as what is read, so that a reader has time before the writer comes round.
    private static final int SIZE = 2 * LENGTH;
    private static final int MASK = SIZE - 1;

    private final float[] ring = new float[SIZE];
    private final Cells written = new Cells(1);

    /**
     * [audio] Adds samples.
     *
     * @param channels one array for each channel
     * @param quantum which part of each is taken
     * @param frames how many
     */
    public void add(float[][][] channels, int quantum, int frames) {
        long at = (long) written.get(0);
        float share = 1f / channels.length;
        for (int i = 0; i < frames; i++) {
            float sum = 0;
            for (float[][] channel : channels) {
                sum += channel[quantum][i];
            }
            ring[(int) (at + i) & MASK] = sum * share;
        }
        written.show(0, at + frames);
    }

    /**
     * [any] Copies the latest samples.
     *
     * @param into receives them, the newest last; as many as it has room for, up to {@link #LENGTH}; before the first
     *        one there is silence
     * @return how many samples there have been since the beginning
     */
    public long latest(float[] into) {
        long end = (long) written.get(0);
        int count = Math.min(into.length, LENGTH);
        for (int i = 0; i < count; i++) {
            into[into.length - count + i] = ring[(int) (end - count + i) & MASK];
        }
        return end;
    }
}
