package org.tonewright.mastering.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.tonewright.dsp.spectrum.ThirdOctaves;
import org.tonewright.mastering.chart.Drawing.Anchor;
import org.tonewright.mastering.chart.Drawing.Point;
import org.tonewright.mastering.genre.GenreBand;
import org.tonewright.mastering.genre.ToneRegion;
import org.tonewright.mastering.genre.ToneVerdict;

/** The spectrum of a title in third octaves against the band of its genre; what leaves the band is marked and named. */
public final class SpectrumChart {

    private static final double WIDTH = 480;
    private static final double HEIGHT = 258;
    private static final double LEFT = 34;
    private static final double RIGHT = 472;
    private static final double TOP = 14;
    private static final double BOTTOM = 222;
    private static final double STEP = 12;
    private static final double LOWEST = -48;
    private static final double HIGHEST = 24;
    private static final List<Integer> LINES = List.of(2, 7, 10, 14, 17, 20, 24, 27, 30);

    private final ToneVerdict verdict;
    private final Axis across;
    private final Axis up;

    private SpectrumChart(ToneVerdict verdict) {
        this.verdict = verdict;
        double low = -STEP;
        double high = STEP;
        for (int band = 0; band < ThirdOctaves.COUNT; band++) {
            Optional<GenreBand> usual = verdict.genre().curve().bands().get(band);
            if (usual.isPresent()) {
                double level = level(band).orElse(usual.get().mean());
                low = Math.min(low, Math.min(usual.get().low(), level));
                high = Math.max(high, Math.max(usual.get().high(), level));
            }
        }
        across = Axis.logarithmic(ThirdOctaves.midband(0), ThirdOctaves.midband(ThirdOctaves.COUNT - 1), LEFT, RIGHT);
        up = Axis.linear(Math.max(LOWEST, Math.floor(low / STEP) * STEP),
                Math.min(HIGHEST, Math.ceil(high / STEP) * STEP), BOTTOM, TOP);
    }

    /** The picture of a verdict, 480 by 258. */
    public static String svg(String title, ToneVerdict verdict) {
        return new SpectrumChart(verdict).draw(title);
    }

    private String draw(String title) {
        Drawing drawing = new Drawing(WIDTH, HEIGHT,
                "Spectrum of " + title + " against the band of " + verdict.genre().name() + ". " + verdict.sentence());
        for (int band : LINES) {
            double x = across.at(ThirdOctaves.midband(band));
            drawing.line(x, TOP, x, BOTTOM, "grid");
            drawing.text(x, BOTTOM + 16, band == ThirdOctaves.COUNT - 1 ? Anchor.END : Anchor.MIDDLE,
                    ToneRegion.name(band).replace(" Hz", "").replace(" kHz", "k"), "faint");
        }
        for (double level = up.from(); level <= up.to(); level += STEP) {
            drawing.line(LEFT, up.at(level), RIGHT, up.at(level), "grid");
            drawing.text(LEFT - 6, up.at(level) + 4, Anchor.END, String.format(Locale.ROOT, "%+.0f", level + 0.0)
                    .replace("+0", "0").replace('-', '\u2212'), "faint");
        }
        drawing.area(band(), "band");
        for (ToneRegion region : verdict.regions()) {
            drawing.area(outside(region), "over");
        }
        drawing.curve(mean(), "mean");
        drawing.curve(spectrum(), "line");
        for (ToneRegion region : verdict.regions()) {
            name(drawing, region);
        }
        return drawing.text(RIGHT, HEIGHT - 2, Anchor.END, "Hz, third octaves; dB against 1 kHz of the genre", "faint")
                .svg();
    }

    /** The title's level in the genre's decibels. */
    private Optional<Double> level(int band) {
        Optional<GenreBand> usual = verdict.genre().curve().bands().get(band);
        return usual.isEmpty() ? Optional.empty()
                : verdict.deviations().get(band).map(deviation -> usual.get().mean() + deviation);
    }

    private List<Point> band() {
        List<Point> high = new ArrayList<>();
        List<Point> low = new ArrayList<>();
        for (int band = 0; band < ThirdOctaves.COUNT; band++) {
            int index = band;
            verdict.genre().curve().bands().get(band).ifPresent(usual -> {
                high.add(point(index, usual.high()));
                low.add(point(index, usual.low()));
            });
        }
        Collections.reverse(low);
        high.addAll(low);
        return high;
    }

    private List<Point> mean() {
        List<Point> points = new ArrayList<>();
        for (int band = 0; band < ThirdOctaves.COUNT; band++) {
            int index = band;
            verdict.genre().curve().bands().get(band).ifPresent(usual -> points.add(point(index, usual.mean())));
        }
        return points;
    }

    private List<Point> spectrum() {
        List<Point> points = new ArrayList<>();
        for (int band = 0; band < ThirdOctaves.COUNT; band++) {
            int index = band;
            level(band).ifPresent(level -> points.add(point(index, level)));
        }
        return points;
    }

    /** Between the title and the nearer edge of the band. */
    private List<Point> outside(ToneRegion region) {
        List<Point> points = new ArrayList<>();
        List<Point> edge = new ArrayList<>();
        for (int band = region.first(); band <= region.last(); band++) {
            GenreBand usual = verdict.genre().curve().bands().get(band).orElseThrow();
            points.add(point(band, level(band).orElseThrow()));
            edge.add(point(band, region.deviation() > 0 ? usual.high() : usual.low()));
        }
        if (region.first() == region.last()) {
            Point only = points.getFirst();
            points.addFirst(new Point(only.x() - 3, edge.getFirst().y()));
            points.addLast(new Point(only.x() + 3, edge.getFirst().y()));
            return points;
        }
        Collections.reverse(edge);
        points.addAll(edge);
        return points;
    }

    private void name(Drawing drawing, ToneRegion region) {
        double x = Math.sqrt(ThirdOctaves.midband(region.first()) * ThirdOctaves.midband(region.last()));
        boolean more = region.deviation() > 0;
        double y = more ? BOTTOM : TOP;
        for (int band = region.first(); band <= region.last(); band++) {
            double level = point(band, level(band).orElseThrow()).y();
            y = more ? Math.min(y, level) : Math.max(y, level);
        }
        drawing.text(Math.clamp(across.at(x), LEFT + 30, RIGHT - 36),
                more ? Math.max(TOP + 10, y - 8) : Math.min(BOTTOM - 4, y + 18), Anchor.MIDDLE, region.word(), "warn");
    }

    private Point point(int band, double level) {
        return new Point(across.at(ThirdOctaves.midband(band)), up.at(level));
    }
}
