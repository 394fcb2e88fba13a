package org.tonewright.engine.internal.plan;

import java.util.Arrays;

import org.tonewright.dsp.level.FastLog;
import org.tonewright.engine.graph.Clock;
import org.tonewright.engine.rt.Cells;

/**
 * The values of one node, quantum for quantum. Each has a cell. While the cell holds a number, that is where the
 * value goes, in a ramp of ten milliseconds; while the cell of an automated value holds NaN, the value follows its
 * curve. A ramp is a straight line in the unit of the value, or in its logarithm. Choices and toggles jump.
 * <p>
 * The movement and the cells are taken over from plan to plan, so that nothing jumps when the graph changes.
 */
public final class Controls {

    /** How a value gets from one number to another. */
    public enum Way {
        /** In a straight line. */
        LINEAR,
        /** In a straight line of its logarithm; the value is above 0. */
        LOGARITHMIC,
        /** At once, at the beginning of a quantum. */
        STEP
    }

    /** What is remembered from quantum to quantum; owned by the audio thread. */
    private static final class Movement {

        private final double[] from;
        private final double[] to;
        private final double[] goal;
        private final int[] left;
        private final boolean[] follows;
        private boolean fresh = true;

        Movement(int size) {
            from = new double[size];
            to = new double[size];
            goal = new double[size];
            left = new int[size];
            follows = new boolean[size];
        }
    }

    private final Movement movement;
    private final Cells cells;
    private final Curve[] curves;
    private final double[] min;
    private final double[] max;
    private final Way[] ways;
    private final int ramp;
    private final boolean automated;
    private final double[] from;
    private final double[] to;
    private long version = -1;
    private boolean resting;

    /**
     * [control] Values that start where their curves do.
     *
     * @param curves one a value
     * @param min the least number of each
     * @param max the greatest number of each
     * @param ways how each moves
     * @param ramp how many quanta a ramp takes
     */
    public Controls(Curve[] curves, double[] min, double[] max, Way[] ways, int ramp) {
        this(curves, min, max, ways, ramp, new Movement(curves.length), new Cells(curves.length));
        for (int i = 0; i < curves.length; i++) {
            cells.set(i, curves[i].moves() ? Double.NaN : curves[i].at(0));
        }
    }

    private Controls(Curve[] curves, double[] min, double[] max, Way[] ways, int ramp, Movement movement, Cells cells) {
        this.curves = curves;
        this.min = min;
        this.max = max;
        this.ways = ways;
        this.ramp = ramp;
        this.movement = movement;
        this.cells = cells;
        this.from = movement.from;
        this.to = movement.to;
        boolean moves = false;
        for (Curve curve : curves) {
            moves |= curve.moves();
        }
        automated = moves;
    }

    /** [control] These curves, going on from where the values of a running plan are. */
    public Controls continuing(Controls running) {
        return new Controls(curves, min, max, ways, ramp, running.movement, running.cells);
    }

    /** [any] Whether another set of values is of the same kind, so that one can go on from the other. */
    public boolean fits(Controls other) {
        return ramp == other.ramp && Arrays.equals(min, other.min) && Arrays.equals(max, other.max)
                && Arrays.equals(ways, other.ways);
    }

    /** [any] The cells, one a value. */
    public Cells cells() {
        return cells;
    }

    /** [audio] The value at the first frame of the quantum. */
    public double from(int index) {
        return from[index];
    }

    /** [audio] The value after the last frame of the quantum. */
    public double to(int index) {
        return to[index];
    }

    /** [audio] Whether no value moves in this quantum, and none was touched since the one before. */
    public boolean resting() {
        return resting;
    }

    /** [audio] Forgets ramps: the next quantum starts where cells and curves are. */
    public void reset() {
        movement.fresh = true;
        resting = false;
    }

    /** [audio] Moves on by a quantum. */
    public void advance(Clock clock, long quantum, int lag) {
        long seen = cells.version();
        if (resting && !automated && seen == version) {
            return;
        }
        boolean rest = !movement.fresh && seen == version;
        version = seen;
        for (int i = 0; i < curves.length; i++) {
            rest &= advance(i, clock, quantum, lag);
        }
        movement.fresh = false;
        resting = rest;
    }

    private boolean advance(int i, Clock clock, long quantum, int lag) {
        double cell = cells.get(i);
        boolean follows = Double.isNaN(cell);
        if (ways[i] == Way.STEP) {
            double value = follows ? curves[i].at(clock.start(quantum, lag)) : cell;
            boolean same = value == to[i];
            from[i] = Math.rint(limit(i, value));
            to[i] = from[i];
            return same;
        }
        double goal = limit(i, follows ? curves[i].at(clock.end(quantum, lag)) : cell);
        if (movement.fresh) {
            from[i] = follows ? limit(i, curves[i].at(clock.start(quantum, lag))) : goal;
            to[i] = goal;
            movement.left[i] = 0;
        } else {
            from[i] = to[i];
            boolean turned = follows != movement.follows[i] || !follows && goal != movement.goal[i];
            int left = turned ? ramp : movement.left[i];
            to[i] = left <= 1 ? goal : between(from[i], goal, 1.0 / left, ways[i]);
            movement.left[i] = Math.max(0, left - 1);
        }
        movement.goal[i] = goal;
        movement.follows[i] = follows;
        return movement.left[i] == 0 && from[i] == to[i];
    }

    private static double between(double from, double goal, double share, Way way) {
        if (way == Way.LOGARITHMIC) {
            return from * FastLog.exp2(FastLog.log2(goal / from) * share);
        }
        return from + (goal - from) * share;
    }

    private double limit(int i, double value) {
        return Math.max(min[i], Math.min(max[i], value));
    }
}
