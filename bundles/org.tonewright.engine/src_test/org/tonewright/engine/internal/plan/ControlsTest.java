package org.tonewright.engine.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.tonewright.engine.graph.Automation;
import org.tonewright.engine.graph.Clock;

class ControlsTest {

    private static final int RAMP = 4;
    private final Clock clock = new Clock();

    private static Controls controls(Automation automation, double min, double max, Controls.Way way) {
        return new Controls(new Curve[] {Curve.freeze(automation)}, new double[] {min}, new double[] {max},
                new Controls.Way[] {way}, RAMP);
    }

    private void next(Controls controls, int lag) {
        if (clock.count() == 0) {
            clock.locate(0, true);
        }
        clock.roll(clock.count() * 64);
        controls.advance(clock, clock.count() - 1, lag);
    }

    @Test
    void aTurnedValueGetsThereInAStraightLineAndRests() {
        Controls controls = controls(Automation.constant(1), 0, 10, Controls.Way.LINEAR);
        next(controls, 0);
        assertEquals(1, controls.from(0));
        assertEquals(1, controls.to(0));
        controls.cells().set(0, 3);
        for (int i = 0; i < RAMP; i++) {
            next(controls, 0);
            assertEquals(1 + i * 0.5, controls.from(0), 1e-12);
            assertEquals(1 + (i + 1) * 0.5, controls.to(0), 1e-12);
            assertFalse(controls.resting());
        }
        next(controls, 0);
        assertEquals(3, controls.to(0));
        assertTrue(controls.resting());
        controls.cells().set(0, 99);
        for (int i = 0; i < RAMP; i++) {
            next(controls, 0);
        }
        assertEquals(10, controls.to(0), "the range holds");
    }

    /** Equal steps multiply: from 100 to 1600 Hz by an octave a quantum. */
    @Test
    void aLogarithmicValueGoesInEqualRatios() {
        Controls controls = controls(Automation.constant(100), 20, 20_000, Controls.Way.LOGARITHMIC);
        next(controls, 0);
        controls.cells().set(0, 1600);
        for (int i = 1; i <= RAMP; i++) {
            next(controls, 0);
            assertEquals(100 << i, controls.to(0), 1e-4);
        }
        assertEquals(1600, controls.to(0));
    }

    @Test
    void aChoiceStepsAtTheQuantum() {
        Controls controls = controls(Automation.of(new Automation.Point(0, 1, Automation.Shape.HOLD),
                new Automation.Point(100, 2, Automation.Shape.HOLD)), 0, 3, Controls.Way.STEP);
        double[] expected = {1, 1, 2, 2};
        for (double value : expected) {
            next(controls, 0);
            assertEquals(value, controls.from(0));
            assertEquals(value, controls.to(0));
        }
    }

    @Test
    void automationIsMetAtTheEndsOfTheQuantumOfTheSound() {
        Controls controls = controls(Automation.of(new Automation.Point(0, 0, Automation.Shape.LINEAR),
                new Automation.Point(6400, 6400, Automation.Shape.LINEAR)), 0, 6400, Controls.Way.LINEAR);
        int lag = 30;
        next(controls, lag);
        assertEquals(0, controls.from(0));
        assertEquals(34, controls.to(0));
        next(controls, lag);
        assertEquals(34, controls.from(0));
        assertEquals(98, controls.to(0));
    }

    @Test
    void anotherSetGoesOnFromWhereTheValuesAre() {
        Controls first = controls(Automation.constant(1), 0, 10, Controls.Way.LINEAR);
        next(first, 0);
        first.cells().set(0, 3);
        next(first, 0);
        Controls fresh = controls(Automation.constant(1), 0, 10, Controls.Way.LINEAR);
        assertTrue(fresh.fits(first));
        assertFalse(controls(Automation.constant(1), 0, 11, Controls.Way.LINEAR).fits(first));
        Controls second = fresh.continuing(first);
        next(second, 0);
        assertEquals(1.5, second.from(0), 1e-12);
        assertEquals(2, second.to(0), 1e-12);
    }

    @Test
    void aResetJumps() {
        Controls controls = controls(Automation.constant(1), 0, 10, Controls.Way.LINEAR);
        next(controls, 0);
        controls.cells().set(0, 3);
        controls.reset();
        next(controls, 0);
        assertEquals(3, controls.from(0));
        assertEquals(3, controls.to(0));
    }
}
