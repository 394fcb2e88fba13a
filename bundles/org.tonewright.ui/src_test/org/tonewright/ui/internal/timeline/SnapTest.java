package org.tonewright.ui.internal.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.eclipse.swt.SWT;
import org.junit.jupiter.api.Test;
import org.tonewright.core.edit.Bars;
import org.tonewright.core.edit.Grid;
import org.tonewright.core.session.Elements;
import org.tonewright.core.session.SessionSpec;

/** At 48 kHz and 120 quarter notes a minute a beat has 24000 frames. */
class SnapTest {

    private static final Bars BARS = Bars.of(Elements.session(SessionSpec.named("Trial")));

    @Test
    void thingsAreDrawnToTheNearestLine() {
        assertEquals(24000, Snap.to(Grid.BEAT).snapped(30000, BARS));
        assertEquals(0, Snap.to(Grid.BAR).snapped(30000, BARS));
        assertEquals(30001, Snap.OFF.snapped(30001, BARS));
        assertEquals(0, Snap.OFF.snapped(-7, BARS));
    }

    @Test
    void controlTurnsItRoundAndAltSwitchesItOff() {
        assertEquals(Snap.OFF, Snap.to(Grid.BAR).held(SWT.MOD1));
        assertEquals(Snap.to(Grid.BEAT), Snap.OFF.held(SWT.MOD1));
        assertEquals(Snap.OFF, Snap.to(Grid.BAR).held(SWT.ALT));
        assertEquals(Snap.to(Grid.BAR), Snap.to(Grid.BAR).held(SWT.BUTTON1));
    }

    @Test
    void oneFollowsTheOther() {
        Snap snap = Snap.OFF;
        for (Grid grid : Grid.values()) {
            snap = snap.next();
            assertEquals(Snap.to(grid), snap);
        }
        assertEquals(Snap.OFF, snap.next());
    }
}
