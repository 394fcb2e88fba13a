package org.tonewright.dsp.level;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PanLawTest {

    @Test
    void centreHasTheLevelOfTheLaw() {
        assertEquals(-3.0103, Decibels.fromGain(PanLaw.EQUAL_POWER.left(0)), 1e-4);
        assertEquals(-4.5154, Decibels.fromGain(PanLaw.COMPROMISE.left(0)), 1e-4);
        assertEquals(-6.0206, Decibels.fromGain(PanLaw.LINEAR.left(0)), 1e-4);
        for (PanLaw law : PanLaw.values()) {
            assertEquals(law.left(0), law.right(0));
        }
    }

    @Test
    void endsAreAllAndNothing() {
        for (PanLaw law : PanLaw.values()) {
            assertEquals(1, law.left(-1));
            assertEquals(0, law.right(-1));
            assertEquals(0, law.left(1));
            assertEquals(1, law.right(1));
            assertEquals(1, law.right(7));
        }
    }

    @Test
    void equalPowerKeepsThePowerAndLinearTheSum() {
        for (double p = -1; p <= 1; p += 0.01) {
            double left = PanLaw.EQUAL_POWER.left(p);
            double right = PanLaw.EQUAL_POWER.right(p);
            assertEquals(1, left * left + right * right, 1e-14);
            assertEquals(1, PanLaw.LINEAR.left(p) + PanLaw.LINEAR.right(p), 1e-14);
            assertEquals(PanLaw.COMPROMISE.left(p), Math.sqrt(PanLaw.LINEAR.left(p) * left), 1e-14);
        }
    }

    @Test
    void balanceLeavesTheCentreAloneAndOnlyTakesAway() {
        assertEquals(1, PanLaw.balanceLeft(0));
        assertEquals(1, PanLaw.balanceRight(0));
        assertEquals(0.25, PanLaw.balanceLeft(0.75));
        assertEquals(1, PanLaw.balanceRight(0.75));
        assertEquals(0, PanLaw.balanceRight(-1));
        assertEquals(0, PanLaw.balanceRight(-2));
    }
}
