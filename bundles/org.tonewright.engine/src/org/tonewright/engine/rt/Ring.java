package org.tonewright.engine.rt;

import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * A queue of fixed size from one thread to another. Neither side ever waits, and neither allocates. One thread
 * writes, one thread reads; each side alone advances its own counter, so that a release store and an acquire load are
 * all it takes: what the writer did before {@link #offer} is seen by the reader after {@link #take}.
 *
 * @param <T> what is passed on
 */
public final class Ring<T> {

    private final AtomicReferenceArray<T> slots;
    private final int mask;
    private final AtomicLong written = new AtomicLong();
    private final AtomicLong read = new AtomicLong();

    /**
     * An empty ring.
     *
     * @param capacity how many elements fit, rounded up to a power of two
     */
    public Ring(int capacity) {
        if (capacity < 1 || capacity > 1 << 24) {
            throw new IllegalArgumentException("A ring can't hold " + capacity + " elements.");
        }
        int size = Integer.highestOneBit(Math.max(1, capacity * 2 - 1));
        slots = new AtomicReferenceArray<>(size);
        mask = size - 1;
    }

    /**
     * [any, one thread] Passes an element on.
     *
     * @return false if the ring is full; then nothing happened
     */
    public boolean offer(T element) {
        if (!hasRoom()) {
            return false;
        }
        long at = written.getPlain();
        slots.setPlain((int) at & mask, element);
        written.setRelease(at + 1);
        return true;
    }

    /** [any, one thread] Whether something may be passed on. Asked by the writer, true holds until it offers. */
    public boolean hasRoom() {
        return written.getPlain() - read.getAcquire() <= mask;
    }

    /** [any, one thread] Whether there is nothing to take. Asked by the reader, false holds until it takes. */
    public boolean isEmpty() {
        return written.getAcquire() == read.getPlain();
    }

    /**
     * [any, one thread] Takes the oldest element.
     *
     * @throws NoSuchElementException if the ring is empty; ask {@link #isEmpty} before
     */
    public T take() {
        long at = read.getPlain();
        T element = at == written.getAcquire() ? null : slots.getPlain((int) at & mask);
        if (element == null) {
            throw new NoSuchElementException("The ring is empty.");
        }
        slots.setPlain((int) at & mask, null);
        read.setRelease(at + 1);
        return element;
    }
}
