package org.tonewright.mastering.chart;

/**
 * Where a value lies in a picture.
 *
 * @param from the value at the beginning
 * @param to the value at the end; above or below {@code from}, and above 0 like it on a logarithmic axis
 * @param start where the beginning lies in the picture
 * @param end where the end lies in the picture
 * @param logarithmic whether ratios are equally far apart instead of differences
 */
public record Axis(double from, double to, double start, double end, boolean logarithmic) {

    /** An axis of differences. */
    public static Axis linear(double from, double to, double start, double end) {
        return new Axis(from, to, start, end, false);
    }

    /** An axis of ratios, for frequencies. */
    public static Axis logarithmic(double from, double to, double start, double end) {
        return new Axis(from, to, start, end, true);
    }

    /** The place of a value; what lies outside is held at the nearer end. */
    public double at(double value) {
        double way = logarithmic ? Math.log(Math.max(value, Double.MIN_NORMAL) / from) / Math.log(to / from)
                : (value - from) / (to - from);
        return start + Math.clamp(way, 0, 1) * (end - start);
    }
}
