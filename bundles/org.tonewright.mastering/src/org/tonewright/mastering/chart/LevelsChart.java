package org.tonewright.mastering.chart;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

import org.tonewright.mastering.chart.Drawing.Anchor;

/** The loudness of the titles of an album before and after mastering, and where the loudest is to be. */
public final class LevelsChart {

    /**
     * One title.
     *
     * @param name of the title
     * @param before its integrated loudness as it came, in LUFS; empty if silent or not known
     * @param after its integrated loudness as mastered, in LUFS; empty if silent
     */
    public record Level(String name, OptionalDouble before, OptionalDouble after) {}

    private static final double WIDTH = 480;
    private static final double LEFT = 8;
    private static final double RIGHT = 472;
    private static final double TOP = 20;
    private static final double ROW = 44;
    private static final double FOOT = 40;
    private static final double STEP = 6;

    private LevelsChart() {}

    /**
     * The picture, 480 wide.
     *
     * @param target where the loudest title is to be, in LUFS; empty for nowhere in particular
     */
    public static String svg(List<Level> titles, OptionalDouble target) {
        double height = TOP + titles.size() * ROW + FOOT;
        double low = values(titles, target).min().orElse(-24);
        double high = values(titles, target).max().orElse(-6);
        Axis across = Axis.linear(Math.floor((low - 1) / STEP) * STEP, Math.ceil((high + 1) / STEP) * STEP, LEFT + 16,
                RIGHT - 24);
        double bottom = height - FOOT;
        Drawing drawing = new Drawing(WIDTH, height, "Loudness of the titles before and after mastering.");
        for (double level = across.from(); level <= across.to(); level += STEP) {
            drawing.line(across.at(level), TOP, across.at(level), bottom, "grid");
            drawing.text(across.at(level), bottom + 16, Anchor.MIDDLE,
                    String.format(Locale.ROOT, "%.0f", level + 0.0).replace('-', '\u2212'), "faint");
        }
        target.ifPresent(level -> drawing.line(across.at(level), TOP - 6, across.at(level), bottom, "mark").text(
                across.at(level), TOP - 9, Anchor.MIDDLE,
                String.format(Locale.ROOT, "target %.0f", level).replace('-', '\u2212'), "warn"));
        for (int i = 0; i < titles.size(); i++) {
            row(drawing, titles.get(i), across, TOP + i * ROW);
        }
        double legend = LEFT + 6;
        if (titles.stream().anyMatch(title -> title.before().isPresent())) {
            drawing.dot(legend, height - 8, 4.5, "before").text(legend + 10, height - 4, Anchor.START, "as mixed",
                    "faint");
            legend += 76;
        }
        drawing.dot(legend, height - 8, 5.5, "after").text(legend + 11, height - 4, Anchor.START, "as mastered",
                "faint");
        return drawing.text(RIGHT, height - 4, Anchor.END, "integrated loudness, LUFS", "faint").svg();
    }

    private static void row(Drawing drawing, Level title, Axis across, double top) {
        drawing.text(LEFT, top + 14, Anchor.START, title.name(), "ink");
        double y = top + 30;
        if (title.before().isPresent() && title.after().isPresent()) {
            drawing.line(across.at(title.before().getAsDouble()), y, across.at(title.after().getAsDouble()), y, "path");
        }
        title.before().ifPresent(level -> drawing.dot(across.at(level), y, 4.5, "before"));
        title.after().ifPresent(level -> {
            drawing.dot(across.at(level), y, 5.5, "after");
            boolean rightwards = title.before().isEmpty() || title.before().getAsDouble() <= level;
            drawing.text(across.at(level) + (rightwards ? 10 : -10), y + 4, rightwards ? Anchor.START : Anchor.END,
                    String.format(Locale.ROOT, "%.1f", level).replace('-', '\u2212'), "ink");
        });
    }

    private static DoubleStream values(List<Level> titles, OptionalDouble target) {
        return DoubleStream.concat(target.stream(),
                titles.stream().flatMapToDouble(title -> DoubleStream.concat(title.before().stream(),
                        title.after().stream())));
    }
}
