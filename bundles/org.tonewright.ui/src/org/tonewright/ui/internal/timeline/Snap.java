package org.tonewright.ui.internal.timeline;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.tonewright.core.edit.Bars;
import org.tonewright.core.edit.Grid;

/**
 * Where things come to lie that are dragged. A value.
 *
 * @param grid the lines they are drawn to; empty for none
 */
record Snap(Optional<Grid> grid) {

    /** Things lie where they are dropped. */
    static final Snap OFF = new Snap(Optional.empty());

    static Snap to(Grid grid) {
        return new Snap(Optional.of(grid));
    }

    /**
     * What it is while keys are held.
     *
     * @param keys a state mask: alt switches it off, ctrl turns it round, off becoming beats
     */
    Snap held(int keys) {
        if ((keys & SWT.ALT) != 0) {
            return OFF;
        }
        if ((keys & SWT.MOD1) != 0) {
            return grid.isPresent() ? OFF : to(Grid.BEAT);
        }
        return this;
    }

    /** The one that follows: off, bars, beats and so on, and off again. */
    Snap next() {
        int at = grid.map(Grid::ordinal).orElse(-1) + 1;
        return at < Grid.values().length ? to(Grid.values()[at]) : OFF;
    }

    /** The frame where something comes to lie. */
    long snapped(long frame, Bars bars) {
        return grid.map(lines -> bars.nearest(frame, lines)).orElse(Math.max(0, frame));
    }
}
