package org.tonewright.ui.widgets;

import java.util.Locale;
import java.util.function.DoubleUnaryOperator;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.tonewright.ui.theme.Fonts;
import org.tonewright.ui.theme.Palette;

/**
 * What comes out of a compressor, limiter or gate for what goes in, both in decibels: the curve, the straight line of
 * no change behind it, and a dot where the sound is now.
 */
public final class TransferGraph extends Drawn {

    private static final int LIKED = 200;
    private static final int STEP = 12;
    private static final int DOT = 4;
    private static final int STRIDE = 2;
    private static final int MARGIN = 4;

    private final double lowest;
    private final double highest;
    private final Backdrop backdrop = new Backdrop(this, this::drawBackdrop);
    private DoubleUnaryOperator curve = in -> in;
    private double input = Double.NEGATIVE_INFINITY;
    private int dot = -1;
    private int[] points = {};

    /**
     * @param lowest the level at the left and at the bottom, in dB
     * @param highest the level at the right and at the top, in dB
     */
    public TransferGraph(Composite parent, double lowest, double highest) {
        super(parent, SWT.NONE);
        this.lowest = lowest;
        this.highest = highest;
    }

    /** Draws another curve, from the level in to the level out, in dB. */
    public void setCurve(DoubleUnaryOperator outOfIn) {
        curve = outOfIn;
        redraw();
    }

    /** Puts the dot at the level that goes in now, in dB; below the range there is none. */
    public void setInput(double decibels) {
        input = decibels;
        int now = decibels > lowest ? x(decibels) : -1;
        if (now != dot) {
            dot = now;
            redraw();
        }
    }

    private int x(double decibels) {
        return (int) Math.round((decibels - lowest) / (highest - lowest) * (width() - 1));
    }

    private int y(double decibels) {
        double within = Math.clamp(decibels, lowest - STEP, highest + STEP);
        return (int) Math.round((highest - within) / (highest - lowest) * (height() - 1));
    }

    @Override
    protected Point likedSize() {
        return new Point(LIKED, LIKED);
    }

    @Override
    protected void paint(GC gc, int width, int height) {
        backdrop.draw(gc, width, height);
        int count = width / STRIDE + 2;
        if (points.length != 2 * count) {
            points = new int[2 * count];
        }
        for (int i = 0; i < count; i++) {
            points[2 * i] = i * STRIDE;
            double in = lowest + (highest - lowest) * i * STRIDE / Math.max(1, width - 1);
            points[2 * i + 1] = y(curve.applyAsDouble(in));
        }
        gc.setForeground(Palette.ACCENT);
        gc.setLineWidth(2);
        gc.drawPolyline(points);
        gc.setLineWidth(1);
        if (dot >= 0) {
            gc.setBackground(Palette.TEXT);
            gc.fillOval(dot - DOT, y(curve.applyAsDouble(input)) - DOT, 2 * DOT + 1, 2 * DOT + 1);
        }
    }

    private void drawBackdrop(GC gc) {
        gc.setBackground(Palette.WELL);
        gc.fillRectangle(0, 0, width(), height());
        gc.setFont(Fonts.small(getDisplay()));
        int high = gc.getFontMetrics().getHeight();
        for (int level = (int) Math.ceil(lowest / STEP) * STEP; level <= highest; level += STEP) {
            gc.setForeground(level == 0 ? Palette.AXIS : Palette.GRID);
            gc.drawLine(x(level), 0, x(level), height());
            gc.drawLine(0, y(level), width(), y(level));
            if (level > lowest && y(level) + high < height()) {
                gc.setForeground(Palette.TEXT_QUIET);
                gc.drawText(String.valueOf(level), MARGIN, y(level) + 1, true);
            }
        }
        gc.setAntialias(SWT.ON);
        gc.setForeground(Palette.AXIS);
        gc.drawLine(x(lowest), y(lowest), x(highest), y(highest));
    }

    @Override
    protected String spoken() {
        return input > lowest ? String.format(Locale.ROOT, "%.0f dB in, %.0f dB out", input, curve.applyAsDouble(input))
                : "silent";
    }

    @Override
    protected int role() {
        return ACC.ROLE_GRAPHIC;
    }
}
