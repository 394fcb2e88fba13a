package org.tonewright.ui.widgets;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;

/** Plates with texts on them, as buttons and fields have. */
final class Plates {

    private Plates() {}

    /** A plate with round corners. */
    static void plate(GC gc, Color fill, Color edge, int width, int height) {
        gc.setBackground(fill);
        gc.fillRoundRectangle(0, 0, width, height, Drawn.CORNER, Drawn.CORNER);
        gc.setForeground(edge);
        gc.drawRoundRectangle(0, 0, width - 1, height - 1, Drawn.CORNER, Drawn.CORNER);
    }

    /** A text in the middle of a box; if it is too long, cut with an ellipsis. */
    static void centred(GC gc, String text, int x, int y, int width, int height) {
        String shown = Texts.fitting(gc, text, width - 4);
        Point size = gc.textExtent(shown);
        gc.drawText(shown, x + (width - size.x) / 2, y + (height - size.y) / 2, true);
    }
}
