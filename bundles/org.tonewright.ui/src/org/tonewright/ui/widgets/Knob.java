package org.tonewright.ui.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.tonewright.ui.theme.Palette;

/** A knob with an arc from where its value begins, such as the middle of a panorama, to where it stands. */
public final class Knob extends ValueControl {

    private static final int LIKED = 44;
    private static final int TRAVEL = 160;
    /** Where the way begins and how long it is, in degrees, anticlockwise from three o'clock. */
    private static final int START = 225;
    private static final int SWEEP = 270;
    private static final int MARGIN = 3;
    private static final int ARC = 3;

    private int liked = LIKED;
    private Color arc = Palette.ACCENT;

    /** A knob of any quantity. */
    public Knob(Composite parent, Quantity quantity) {
        super(parent, quantity);
    }

    /** The width and height the knob likes to have, in pixels. */
    public void setLikedSize(int pixels) {
        liked = pixels;
    }

    /** The colour of the arc. */
    public void setColour(Color colour) {
        arc = colour;
        redraw();
    }

    @Override
    protected Point likedSize() {
        return new Point(liked, liked);
    }

    @Override
    protected int travel() {
        return TRAVEL;
    }

    @Override
    protected boolean takesSideways() {
        return true;
    }

    @Override
    protected void paint(GC gc, int width, int height) {
        int size = Math.min(width, height) - 2 * MARGIN - ARC;
        int left = (width - size) / 2;
        int top = (height - size) / 2;
        gc.setLineWidth(ARC);
        gc.setLineCap(SWT.CAP_ROUND);
        gc.setForeground(Palette.WELL);
        gc.drawArc(left, top, size, size, START, -SWEEP);
        int from = angle(quantity().origin());
        int to = angle(place());
        if (to != from) {
            gc.setForeground(arc);
            gc.drawArc(left, top, size, size, from, to - from);
        }
        int inset = ARC + 2;
        gc.setBackground(isHovered() || isMoving() ? Palette.HOVER : Palette.RAISED);
        gc.fillOval(left + inset, top + inset, size - 2 * inset, size - 2 * inset);
        gc.setLineWidth(1);
        gc.setForeground(Palette.EDGE);
        gc.drawOval(left + inset, top + inset, size - 2 * inset, size - 2 * inset);
        gc.setForeground(Palette.TEXT);
        gc.setLineWidth(2);
        double turn = Math.toRadians(START - SWEEP * place());
        double reach = size / 2.0 - inset - 2;
        double middleX = left + size / 2.0;
        double middleY = top + size / 2.0;
        gc.drawLine((int) Math.round(middleX + Math.cos(turn) * reach * 0.4),
                (int) Math.round(middleY - Math.sin(turn) * reach * 0.4),
                (int) Math.round(middleX + Math.cos(turn) * reach), (int) Math.round(middleY - Math.sin(turn) * reach));
        gc.setLineWidth(1);
    }

    private static int angle(double place) {
        return (int) Math.round(START - SWEEP * place);
    }
}
