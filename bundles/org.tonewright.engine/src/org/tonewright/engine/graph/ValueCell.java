package org.tonewright.engine.graph;

import org.tonewright.engine.rt.Cells;

/**
 * A number that can be turned while a plan runs: a fader, a knob. It outlives the plan, as long as the same node is
 * in the graph. [any]
 *
 * @param cells the cells of the node
 * @param index which one
 */
public record ValueCell(Cells cells, int index) {

    /** Turns the value; the host moves there in ten milliseconds. An automated value stops following its curve. */
    public void set(double value) {
        cells.set(index, value);
    }

    /** Lets the value follow its curve again; without a curve it returns to its constant. */
    public void follow() {
        cells.set(index, Double.NaN);
    }

    /** Whether the value follows its curve. */
    public boolean follows() {
        return Double.isNaN(cells.get(index));
    }

    /** What it was last turned to; NaN while it follows its curve. */
    public double get() {
        return cells.get(index);
    }
}
