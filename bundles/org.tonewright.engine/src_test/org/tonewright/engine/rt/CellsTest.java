package org.tonewright.engine.rt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;

import org.junit.jupiter.api.Test;

class CellsTest {

    @Test
    void aCellKeepsItsNumberAndAWriteIsCounted() {
        Cells cells = new Cells(3);
        long before = cells.version();
        cells.set(1, Double.NEGATIVE_INFINITY);
        assertEquals(before + 1, cells.version());
        cells.show(2, -0.5);
        assertEquals(before + 1, cells.version());
        assertEquals(0, cells.get(0));
        assertEquals(Double.NEGATIVE_INFINITY, cells.get(1));
        assertEquals(-0.5, cells.get(2));
        assertEquals(3, cells.size());
    }

    /**
     * Three writers, each in a cell of its own: numbers never tear (both halves of each are equal), never go back, no
     * write goes uncounted, and who has seen a version sees at least what was written before it.
     */
    @Test
    void numbersAreWholeAndNewAndAllWritesAreCounted() throws Exception {
        int count = 1_000_000;
        CyclicBarrier start = new CyclicBarrier(3);
        Cells cells = new Cells(3);
        List<CompletableFuture<Void>> writers = new ArrayList<>();
        for (int cell = 0; cell < 3; cell++) {
            int own = cell;
            // Each on a thread of its own: the common pool may have but one.
            writers.add(CompletableFuture.runAsync(() -> {
                try {
                    start.await();
                } catch (InterruptedException | BrokenBarrierException e) {
                    throw new IllegalStateException(e);
                }
                for (int i = 1; i <= count; i++) {
                    cells.set(own, Double.longBitsToDouble((long) i << 32 | i));
                }
            }, task -> Thread.ofPlatform().start(task)));
        }
        int[] last = new int[3];
        CompletableFuture<Void> all = CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new));
        boolean done;
        do {
            done = all.isDone();
            long version = cells.version();
            long sum = 0;
            for (int cell = 0; cell < 3; cell++) {
                long bits = Double.doubleToRawLongBits(cells.get(cell));
                assertEquals(bits >>> 32, bits & 0xffff_ffffL);
                assertTrue((int) bits >= last[cell]);
                last[cell] = (int) bits;
                sum += last[cell];
            }
            assertTrue(sum >= version, "a counted write is not to be seen");
            Thread.yield();
        } while (!done);
        all.get();
        assertEquals(3L * count, cells.version());
    }
}
