package org.tonewright.mastering.chart;

import java.util.List;
import java.util.Locale;

/**
 * An SVG picture that is written shape by shape. A shape's look is a class of {@link #STYLE}; places are in pixels from
 * the upper left. Text is escaped.
 */
public final class Drawing {

    /**
     * The style sheet of all pictures, to be put into the page's {@code style} once: {@code chart} for the picture,
     * {@code grid}, {@code band}, {@code mean}, {@code line}, {@code fill}, {@code over}, {@code mark}, {@code before},
     * {@code after}, {@code ink}, {@code faint}, {@code warn} for shapes and text. The page says in
     * {@code --chart-paper} what colour lies below the pictures, if it is not white or #1a1f26.
     */
    public static final String STYLE = """
            :root{--chart-ink:#27303f;--chart-faint:#6a7486;--chart-grid:#e3e5e8;--chart-band:#d5e5ea;\
            --chart-mean:#7fa6b3;--chart-line:#1f6f86;--chart-warn:#bc4526;--chart-before:#a9b2bf;\
            --chart-paper:#fff}
            @media(prefers-color-scheme:dark){:root{--chart-ink:#dde2ea;--chart-faint:#929cae;--chart-grid:#2b313b;\
            --chart-band:#20404a;--chart-mean:#4d8190;--chart-line:#6cc4dc;--chart-warn:#f08a6b;--chart-before:#5c6675;\
            --chart-paper:#1a1f26}}
            svg.chart{display:block;width:100%;height:auto;font:12px system-ui,sans-serif}
            .chart .grid{stroke:var(--chart-grid);stroke-width:1;fill:none}
            .chart .band{fill:var(--chart-band);stroke:none}
            .chart .mean{stroke:var(--chart-mean);stroke-width:1.5;stroke-dasharray:2 4;fill:none;stroke-linecap:round}
            .chart .line{stroke:var(--chart-line);stroke-width:2.2;fill:none;stroke-linejoin:round;stroke-linecap:round}
            .chart .fill{fill:var(--chart-line);fill-opacity:.18;stroke:none}
            .chart .over{fill:var(--chart-warn);fill-opacity:.38;stroke:none}
            .chart .mark{stroke:var(--chart-warn);stroke-width:1.5;stroke-dasharray:5 4;fill:none}
            .chart .before{fill:var(--chart-before);stroke:none}
            .chart .after{fill:var(--chart-line);stroke:none}
            .chart .path{stroke:var(--chart-before);stroke-width:2;fill:none}
            .chart text{fill:var(--chart-ink);paint-order:stroke;stroke:var(--chart-paper);stroke-width:3px;\
            stroke-linejoin:round}
            .chart text.faint{fill:var(--chart-faint);font-size:11px}
            .chart text.warn{fill:var(--chart-warn);font-weight:600}
            """;

    /** A place in the picture. */
    public record Point(double x, double y) {}

    /** Which part of a text lies at its place. */
    public enum Anchor {

        /** Its left end. */
        START,
        /** Its middle. */
        MIDDLE,
        /** Its right end. */
        END
    }

    private final StringBuilder shapes = new StringBuilder();
    private final double width;
    private final double height;
    private final String description;

    /**
     * An empty picture.
     *
     * @param description what it shows, for people who can't see it
     */
    public Drawing(double width, double height, String description) {
        this.width = width;
        this.height = height;
        this.description = description;
    }

    /** A straight line. */
    public Drawing line(double x1, double y1, double x2, double y2, String look) {
        return shape("line x1=\"" + n(x1) + "\" y1=\"" + n(y1) + "\" x2=\"" + n(x2) + "\" y2=\"" + n(y2) + "\"", look);
    }

    /** A rectangle with slightly round corners. */
    public Drawing box(double x, double y, double boxWidth, double boxHeight, String look) {
        return shape("rect x=\"" + n(x) + "\" y=\"" + n(y) + "\" width=\"" + n(boxWidth) + "\" height=\"" + n(boxHeight)
                + "\" rx=\"2\"", look);
    }

    /** A dot. */
    public Drawing dot(double x, double y, double radius, String look) {
        return shape("circle cx=\"" + n(x) + "\" cy=\"" + n(y) + "\" r=\"" + n(radius) + "\"", look);
    }

    /** A line through points; nothing for fewer than two. */
    public Drawing curve(List<Point> points, String look) {
        return points.size() < 2 ? this : shape("path d=\"" + path(points) + "\"", look);
    }

    /** The area inside points; nothing for fewer than three. */
    public Drawing area(List<Point> points, String look) {
        return points.size() < 3 ? this : shape("path d=\"" + path(points) + "Z\"", look);
    }

    /** A text, its baseline at the place. */
    public Drawing text(double x, double y, Anchor anchor, String text, String look) {
        shapes.append("<text x=\"").append(n(x)).append("\" y=\"").append(n(y)).append("\" text-anchor=\"")
                .append(anchor.name().toLowerCase(Locale.ROOT)).append("\" class=\"").append(look).append("\">")
                .append(escaped(text)).append("</text>");
        return this;
    }

    /** The picture, for the body of a page of HTML. */
    public String svg() {
        return "<svg class=\"chart\" viewBox=\"0 0 " + n(width) + " " + n(height) + "\" role=\"img\" aria-label=\""
                + escaped(description) + "\">" + shapes + "</svg>";
    }

    /** A text as it is written in HTML. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    private Drawing shape(String shape, String look) {
        shapes.append('<').append(shape).append(" class=\"").append(look).append("\"/>");
        return this;
    }

    private static String path(List<Point> points) {
        StringBuilder path = new StringBuilder();
        for (Point point : points) {
            path.append(path.isEmpty() ? 'M' : 'L').append(n(point.x())).append(' ').append(n(point.y()));
        }
        return path.toString();
    }

    /** A tenth of a pixel is enough, and never minus nothing. */
    private static String n(double value) {
        double tenths = Math.rint(value * 10) + 0.0;
        return tenths % 10 == 0 ? String.valueOf((long) (tenths / 10))
                : String.format(Locale.ROOT, "%.1f", tenths / 10);
    }
}
