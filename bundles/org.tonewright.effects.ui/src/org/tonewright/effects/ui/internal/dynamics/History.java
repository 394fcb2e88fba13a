package org.tonewright.effects.ui.internal.dynamics;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.tonewright.effects.ui.internal.view.Inks;
import org.tonewright.ui.theme.Fonts;
import org.tonewright.ui.widgets.Picture;

/**
 * The last seconds on one scale of decibels: from below the level that came out, from above the gain that was taken
 * away,
 * the newest at the right. A line marks a ceiling.
 */
final class History extends Canvas {

    /** Looks that are kept: ten seconds. */
    private static final int COUNT = 300;
    private static final double RANGE = 30;
    private static final int STEP = 6;
    private static final int MARGIN = 4;

    private final double[] levels = new double[COUNT];
    private final double[] reductions = new double[COUNT];
    private final int[] points = new int[2 * COUNT + 4];
    private int next;
    private double ceiling = 1;
    private Optional<Picture> grid = Optional.empty();

    History(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        Arrays.fill(levels, -RANGE);
        addPaintListener(event -> paint(event.gc));
        addListener(SWT.Resize, _ -> forget());
        addDisposeListener(_ -> forget());
    }

    /** Marks a ceiling from now on, in dBFS. */
    void ceiling(double at) {
        if (at != ceiling) {
            ceiling = at;
            redraw();
        }
    }

    /** Adds a look. */
    void add(double level, double reduction) {
        levels[next] = Math.max(-RANGE, level);
        reductions[next] = Math.min(RANGE, reduction);
        next = (next + 1) % COUNT;
        redraw();
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        return new Point(wHint == SWT.DEFAULT ? 220 : wHint, hHint == SWT.DEFAULT ? 150 : hHint);
    }

    private void forget() {
        grid.ifPresent(Picture::dispose);
        grid = Optional.empty();
    }

    private static int y(Rectangle area, double decibels) {
        return (int) Math.round(area.height * Math.clamp(decibels / RANGE, 0, 1));
    }

    private void paint(GC gc) {
        Rectangle area = getClientArea();
        if (area.width < 2 || area.height < 2) {
            return;
        }
        Picture behind = grid.orElseGet(() -> new Picture(background(area)));
        grid = Optional.of(behind);
        behind.draw(gc);
        gc.setAntialias(SWT.ON);
        gc.setBackground(Inks.spectrum());
        gc.setAlpha(90);
        fill(gc, area, levels, -1, area.height);
        gc.setAlpha(190);
        gc.setBackground(Inks.reduction());
        fill(gc, area, reductions, 1, 0);
        gc.setAlpha(255);
        if (ceiling <= 0) {
            int at = y(area, -ceiling);
            gc.setForeground(Inks.text());
            gc.drawLine(0, at, area.width, at);
        }
    }

    private void fill(GC gc, Rectangle area, double[] values, int sign, int base) {
        for (int i = 0; i < COUNT; i++) {
            points[2 * i] = i * area.width / (COUNT - 1);
            points[2 * i + 1] = y(area, sign * values[(next + i) % COUNT]);
        }
        points[2 * COUNT] = area.width;
        points[2 * COUNT + 1] = base;
        points[2 * COUNT + 2] = 0;
        points[2 * COUNT + 3] = base;
        gc.fillPolygon(points);
    }

    private Image background(Rectangle area) {
        Image image = new Image(getDisplay(), area.width, area.height);
        GC gc = new GC(image);
        gc.setBackground(Inks.background());
        gc.fillRectangle(area);
        gc.setFont(Fonts.small(getDisplay()));
        for (int level = STEP; level < RANGE; level += STEP) {
            int at = y(area, level);
            gc.setForeground(Inks.grid());
            gc.drawLine(0, at, area.width, at);
            gc.setForeground(Inks.faint());
            gc.drawText("\u2212" + level, MARGIN, at - gc.getFontMetrics().getHeight() - 1, true);
        }
        gc.dispose();
        return image;
    }
}
