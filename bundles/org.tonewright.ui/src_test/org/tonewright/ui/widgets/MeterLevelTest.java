package org.tonewright.ui.widgets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MeterLevelTest {

    private final MeterLevel level = new MeterLevel();

    private void tick(int beats) {
        for (int i = 0; i < beats; i++) {
            level.tick();
        }
    }

    @Test
    void aPeakIsShownAtOnceAndFallsTwentyDecibelsInSeventeenTenthsOfASecond() {
        level.feed(1, 0);
        tick(1);
        assertEquals(0, level.peak(), 1e-12);
        int beats = (int) Math.round(1700.0 / Ticker.PERIOD);
        tick(beats);
        // Beats do not divide 1.7 s: half of one beat's fall is allowed for.
        assertEquals(-20, level.peak(), MeterLevel.FALL / 2);
    }

    @Test
    void ofSeveralPeaksBetweenTwoBeatsTheGreatestIsShown() {
        level.feed(0.5, 0);
        level.feed(0.1, 0);
        tick(1);
        assertEquals(20 * Math.log10(0.5), level.peak(), 1e-12);
    }

    @Test
    void theLineStaysAndThenComesDown() {
        level.feed(0.5, 0);
        tick(1);
        double top = level.held();
        tick(MeterLevel.HOLD);
        assertEquals(top, level.held());
        tick(MeterLevel.HOLD);
        assertTrue(level.held() < top - 10);
        assertTrue(level.held() >= level.peak());
    }

    @Test
    void theLampStaysLitUntilItIsPutOut() {
        level.feed(0.99, 0.5);
        tick(1);
        assertFalse(level.isClipped());
        level.feed(1, 0.5);
        tick(1000);
        assertTrue(level.isClipped());
        level.reset();
        assertFalse(level.isClipped());
        assertEquals(0, level.highest());
    }

    @Test
    void silenceIsTheLowestLevel() {
        tick(1000);
        assertEquals(MeterScale.LOWEST, level.peak());
        assertEquals(MeterScale.LOWEST, level.rms());
    }

    @Test
    void theScaleRisesFromTheLowestToTheHighestLevel() {
        assertEquals(0, MeterScale.place(Double.NEGATIVE_INFINITY));
        assertEquals(0, MeterScale.place(Double.NaN));
        assertEquals(0, MeterScale.place(MeterScale.LOWEST));
        assertEquals(1, MeterScale.place(MeterScale.HIGHEST), 1e-12);
        assertEquals(1, MeterScale.place(40));
        for (double decibels = MeterScale.LOWEST; decibels < MeterScale.HIGHEST; decibels += 0.25) {
            assertTrue(MeterScale.place(decibels + 0.25) > MeterScale.place(decibels));
        }
    }
}
