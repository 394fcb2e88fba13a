package org.tonewright.ui.widgets;

import org.eclipse.swt.graphics.GC;

/** Text that has to fit. */
public final class Texts {

    private static final String MORE = "\u2026";

    private Texts() {}

    /** A text that is not wider than so many pixels in the font of a GC: cut at its end, with an ellipsis. */
    public static String fitting(GC gc, String text, int width) {
        if (gc.textExtent(text).x <= width) {
            return text;
        }
        int low = 0;
        int high = text.length();
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (gc.textExtent(text.substring(0, middle) + MORE).x <= width) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low == 0 ? "" : text.substring(0, low).stripTrailing() + MORE;
    }
}
