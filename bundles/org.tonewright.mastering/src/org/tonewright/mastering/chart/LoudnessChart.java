package org.tonewright.mastering.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

import org.tonewright.mastering.chart.Drawing.Anchor;
import org.tonewright.mastering.chart.Drawing.Point;

/** The short-term loudness of a title over its length, with its integrated loudness. */
public final class LoudnessChart {

    private static final double WIDTH = 480;
    private static final double HEIGHT = 178;
    private static final double LEFT = 34;
    private static final double RIGHT = 472;
    private static final double TOP = 10;
    private static final double BOTTOM = 142;
    private static final double QUIETEST = -42;
    private static final double STEP = 6;
    private static final int MINUTE = 60;
    private static final List<Integer> SPACES = List.of(5, 10, 15, 30, 60, 120, 300, 600, 1200, 1800, 3600);
    private static final int MOST_SPACES = 8;
    /** More values than this are drawn as the loudest of several. */
    private static final int MOST_POINTS = 440;

    private LoudnessChart() {}

    /**
     * The picture, 480 by 178.
     *
     * @param seconds how long the title is
     * @param values short-term loudness in LUFS at equal distances over the title; minus infinity for silence
     * @param integrated its integrated loudness in LUFS
     */
    public static String svg(String title, double seconds, List<Double> values, OptionalDouble integrated) {
        double loudest = values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        double top = Double.isFinite(loudest) ? Math.min(6, Math.ceil((loudest + 1) / STEP) * STEP) : 0;
        double quietest = values.stream().mapToDouble(Double::doubleValue).filter(value -> value > QUIETEST).min()
                .orElse(QUIETEST);
        double bottom = Math.max(QUIETEST, Math.min(top - 3 * STEP, Math.floor(quietest / STEP) * STEP));
        Axis across = Axis.linear(0, Math.max(1, seconds), LEFT, RIGHT);
        Axis up = Axis.linear(bottom, top, BOTTOM, TOP);
        Drawing drawing = new Drawing(WIDTH, HEIGHT, "Loudness of " + title + " over time"
                + (integrated.isPresent()
                        ? String.format(Locale.ROOT, ", %.1f LUFS in all.", integrated.getAsDouble())
                        : "."));
        for (double level = bottom; level <= top; level += STEP) {
            drawing.line(LEFT, up.at(level), RIGHT, up.at(level), "grid");
            drawing.text(LEFT - 6, up.at(level) + 4, Anchor.END,
                    String.format(Locale.ROOT, "%.0f", level + 0.0).replace('-', '\u2212'), "faint");
        }
        int space = SPACES.stream().filter(one -> seconds / one <= MOST_SPACES).findFirst().orElse(SPACES.getLast());
        for (int second = 0; second <= seconds; second += space) {
            drawing.text(across.at(second), BOTTOM + 16, second == 0 ? Anchor.START : Anchor.MIDDLE,
                    second / MINUTE + ":" + String.format(Locale.ROOT, "%02d", second % MINUTE), "faint");
        }
        List<Point> curve = points(values, across, up);
        if (curve.size() > 1) {
            List<Point> area = new ArrayList<>(curve);
            area.add(new Point(curve.getLast().x(), BOTTOM));
            area.add(new Point(curve.getFirst().x(), BOTTOM));
            drawing.area(area, "fill").curve(curve, "line");
        }
        integrated.ifPresent(level -> drawing.line(LEFT, up.at(level), RIGHT, up.at(level), "mark").text(
                (LEFT + RIGHT) / 2, Math.min(up.at(level) + 16, BOTTOM - 4), Anchor.MIDDLE,
                String.format(Locale.ROOT, "%.1f LUFS", level).replace('-', '\u2212'), "warn"));
        return drawing.text(RIGHT, HEIGHT - 2, Anchor.END, "short-term loudness, LUFS", "faint").svg();
    }

    private static List<Point> points(List<Double> values, Axis across, Axis up) {
        List<Point> points = new ArrayList<>();
        int together = Math.max(1, (values.size() + MOST_POINTS - 1) / MOST_POINTS);
        for (int first = 0; first < values.size(); first += together) {
            double loudest = values.subList(first, Math.min(first + together, values.size())).stream()
                    .mapToDouble(Double::doubleValue).max().orElse(QUIETEST);
            double way = values.size() < 2 ? 0 : (double) first / (values.size() - 1);
            points.add(new Point(across.at(across.from() + way * (across.to() - across.from())), up.at(loudest)));
        }
        return points;
    }
}
