package org.tonewright.demo.report;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Levels of titles before and after mastering, as bars on one scale in LUFS. */
final class Chart {

    private static final double LOWEST = -30;
    private static final double HIGHEST = -6;
    private static final int WIDTH = 480;
    private static final int ROW = 52;
    private static final int BAR = 12;
    private static final int TOP = 24;

    /**
     * A title's two levels.
     *
     * @param name the title
     * @param before loudness of the mix in LUFS
     * @param after loudness of the master in LUFS
     */
    record Bar(String name, OptionalDouble before, OptionalDouble after) {}

    private Chart() {}

    /** The picture as SVG. */
    static String svg(List<Bar> bars, double target) {
        int height = TOP + bars.size() * ROW;
        StringBuilder svg = new StringBuilder(
                "<svg class=\"chart\" role=\"img\" aria-label=\"Loudness before and after\" viewBox=\"0 0 ")
                .append(WIDTH).append(' ').append(height).append("\">");
        for (int level = (int) LOWEST; level <= HIGHEST; level += 6) {
            svg.append(String.format(Locale.ROOT,
                    "<line class=\"grid\" x1=\"%1$.0f\" x2=\"%1$.0f\" y1=\"%2$d\" y2=\"%3$d\"/>"
                            + "<text class=\"tick\" x=\"%1$.0f\" y=\"12\" text-anchor=\"middle\">%4$d</text>",
                    x(level), TOP - 6, height,
                    level));
        }
        for (int index = 0; index < bars.size(); index++) {
            Bar bar = bars.get(index);
            int y = TOP + index * ROW;
            svg.append("<text class=\"name\" x=\"2\" y=\"").append(y + 12).append("\">").append(Html.escape(bar.name()))
                    .append("</text>");
            append(svg, "before", bar.before(), y + 18);
            append(svg, "after", bar.after(), y + 18 + BAR + 2);
        }
        svg.append(String.format(Locale.ROOT,
                "<line class=\"target\" x1=\"%1$.1f\" x2=\"%1$.1f\" y1=\"%2$d\" y2=\"%3$d\"/>",
                x(target), TOP - 6, height));
        return svg.append("</svg>").toString();
    }

    private static void append(StringBuilder svg, String kind, OptionalDouble level, int y) {
        if (level.isPresent()) {
            svg.append(String.format(Locale.ROOT,
                    "<rect class=\"%s\" x=\"0\" y=\"%d\" width=\"%.1f\" height=\"%d\" rx=\"2\"><title>%.1f "
                            + "LUFS</title></rect>",
                    kind, y, x(level.getAsDouble()), BAR, level.getAsDouble()));
        }
    }

    private static double x(double level) {
        return Math.clamp((level - LOWEST) / (HIGHEST - LOWEST), 0.0, 1.0) * (WIDTH - 24) + 8;
    }
}
