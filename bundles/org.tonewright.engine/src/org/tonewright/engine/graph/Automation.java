package org.tonewright.engine.graph;

import java.util.List;

/**
 * A value over time: a constant, or points with shapes between them. Before the first point its value holds, after
 * the last one its value. Values are in plain units (decibels, hertz, seconds).
 *
 * @param value the constant; what holds when there are no points
 * @param points in rising order of {@link Point#at()}; empty for a constant
 */
public record Automation(double value, List<Point> points) {

    /** The way from one point to the next. */
    public enum Shape {
        /** The value stays until the next point and jumps there. */
        HOLD,
        /** A straight line in the value's unit; negative infinity decibels counts as -120. */
        LINEAR,
        /** A raised cosine: (1 - cos(x pi)) / 2 of the way. */
        SMOOTH
    }

    /**
     * A value at a frame.
     *
     * @param at in frames since the start of the session
     * @param value in the value's unit
     * @param shape the way to the next point
     */
    public record Point(long at, double value, Shape shape) {

        /** @throws IllegalArgumentException if the value is no number */
        public Point {
            if (Double.isNaN(value) || value == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException("The point at frame " + at + " has no value.");
            }
        }
    }

    /** @throws IllegalArgumentException if the points are not in rising order or the value is no number */
    public Automation {
        points = List.copyOf(points);
        if (Double.isNaN(value) || value == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("An automation needs a value.");
        }
        for (int i = 1; i < points.size(); i++) {
            if (points.get(i).at() <= points.get(i - 1).at()) {
                throw new IllegalArgumentException(
                        "The points of an automation are not in rising order at frame " + points.get(i).at() + ".");
            }
        }
    }

    /** A value that stays. */
    public static Automation constant(double value) {
        return new Automation(value, List.of());
    }

    /** A value that moves along points; without points it is 0. */
    public static Automation of(Point... points) {
        return new Automation(points.length == 0 ? 0 : points[0].value(), List.of(points));
    }

    /** Whether the value never moves by itself. */
    public boolean isConstant() {
        return points.isEmpty();
    }
}
