package org.tonewright.engine.rt;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Numbers that any thread may write and any thread may read, each by itself whole and new. A version counts the
 * writes, so that a reader of many cells finds out at once that nothing changed.
 */
public final class Cells {

    private final AtomicLongArray bits;
    private final AtomicLong version = new AtomicLong();

    /** So many cells, all 0. */
    public Cells(int size) {
        bits = new AtomicLongArray(size);
    }

    /** [any] How many cells there are. */
    public int size() {
        return bits.length();
    }

    /** [any] The number in a cell. */
    public double get(int cell) {
        return Double.longBitsToDouble(bits.getAcquire(cell));
    }

    /** [any] Writes a number; who has seen the new version sees it. */
    public void set(int cell, double value) {
        bits.setRelease(cell, Double.doubleToRawLongBits(value));
        version.getAndIncrement();
    }

    /** [audio] Writes a number without a new version: for meters, which are read now and then. */
    public void show(int cell, double value) {
        bits.setRelease(cell, Double.doubleToRawLongBits(value));
    }

    /** [any] How many times {@link #set} was called, at least for all that can be seen now. */
    public long version() {
        return version.getAcquire();
    }
}
