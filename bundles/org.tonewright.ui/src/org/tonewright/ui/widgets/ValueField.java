package org.tonewright.ui.widgets;

import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.tonewright.ui.theme.Fonts;
import org.tonewright.ui.theme.Palette;

/** A value as a text: dragged up and down, turned with the wheel, typed after a double click. */
public final class ValueField extends ValueControl {

    private static final int TRAVEL = 200;
    private static final int WIDTH = 72;
    private static final int HEIGHT = 24;

    private int liked = WIDTH;

    /** A field of any quantity. */
    public ValueField(Composite parent, Quantity quantity) {
        super(parent, quantity);
    }

    /** The width the field likes to have, in pixels. */
    public void setLikedWidth(int pixels) {
        liked = pixels;
    }

    @Override
    protected Point likedSize() {
        return new Point(liked, HEIGHT);
    }

    @Override
    protected int travel() {
        return TRAVEL;
    }

    @Override
    protected int role() {
        return ACC.ROLE_SPINBUTTON;
    }

    @Override
    String doubleClickTip() {
        return "Double click: type a value\nDelete: " + quantity().text(quantity().initial());
    }

    @Override
    protected void doubleClick(Event event) {
        type();
    }

    @Override
    protected void paint(GC gc, int width, int height) {
        gc.setBackground(Palette.WELL);
        gc.fillRoundRectangle(0, 0, width, height, CORNER, CORNER);
        gc.setForeground(isHovered() || isMoving() ? Palette.EDGE : Palette.LINE);
        gc.drawRoundRectangle(0, 0, width - 1, height - 1, CORNER, CORNER);
        gc.setFont(Fonts.text(getDisplay()));
        gc.setForeground(Palette.TEXT);
        Plates.centred(gc, quantity().text(value()), 0, 0, width, height);
    }
}
