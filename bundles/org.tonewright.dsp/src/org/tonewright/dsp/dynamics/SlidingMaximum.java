package org.tonewright.dsp.dynamics;

import java.util.Arrays;

/**
 * The largest of the last so many values, at a cost per value that does not grow with the window: a queue that keeps
 * only values that may still become the largest, in falling order, so that every value enters and leaves once (D.
 * Lemire, "Streaming Maximum-Minimum Filter Using No More than Three Comparisons per Element", 2006). Before the first
 * value all is 0.
 */
public final class SlidingMaximum {

    private final int window;
    private final int mask;
    private final float[] values;
    private final long[] times;
    private int head;
    private int tail;
    private long now;

    /** [control] A maximum over the newest value and the {@code window - 1} before it; 1 or more. */
    public SlidingMaximum(int window) {
        if (window < 1) {
            throw new IllegalArgumentException("A window needs at least one value, not " + window + ".");
        }
        this.window = window;
        int capacity = Integer.highestOneBit(window) << 1;
        this.mask = capacity - 1;
        this.values = new float[capacity];
        this.times = new long[capacity];
    }

    /** [audio] Takes a value (0 or more, not NaN) and returns the largest of the window. */
    public float next(float value) {
        while (head != tail && values[tail - 1 & mask] <= value) {
            tail--;
        }
        values[tail & mask] = value;
        times[tail & mask] = now;
        tail++;
        if (times[head & mask] <= now - window) {
            head++;
        }
        now++;
        return values[head & mask];
    }

    /** [audio] Forgets the past. */
    public void reset() {
        head = 0;
        tail = 0;
        now = 0;
        Arrays.fill(values, 0);
    }
}
