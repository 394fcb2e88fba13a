package org.tonewright.engine.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.tonewright.engine.graph.Automation;

class CurveTest {

    @Test
    void theShapesLeadFromPointToPoint() {
        Curve curve = Curve.freeze(Automation.of(new Automation.Point(100, 1, Automation.Shape.HOLD),
                new Automation.Point(200, 2, Automation.Shape.LINEAR),
                new Automation.Point(300, 4, Automation.Shape.SMOOTH),
                new Automation.Point(400, 0, Automation.Shape.LINEAR)));
        assertEquals(1, curve.at(-50));
        assertEquals(1, curve.at(199));
        assertEquals(2, curve.at(200));
        assertEquals(2.5, curve.at(225));
        assertEquals(4, curve.at(300));
        // A raised cosine is (1 - cos 45°) / 2 of the way after a quarter, and half the way in the middle; the table
        // errs below 4e-8.
        assertEquals(4 - 4 * (1 - Math.sqrt(0.5)) / 2, curve.at(325), 2e-7);
        assertEquals(2, curve.at(350), 2e-7);
        assertEquals(0, curve.at(400));
        assertEquals(0, curve.at(Long.MAX_VALUE / 2));
    }

    @Test
    void offCountsAsMinus120Decibels() {
        Curve curve = Curve
                .freeze(Automation.of(new Automation.Point(0, Double.NEGATIVE_INFINITY, Automation.Shape.LINEAR),
                        new Automation.Point(120, 0, Automation.Shape.LINEAR)));
        assertEquals(-120, curve.at(0));
        assertEquals(-60, curve.at(60));
        assertFalse(Curve.freeze(Automation.constant(3)).moves());
    }
}
