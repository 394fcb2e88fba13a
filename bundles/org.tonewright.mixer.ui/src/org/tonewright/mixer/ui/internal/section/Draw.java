package org.tonewright.mixer.ui.internal.section;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;

/** What the pieces of a strip draw alike. */
final class Draw {

    private static final int CORNER = 5;

    private Draw() {}

    /** {@code text}, or as much of it as fits, with an ellipsis. */
    static String fitting(GC gc, String text, int width) {
        if (gc.textExtent(text).x <= width) {
            return text;
        }
        int length = text.length();
        while (length > 1 && gc.textExtent(text.substring(0, length) + "\u2026").x > width) {
            length--;
        }
        return text.substring(0, length) + "\u2026";
    }

    /** A text at the left of a box, in the middle of its height. */
    static void left(GC gc, String text, int x, int y, int width, int height) {
        String shown = fitting(gc, text, width);
        gc.drawText(shown, x, y + (height - gc.getFontMetrics().getHeight()) / 2, true);
    }

    /** A text in the middle of a box. */
    static void centred(GC gc, String text, int x, int y, int width, int height) {
        String shown = fitting(gc, text, width);
        Point size = gc.textExtent(shown);
        gc.drawText(shown, x + (width - size.x) / 2, y + (height - size.y) / 2, true);
    }

    /** A plate with round corners. */
    static void plate(GC gc, Color fill, Color edge, int x, int y, int width, int height) {
        gc.setBackground(fill);
        gc.fillRoundRectangle(x, y, width, height, CORNER, CORNER);
        gc.setForeground(edge);
        gc.drawRoundRectangle(x, y, width - 1, height - 1, CORNER, CORNER);
    }

    /** A lamp: lit, or dark. */
    static void lamp(GC gc, boolean lit, Color colour, Color dark, int x, int y, int size) {
        gc.setBackground(lit ? colour : dark);
        gc.fillOval(x, y, size, size);
    }
}
