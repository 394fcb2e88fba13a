package org.tonewright.ui.theme;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;

/** The signs on buttons, drawn in a square of {@value #SIZE} pixels. */
public enum Glyph {
    /** A triangle: play. */
    PLAY,
    /** A square: stop. */
    STOP,
    /** A disc: record. */
    RECORD,
    /** A line and a triangle to the left: to the start. */
    TO_START,
    /** A triangle and a line to the right: to the end. */
    TO_END,
    /** Two arrows that follow one another: loop. */
    LOOP,
    /** Two brackets: punch. */
    PUNCH,
    /** A cross: add. */
    ADD,
    /** A slanted cross: remove. */
    REMOVE,
    /** A triangle down: there is more. */
    MORE;

    /** The width and height, in pixels. */
    public static final int SIZE = 16;

    /** Draws the sign with its upper left corner at a point. */
    public void draw(GC gc, int x, int y, Color colour) {
        gc.setForeground(colour);
        gc.setBackground(colour);
        switch (this) {
        case PLAY -> gc.fillPolygon(new int[] {x + 3, y + 1, x + 15, y + 8, x + 3, y + 15});
        case STOP -> gc.fillRectangle(x + 2, y + 2, 12, 12);
        case RECORD -> gc.fillOval(x + 2, y + 2, 12, 12);
        case TO_START -> {
            gc.fillRectangle(x + 2, y + 2, 2, 12);
            gc.fillPolygon(new int[] {x + 14, y + 2, x + 5, y + 8, x + 14, y + 14});
        }
        case TO_END -> {
            gc.fillRectangle(x + 12, y + 2, 2, 12);
            gc.fillPolygon(new int[] {x + 2, y + 2, x + 11, y + 8, x + 2, y + 14});
        }
        case LOOP -> loop(gc, x, y);
        case PUNCH -> {
            gc.fillOval(x + 5, y + 5, 6, 6);
            bracket(gc, x + 1, y + 2, 3);
            bracket(gc, x + 14, y + 2, -3);
        }
        case ADD -> {
            gc.fillRectangle(x + 7, y + 2, 2, 12);
            gc.fillRectangle(x + 2, y + 7, 12, 2);
        }
        case REMOVE -> {
            gc.setLineWidth(2);
            gc.drawLine(x + 4, y + 4, x + 12, y + 12);
            gc.drawLine(x + 12, y + 4, x + 4, y + 12);
            gc.setLineWidth(1);
        }
        case MORE -> gc.fillPolygon(new int[] {x + 4, y + 6, x + 12, y + 6, x + 8, y + 11});
        }
    }

    private static void loop(GC gc, int x, int y) {
        gc.setLineWidth(2);
        gc.drawArc(x + 2, y + 3, 11, 10, 60, 200);
        gc.drawArc(x + 2, y + 3, 11, 10, 240, 200);
        gc.setLineWidth(1);
        gc.fillPolygon(new int[] {x + 8, y, x + 8, y + 7, x + 13, y + 3});
        gc.fillPolygon(new int[] {x + 8, y + 9, x + 8, y + 16, x + 3, y + 13});
    }

    private static void bracket(GC gc, int x, int y, int wide) {
        gc.setLineWidth(2);
        gc.drawPolyline(new int[] {x + wide, y, x, y, x, y + 12, x + wide, y + 12});
        gc.setLineWidth(1);
    }
}
