package org.tonewright.ui.widgets;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.tonewright.ui.theme.Fonts;
import org.tonewright.ui.theme.Palette;

/** A fader on a console's scale, upright, with its levels written on the left. */
public final class Fader extends ValueControl {

    private static final int CAP_WIDTH = 28;
    private static final int CAP_HEIGHT = 44;
    private static final int SCALE_WIDTH = 30;
    private static final int MARGIN = 4;
    private static final int SLOT = 4;
    private static final int HEIGHT = 240;
    private static final int CLOSEST = 14;

    /** A fader of {@link Quantity#fader()}. */
    public Fader(Composite parent) {
        this(parent, Quantity.fader());
    }

    /** A fader of any quantity; only that of {@link Quantity#fader()} has a written scale. */
    public Fader(Composite parent, Quantity quantity) {
        super(parent, quantity);
    }

    @Override
    protected Point likedSize() {
        return new Point(left() + CAP_WIDTH + 2 * MARGIN, HEIGHT);
    }

    private int left() {
        return quantity() instanceof FaderScale ? SCALE_WIDTH : 0;
    }

    @Override
    protected int travel() {
        return Math.max(1, height() - CAP_HEIGHT - 2 * MARGIN);
    }

    /** The height of a place, in pixels from the top: where the middle of the cap stands. */
    private int y(double place) {
        return MARGIN + CAP_HEIGHT / 2 + (int) Math.round((1 - place) * travel());
    }

    @Override
    protected void paint(GC gc, int width, int height) {
        int centre = left() + (width - left()) / 2;
        if (quantity() instanceof FaderScale scale) {
            marks(gc, scale, centre);
        }
        gc.setBackground(Palette.WELL);
        gc.fillRoundRectangle(centre - SLOT / 2, y(1) - 4, SLOT, travel() + 8, SLOT, SLOT);
        int top = y(place());
        gc.setBackground(Palette.ACCENT);
        gc.fillRoundRectangle(centre - SLOT / 2, top, SLOT, y(0) + 4 - top, SLOT, SLOT);
        cap(gc, centre - CAP_WIDTH / 2, top - CAP_HEIGHT / 2);
    }

    private void marks(GC gc, FaderScale scale, int centre) {
        gc.setFont(Fonts.small(Display.getCurrent()));
        int high = gc.getFontMetrics().getHeight();
        int last = -CLOSEST;
        for (double level : scale.marks()) {
            int y = y(scale.place(level));
            boolean unity = level == 0;
            gc.setForeground(unity ? Palette.TEXT_QUIET : Palette.AXIS);
            gc.drawLine(centre - CAP_WIDTH / 2, y, centre + CAP_WIDTH / 2, y);
            if (y - last >= CLOSEST || unity) {
                gc.setForeground(unity ? Palette.TEXT : Palette.TEXT_QUIET);
                String text = level > 0 ? "+" + (int) level : String.valueOf((int) Math.abs(level));
                gc.drawText(text, SCALE_WIDTH - 4 - gc.textExtent(text).x, y - high / 2, true);
                last = y;
            }
        }
    }

    private void cap(GC gc, int x, int y) {
        Color plate = isHovered() || isMoving() ? Palette.HOVER : Palette.RAISED;
        gc.setBackground(Palette.WELL);
        gc.fillRoundRectangle(x, y + 2, CAP_WIDTH, CAP_HEIGHT, CORNER, CORNER);
        gc.setBackground(plate);
        gc.fillRoundRectangle(x, y, CAP_WIDTH, CAP_HEIGHT, CORNER, CORNER);
        gc.setForeground(Palette.EDGE);
        gc.drawRoundRectangle(x, y, CAP_WIDTH - 1, CAP_HEIGHT - 1, CORNER, CORNER);
        gc.setForeground(Palette.WELL);
        for (int line = 8; line < CAP_HEIGHT / 2 - 2; line += 5) {
            gc.drawLine(x + 5, y + line, x + CAP_WIDTH - 6, y + line);
            gc.drawLine(x + 5, y + CAP_HEIGHT - 1 - line, x + CAP_WIDTH - 6, y + CAP_HEIGHT - 1 - line);
        }
        gc.setBackground(Palette.TEXT);
        gc.fillRectangle(x + 2, y + CAP_HEIGHT / 2 - 1, CAP_WIDTH - 4, 2);
    }
}
