package org.tonewright.effects.ui.internal.eq;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Arithmetic in doubles: what comes back differs by rounding alone, 1e-9 of what went in. */
class EqScaleTest {

    private final EqScale scale = new EqScale(600, 240, 12);

    @Test
    void thePictureGoesFromTwentyHertzToTwentyKilohertzByEqualDecades() {
        assertEquals(0, scale.x(20), 1e-9);
        assertEquals(200, scale.x(200), 1e-9);
        assertEquals(400, scale.x(2000), 1e-9);
        assertEquals(600, scale.x(20_000), 1e-9);
    }

    @Test
    void gainsGoFromTheRangeAtTheTopToItsNegative() {
        assertEquals(0, scale.y(12), 1e-9);
        assertEquals(120, scale.y(0), 1e-9);
        assertEquals(240, scale.y(-12), 1e-9);
    }

    @Test
    void whereAHandleLiesIsWhatItMeans() {
        for (double frequency : new double[] {20, 61.7, 440, 1000, 9876, 20_000}) {
            assertEquals(frequency, scale.frequency(scale.x(frequency)), 1e-9 * frequency);
        }
        for (double gain : new double[] {-24, -12, -0.1, 0, 3.3, 24}) {
            assertEquals(gain, scale.gain(scale.y(gain)), 1e-9);
        }
    }

    @Test
    void levelsHaveAScaleOfTheirOwnAndStayInThePicture() {
        assertEquals(0, scale.levelY(0), 1e-9);
        assertEquals(0, scale.levelY(6), 1e-9);
        assertEquals(120, scale.levelY(-45), 1e-9);
        assertEquals(240, scale.levelY(-200), 1e-9);
    }
}
