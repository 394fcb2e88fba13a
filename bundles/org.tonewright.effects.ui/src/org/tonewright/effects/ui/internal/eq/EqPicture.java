package org.tonewright.effects.ui.internal.eq;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.tonewright.effects.ui.internal.view.Inks;
import org.tonewright.ui.panel.EditorContext;
import org.tonewright.ui.panel.ParamText;
import org.tonewright.ui.widgets.Picture;

/**
 * Draws the graph of the equaliser: the grid, which is kept as an image, the spectrum, the selected band's own curve,
 * the
 * sum of all, and the handles. Coordinates are kept in arrays, so that a picture makes no garbage of its own.
 */
final class EqPicture {

    /** How near to a handle the mouse takes hold of it, in pixels. */
    static final int REACH = 13;
    private static final int RADIUS = 8;
    private static final int LABEL = 5;

    private final EditorContext context;
    private final double[] values;
    private Optional<Picture> grid = Optional.empty();
    private EqScale gridScale = new EqScale(0, 0, 0);
    private boolean stale = true;
    private int curveBand;
    private double[] frequencies = {};
    private double[] sum = {};
    private double[] own = {};
    private int[] points = {};

    EqPicture(EditorContext context) {
        this.context = context;
        values = new double[context.info().params().size()];
    }

    void changed() {
        stale = true;
    }

    void dispose() {
        grid.ifPresent(Picture::dispose);
    }

    void paint(GC gc, EqGraph graph) {
        EqScale scale = graph.scale();
        if (!scale.equals(gridScale)) {
            dispose();
            grid = Optional.of(new Picture(EqGrid.image(gc.getDevice(), scale)));
            gridScale = scale;
            resize(scale);
        }
        grid.ifPresent(picture -> picture.draw(gc));
        gc.setAntialias(SWT.ON);
        spectrum(gc, graph);
        if (stale || curveBand != graph.selected()) {
            compute(graph.selected());
        }
        EqBand selected = new EqBand(graph.selected());
        if (selected.isOn(context)) {
            band(gc, scale, graph.selected());
        }
        gc.setForeground(Inks.curve());
        gc.setLineWidth(2);
        line(gc, scale, sum);
        gc.setLineWidth(1);
        for (int number = 1; number <= EqBand.COUNT; number++) {
            if (number != graph.selected()) {
                handle(gc, scale, number, number == graph.hovered(), false);
            }
        }
        handle(gc, scale, graph.selected(), graph.hovered() == graph.selected(), true);
        readout(gc, scale, graph.hovered() > 0 ? graph.hovered() : graph.selected());
    }

    private void resize(EqScale scale) {
        int count = scale.width() / 2 + 2;
        frequencies = new double[count];
        for (int i = 0; i < count; i++) {
            frequencies[i] = scale.frequency(2.0 * i);
        }
        sum = new double[count];
        own = new double[count];
        points = new int[2 * count + 4];
        stale = true;
    }

    private void compute(int selected) {
        stale = false;
        curveBand = selected;
        context.values(values);
        context.response().ifPresent(response -> {
            response.response(context.sampleRate(), values, frequencies, sum);
            for (int number = 1; number <= EqBand.COUNT; number++) {
                if (number != selected) {
                    values[context.info().indexOf(new EqBand(number).key("on"))] = 0;
                }
            }
            values[context.info().indexOf("level")] = 0;
            response.response(context.sampleRate(), values, frequencies, own);
        });
    }

    private void spectrum(GC gc, EqGraph graph) {
        EqScale scale = graph.scale();
        double[] levels = graph.spectrum().levels();
        int count = Math.min(levels.length, points.length / 2 - 2);
        if (count == 0) {
            return;
        }
        for (int i = 0; i < count; i++) {
            points[2 * i] = 2 * i + 1;
            points[2 * i + 1] = (int) Math.round(scale.levelY(levels[i]));
        }
        for (int i = count; i < points.length / 2; i++) {
            points[2 * i] = i == count ? scale.width() : i == count + 1 ? scale.width() : 0;
            points[2 * i + 1] = i == count ? points[2 * count - 1] : scale.height();
        }
        gc.setBackground(Inks.spectrum());
        gc.setAlpha(110);
        gc.fillPolygon(points);
        gc.setAlpha(255);
    }

    private void band(GC gc, EqScale scale, int number) {
        gc.setBackground(Inks.band(number));
        int zero = (int) Math.round(scale.y(0));
        int count = own.length;
        for (int i = 0; i < count; i++) {
            points[2 * i] = 2 * i;
            points[2 * i + 1] = place(scale, own[i]);
        }
        points[2 * count] = 2 * count;
        points[2 * count + 1] = zero;
        points[2 * count + 2] = 0;
        points[2 * count + 3] = zero;
        gc.setAlpha(60);
        gc.fillPolygon(points);
        gc.setAlpha(255);
    }

    private void line(GC gc, EqScale scale, double[] decibels) {
        for (int i = 0; i < decibels.length; i++) {
            points[2 * i] = 2 * i;
            points[2 * i + 1] = place(scale, decibels[i]);
        }
        int last = decibels.length - 1;
        for (int i = decibels.length; i < points.length / 2; i++) {
            points[2 * i] = points[2 * last];
            points[2 * i + 1] = points[2 * last + 1];
        }
        gc.drawPolyline(points);
    }

    /** Curves that leave the picture do so well outside of it, but not by so much that a number overflows. */
    private static int place(EqScale scale, double decibels) {
        return (int) Math.round(scale.y(Math.clamp(decibels, -4 * scale.range(), 4 * scale.range())));
    }

    private void handle(GC gc, EqScale scale, int number, boolean hovered, boolean selected) {
        EqBand band = new EqBand(number);
        int x = (int) Math
                .round(Math.clamp(scale.x(band.frequency(context)), RADIUS + 1.0, scale.width() - RADIUS - 2.0));
        int y = (int) Math.round(Math.clamp(scale.y(band.gain(context)), RADIUS + 1.0, scale.height() - RADIUS - 2.0));
        int radius = hovered || selected ? RADIUS + 1 : RADIUS;
        boolean on = band.isOn(context);
        gc.setBackground(on ? Inks.band(number) : Inks.background());
        gc.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
        gc.setForeground(selected ? Inks.text() : on ? Inks.background() : Inks.band(number));
        gc.setLineWidth(selected ? 2 : 1);
        gc.drawOval(x - radius, y - radius, 2 * radius, 2 * radius);
        gc.setLineWidth(1);
        String text = String.valueOf((char) ('0' + number));
        Point size = gc.textExtent(text);
        gc.setForeground(on ? Inks.background() : Inks.text());
        gc.drawText(text, x - size.x / 2, y - size.y / 2, true);
    }

    private void readout(GC gc, EqScale scale, int number) {
        EqBand band = new EqBand(number);
        StringBuilder text = new StringBuilder();
        text.append(number).append("  ").append(shown(band, "type"));
        if (!band.isOn(context)) {
            text.append(" (off)");
        }
        text.append("   ").append(shown(band, "frequency"));
        if (band.hasGain(context)) {
            text.append("   ").append(shown(band, "gain"));
        }
        if (band.hasSlope(context)) {
            text.append("   ").append(shown(band, "slope"));
        }
        text.append("   Q ").append(shown(band, "q"));
        String words = text.toString();
        Point size = gc.textExtent(words);
        Rectangle box = new Rectangle(Math.max(LABEL, (scale.width() - size.x) / 2 - 8), LABEL, size.x + 16,
                size.y + 6);
        gc.setBackground(Inks.background());
        gc.setAlpha(210);
        gc.fillRoundRectangle(box.x, box.y, box.width, box.height, 6, 6);
        gc.setAlpha(255);
        gc.setForeground(Inks.band(number));
        gc.drawText(words, box.x + 8, box.y + 3, true);
    }

    private String shown(EqBand band, String name) {
        String key = band.key(name);
        return ParamText.of(context.param(key), context.value(key));
    }
}
