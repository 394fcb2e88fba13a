package org.tonewright.ui.widgets;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.tonewright.ui.theme.Fonts;
import org.tonewright.ui.theme.Palette;

/** Curves of decibels over frequency, on a grid of 20 Hz to 20 kHz: spectra, bands that a spectrum should lie in. */
public final class CurveGraph extends Drawn {

    private static final double LOWEST = 20;
    private static final double OCTAVES = Math.log(1000);
    private static final int[] DECADES = {10, 100, 1000, 10_000};
    private static final int[] NAMED = {20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000};
    private static final int FILL = 70;
    private static final int MARGIN = 4;

    private final Backdrop backdrop = new Backdrop(this, this::drawBackdrop);
    private final List<Curve> curves = new ArrayList<>();
    private double bottom;
    private double top;
    private int step;

    /** One curve of the graph. */
    public final class Curve {

        private final Color colour;
        private final boolean filled;
        private double[] frequencies = {};
        private double[] levels = {};
        private int[] points = {};

        private Curve(Color colour, boolean filled) {
            this.colour = colour;
            this.filled = filled;
        }

        /**
         * Draws these values. The arrays are kept, so set them again after they were changed.
         *
         * @param hertz rising
         * @param decibels one for each frequency
         */
        public void set(double[] hertz, double[] decibels) {
            frequencies = hertz;
            levels = decibels;
            redraw();
        }

        private void draw(GC gc, int height) {
            int count = Math.min(frequencies.length, levels.length);
            if (count < 2) {
                return;
            }
            int ends = filled ? 2 : 0;
            if (points.length != 2 * (count + ends)) {
                points = new int[2 * (count + ends)];
            }
            for (int i = 0; i < count; i++) {
                points[2 * i] = x(frequencies[i]);
                points[2 * i + 1] = y(levels[i]);
            }
            if (filled) {
                points[2 * count] = points[2 * count - 2];
                points[2 * count + 1] = height;
                points[2 * count + 2] = points[0];
                points[2 * count + 3] = height;
                gc.setBackground(colour);
                gc.setAlpha(FILL);
                gc.fillPolygon(points);
                gc.setAlpha(255);
            } else {
                gc.setForeground(colour);
                gc.setLineWidth(2);
                gc.drawPolyline(points);
                gc.setLineWidth(1);
            }
        }
    }

    /**
     * @param bottom the level at the lower edge, in dB
     * @param top the level at the upper edge, in dB
     * @param step between lines, in dB
     */
    public CurveGraph(Composite parent, double bottom, double top, int step) {
        super(parent, SWT.NONE);
        this.bottom = bottom;
        this.top = top;
        this.step = step;
    }

    /** Shows other levels. */
    public void setLevels(double lowest, double highest, int between) {
        bottom = lowest;
        top = highest;
        step = between;
        backdrop.stale();
        redraw();
    }

    /** Adds a line, drawn over those that were added before. */
    public Curve addLine(Color colour) {
        return add(new Curve(colour, false));
    }

    /** Adds a curve that is filled to the lower edge, such as a spectrum. */
    public Curve addFilled(Color colour) {
        return add(new Curve(colour, true));
    }

    private Curve add(Curve curve) {
        curves.add(curve);
        return curve;
    }

    private int x(double hertz) {
        double place = Math.log(Math.max(1, hertz) / LOWEST) / OCTAVES;
        return (int) Math.round(place * (width() - 1));
    }

    private int y(double decibels) {
        double beyond = top - bottom;
        double within = Math.clamp(decibels, bottom - beyond, top + beyond);
        return (int) Math.round((top - within) / (top - bottom) * (height() - 1));
    }

    @Override
    protected Point likedSize() {
        return new Point(420, 200);
    }

    @Override
    protected void paint(GC gc, int width, int height) {
        backdrop.draw(gc, width, height);
        for (Curve curve : curves) {
            curve.draw(gc, height);
        }
    }

    private void drawBackdrop(GC gc) {
        gc.setBackground(Palette.WELL);
        gc.fillRectangle(0, 0, width(), height());
        gc.setFont(Fonts.small(getDisplay()));
        int high = gc.getFontMetrics().getHeight();
        for (int decade : DECADES) {
            for (int i = 1; i < 10; i++) {
                gc.setForeground(i == 1 ? Palette.AXIS : Palette.GRID);
                gc.drawLine(x(i * decade), 0, x(i * decade), height());
            }
        }
        for (int level = (int) Math.ceil(bottom / step) * step; level <= top; level += step) {
            gc.setForeground(level == 0 ? Palette.AXIS : Palette.GRID);
            gc.drawLine(0, y(level), width(), y(level));
            if (y(level) + 2 * high < height()) {
                gc.setForeground(Palette.TEXT_QUIET);
                gc.drawText(String.valueOf(level), MARGIN, y(level) + 1, true);
            }
        }
        gc.setForeground(Palette.TEXT_QUIET);
        int last = 0;
        for (int hertz : NAMED) {
            String text = hertz >= 1000 ? hertz / 1000 + "k" : String.valueOf(hertz);
            int left = x(hertz) + 3;
            if (left > last) {
                gc.drawText(text, left, height() - high - 1, true);
                last = left + gc.textExtent(text).x + 2;
            }
        }
    }

    @Override
    protected String spoken() {
        return curves.size() + " curves";
    }

    @Override
    protected int role() {
        return ACC.ROLE_GRAPHIC;
    }
}
