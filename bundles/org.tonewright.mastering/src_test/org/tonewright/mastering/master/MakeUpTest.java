package org.tonewright.mastering.master;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;

import org.junit.jupiter.api.Test;

class MakeUpTest {

    @Test
    void aChainThatTakesTheSameAtEveryLevelIsMadeUpForAtOnce() {
        assertEquals(1.5, search(_ -> 1.5, 2), 1e-9);
        assertEquals(-2, search(_ -> -2, 2), 1e-9, "or adds");
    }

    @Test
    void aLossThatGrowsWithTheGainIsFoundInThreeMeasurements() {
        assertEquals(2.5, search(m -> 0.5 + 0.8 * m, 3), 0.03, "m = 0.5 + 0.8 m");
    }

    @Test
    void aLossThatGrowsEverFasterIsFoundInFour() {
        assertEquals(0.5428, search(m -> 0.4 + 0.2 * m + 0.1 * m * m + 0.03 * m * m * m, 4), 0.05,
                "the root of 0.4 - 0.8 m + 0.1 m^2 + 0.03 m^3");
    }

    @Test
    void nothingLostNeedsNothing() {
        MakeUp makeUp = new MakeUp();
        makeUp.lost(0.01);
        assertTrue(makeUp.found());
        assertEquals(0, makeUp.value());
    }

    private static double search(DoubleUnaryOperator loss, int measurements) {
        MakeUp makeUp = new MakeUp();
        for (int i = 0; i < measurements; i++) {
            makeUp.lost(loss.applyAsDouble(makeUp.value()));
        }
        assertTrue(makeUp.found(), "after " + measurements);
        return makeUp.value();
    }
}
