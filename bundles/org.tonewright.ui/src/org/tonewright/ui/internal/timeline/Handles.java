package org.tonewright.ui.internal.timeline;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.tonewright.ui.theme.Palette;
import org.tonewright.ui.timeline.TimeScale;

/** Which part of a clip lies where, and the handles that are shown while the pointer is over it. */
final class Handles {

    /** A part of a clip that does something of its own when it is dragged. */
    enum Part {
        /** Moves the clip. */
        BODY,
        /** Trims its start. */
        START,
        /** Trims its end. */
        END,
        /** Draws out the fade at its beginning. */
        FADE_IN,
        /** Draws out the fade at its end. */
        FADE_OUT
    }

    private static final int EDGE = 7;
    private static final int SIZE = 9;
    private static final int NARROWEST = 36;

    private Handles() {}

    /** The part at a place that lies within a clip. */
    static Part at(ClipPicture picture, TimeScale scale, int x, int y) {
        Rectangle bounds = picture.bounds(scale);
        if (hasFades(bounds)) {
            if (near(fadeIn(picture, scale), x, y)) {
                return Part.FADE_IN;
            }
            if (near(fadeOut(picture, scale), x, y)) {
                return Part.FADE_OUT;
            }
        }
        int edge = Math.min(EDGE, bounds.width / 4);
        if (x < bounds.x + edge) {
            return Part.START;
        }
        return x >= bounds.x + bounds.width - edge ? Part.END : Part.BODY;
    }

    private static boolean hasFades(Rectangle bounds) {
        return bounds.width >= NARROWEST && ClipPainter.title(bounds.height + 2) > 0;
    }

    private static boolean near(Rectangle handle, int x, int y) {
        return new Rectangle(handle.x - 2, handle.y - 2, handle.width + 4, handle.height + 4).contains(x, y);
    }

    private static Rectangle fadeIn(ClipPicture picture, TimeScale scale) {
        Rectangle bounds = picture.bounds(scale);
        int x = bounds.x + (int) Math.round(picture.fadeIn() / scale.framesPerPixel());
        return handle(bounds, x);
    }

    private static Rectangle fadeOut(ClipPicture picture, TimeScale scale) {
        Rectangle bounds = picture.bounds(scale);
        int x = bounds.x + bounds.width - (int) Math.round(picture.fadeOut() / scale.framesPerPixel());
        return handle(bounds, x);
    }

    private static Rectangle handle(Rectangle bounds, int x) {
        int left = Math.clamp(x - SIZE / 2, bounds.x + 1, bounds.x + bounds.width - SIZE - 1);
        return new Rectangle(left, bounds.y + ClipPainter.TITLE + 1, SIZE, SIZE);
    }

    /** Draws the handles of the fades. */
    static void paint(GC gc, ClipPicture picture, TimeScale scale) {
        if (!hasFades(picture.bounds(scale))) {
            return;
        }
        gc.setBackground(Palette.TEXT);
        gc.setForeground(Palette.WELL);
        for (Rectangle handle : new Rectangle[] {fadeIn(picture, scale), fadeOut(picture, scale)}) {
            gc.fillRectangle(handle.x + 1, handle.y + 1, SIZE - 2, SIZE - 2);
            gc.drawRectangle(handle.x, handle.y, SIZE - 1, SIZE - 1);
        }
    }

    /** The pointer's shape over a part. */
    static int cursor(Part part) {
        return switch (part) {
        case BODY -> SWT.CURSOR_ARROW;
        case START, END -> SWT.CURSOR_SIZEWE;
        case FADE_IN, FADE_OUT -> SWT.CURSOR_HAND;
        };
    }
}
