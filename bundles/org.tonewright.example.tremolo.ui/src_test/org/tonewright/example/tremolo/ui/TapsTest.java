package org.tonewright.example.tremolo.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TapsTest {

    private static final long MILLISECOND = 1_000_000;

    private final Taps taps = new Taps();

    @Test
    void theFirstTapSaysNothing() {
        assertEquals(0, taps.tap(5 * MILLISECOND));
    }

    @Test
    void evenTapsAreTheirRate() {
        for (int i = 0; i < 20; i++) {
            // Whole milliseconds: exact but for rounding.
            assertEquals(i == 0 ? 0 : 4, taps.tap(i * 250 * MILLISECOND), 1e-9);
        }
    }

    @Test
    void aPauseBeginsAnew() {
        taps.tap(0);
        taps.tap(250 * MILLISECOND);
        assertEquals(0, taps.tap(5000 * MILLISECOND));
        assertEquals(1, taps.tap(6000 * MILLISECOND), 1e-9);
    }
}
