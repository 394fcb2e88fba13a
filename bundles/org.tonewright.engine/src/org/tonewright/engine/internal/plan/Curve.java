package org.tonewright.engine.internal.plan;

import java.util.List;

import org.tonewright.dsp.level.Circle;
import org.tonewright.engine.graph.Automation;

/** An automation, frozen into arrays so that the audio thread can ask it. */
public final class Curve {

    /** What negative infinity decibels counts as. */
    static final double FLOOR = -120;

    private final double constant;
    private final long[] at;
    private final double[] value;
    private final Automation.Shape[] shape;

    private Curve(double constant, int points) {
        this.constant = constant;
        at = new long[points];
        value = new double[points];
        shape = new Automation.Shape[points];
    }

    /** [control] Freezes an automation. */
    public static Curve freeze(Automation automation) {
        List<Automation.Point> points = automation.points();
        Curve curve = new Curve(finite(automation.value()), points.size());
        for (int i = 0; i < points.size(); i++) {
            curve.at[i] = points.get(i).at();
            curve.value[i] = finite(points.get(i).value());
            curve.shape[i] = points.get(i).shape();
        }
        return curve;
    }

    private static double finite(double value) {
        return Double.isInfinite(value) ? FLOOR : value;
    }

    /** [any] Whether it has points to follow. */
    public boolean moves() {
        return at.length > 0;
    }

    /** [any] The value at a frame of the session. */
    public double at(long frame) {
        int last = at.length - 1;
        if (last < 0) {
            return constant;
        }
        if (frame < at[0]) {
            return value[0];
        }
        if (frame >= at[last]) {
            return value[last];
        }
        int low = 0;
        int high = last;
        while (high - low > 1) {
            int middle = low + high >>> 1;
            if (at[middle] <= frame) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double x = (double) (frame - at[low]) / (at[high] - at[low]);
        double way = value[high] - value[low];
        return switch (shape[low]) {
        case HOLD -> value[low];
        case LINEAR -> value[low] + way * x;
        case SMOOTH -> value[low] + way * Circle.raisedCosine(x);
        };
    }
}
