package org.tonewright.engine.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ClockTest {

    private final Clock clock = new Clock();

    @Test
    void whoLagsIsWhereTheTransportWas() {
        clock.locate(1000, true);
        for (int i = 0; i < 10; i++) {
            clock.roll(1000 + 64 * i);
        }
        assertEquals(1000 + 9 * 64, clock.start(9, 0));
        assertEquals(1000 + 10 * 64, clock.end(9, 0));
        assertEquals(1000 + 9 * 64 - 100, clock.start(9, 100));
        assertEquals(1000 + 10 * 64 - 100, clock.end(9, 100));
        assertEquals(1000 - 36, clock.start(1, 100), "as if it had always come this way");
        assertTrue(clock.rolling(0, 5000));
    }

    @Test
    void aJumpReachesWhoLagsLater() {
        clock.locate(0, true);
        clock.roll(0);
        clock.jump(64, 10, 500);
        clock.roll(554);
        assertEquals(64, clock.start(1, 0));
        assertEquals(554, clock.end(1, 0));
        assertEquals(10, clock.split(1));
        assertTrue(clock.goesOn(1));
        assertEquals(500, clock.next(1));
        // 60 frames behind, the quantum after begins 4 frames into the one with the jump.
        assertEquals(68, clock.start(2, 60));
        // 50 frames behind it begins 14 frames into it, 4 after the jump.
        assertEquals(504, clock.start(2, 50));
    }

    @Test
    void aStopIsToTheFrame() {
        clock.locate(0, true);
        clock.roll(0);
        clock.stop(64, 20);
        clock.stop(84, 0);
        assertEquals(84, clock.end(1, 0));
        assertTrue(clock.rolling(1, 0));
        assertFalse(clock.rolling(2, 0));
        assertFalse(clock.goesOn(1));
        assertEquals(84, clock.start(2, 0));
        assertEquals(84, clock.end(2, 0));
        assertEquals(83, clock.start(2, 45));
        assertTrue(clock.rolling(2, 45));
        assertEquals(84, clock.start(2, 44));
        assertFalse(clock.rolling(2, 44));
    }

    @Test
    void aFadeIsMarked() {
        clock.fade(7);
        assertTrue(clock.fading(0));
        clock.roll(71);
        assertFalse(clock.fading(1));
    }
}
