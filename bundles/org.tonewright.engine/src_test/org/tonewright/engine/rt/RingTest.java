package org.tonewright.engine.rt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

class RingTest {

    /** What is written before an element is offered must be seen with it. */
    private static final class Parcel {

        private int number;
        private int again;
    }

    @Test
    void aFullRingRefusesAndAnEmptyOneSaysSo() {
        Ring<String> ring = new Ring<>(3);
        for (int i = 0; i < 4; i++) {
            assertTrue(ring.hasRoom());
            assertTrue(ring.offer("x" + i));
        }
        assertFalse(ring.hasRoom());
        assertFalse(ring.offer("x4"));
        for (int i = 0; i < 4; i++) {
            assertFalse(ring.isEmpty());
            assertEquals("x" + i, ring.take());
        }
        assertTrue(ring.isEmpty());
        assertThrows(NoSuchElementException.class, ring::take);
    }

    /** A million parcels through a small ring: none lost, none twice, all in order, all whole. */
    @Test
    void everythingArrivesInOrderAndWhole() throws Exception {
        int count = 1_000_000;
        Ring<Parcel> ring = new Ring<>(64);
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < count; i++) {
                Parcel parcel = new Parcel();
                parcel.number = i;
                parcel.again = i;
                while (!ring.offer(parcel)) {
                    Thread.yield();
                }
            }
        });
        for (int i = 0; i < count; i++) {
            while (ring.isEmpty()) {
                Thread.yield();
            }
            Parcel parcel = ring.take();
            if (parcel.number != i || parcel.again != i) {
                throw new AssertionError("parcel " + i + " came as " + parcel.number + ", " + parcel.again);
            }
        }
        writer.get();
        assertTrue(ring.isEmpty());
    }
}
