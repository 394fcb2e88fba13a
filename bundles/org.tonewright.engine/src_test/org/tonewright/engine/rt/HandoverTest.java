package org.tonewright.engine.rt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

class HandoverTest {

    @Test
    void theNewestVersionIsTakenAndTheOneBeforeComesBack() {
        Handover<String> handover = new Handover<>();
        assertSame("now", handover.take("now"));
        assertEquals(Optional.empty(), handover.offer("a"));
        assertEquals(Optional.of("a"), handover.offer("b"));
        assertEquals("b", handover.take("now"));
        assertEquals("b", handover.take("b"));
        assertEquals(Optional.empty(), handover.offer("c"));
    }

    /** Of 300 000 versions each ends in exactly one place, and who takes sees them rise, whole. */
    @Test
    void eachVersionEndsInOnePlace() throws Exception {
        int count = 300_000;
        Handover<int[]> handover = new Handover<>();
        CompletableFuture<List<int[]>> offering = CompletableFuture.supplyAsync(() -> {
            List<int[]> back = new ArrayList<>();
            for (int i = 1; i <= count; i++) {
                int[] version = new int[2];
                version[0] = i;
                version[1] = -i;
                handover.offer(version).ifPresent(back::add);
            }
            return back;
        });
        boolean[] seen = new boolean[count + 1];
        int[] current = {0, 0};
        int taken = 0;
        while (!offering.isDone() || taken == 0) {
            int[] next = handover.take(current);
            if (next != current) {
                assertTrue(next[0] > current[0] && next[1] == -next[0]);
                seen[next[0]] = true;
                current = next;
                taken++;
            } else {
                Thread.yield();
            }
        }
        seen[handover.take(current)[0]] = true;
        for (int[] version : offering.get()) {
            assertTrue(!seen[version[0]], "version " + version[0] + " was taken and came back");
            seen[version[0]] = true;
        }
        for (int i = 1; i <= count; i++) {
            assertTrue(seen[i], "version " + i + " is lost");
        }
    }
}
