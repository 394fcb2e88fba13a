package org.tonewright.ui.internal.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.tonewright.ui.timeline.TimeScale;
import org.tonewright.ui.widgets.Picture;

/**
 * A picture of what lies still, kept from one painting to the next. Scrolling shifts it and only what comes into sight
 * is painted; an edit costs the rows it touched.
 */
final class Backdrop {

    /** Paints a part of the picture; the context is clipped to it. */
    @FunctionalInterface
    interface Painter {

        /** Paints an area. */
        void paint(GC gc, Rectangle area);
    }

    private static final int MOST_AREAS = 12;

    private final Control control;
    private final Painter painter;
    private final List<Rectangle> dirty = new ArrayList<>();
    private @Nullable Picture picture;
    private int width;
    private int height;
    private Optional<TimeScale> scale = Optional.empty();
    private int top;

    /** @param control whose picture it is; text has its font */
    Backdrop(Control control, Painter painter) {
        this.control = control;
        this.painter = painter;
    }

    /** All must be painted. */
    void spoil() {
        dirty.clear();
        dirty.add(new Rectangle(0, 0, width, height));
    }

    /** A part must be painted. */
    void spoil(Rectangle area) {
        Rectangle within = area.intersection(new Rectangle(0, 0, width, height));
        if (within.isEmpty()) {
            return;
        }
        dirty.add(within);
        if (dirty.size() > MOST_AREAS) {
            Rectangle all = dirty.getFirst();
            for (Rectangle one : dirty) {
                all = all.union(one);
            }
            dirty.clear();
            dirty.add(all);
        }
    }

    /**
     * Takes note of what is in sight now. Where the picture can be shifted it is.
     *
     * @param keep how much at the left edge must be painted in any case, as names stay in sight there
     */
    void look(TimeScale nextScale, int nextTop, int nextWidth, int nextHeight, int keep) {
        Optional<TimeScale> before = scale;
        int oldTop = top;
        scale = Optional.of(nextScale);
        top = nextTop;
        if (picture == null || nextWidth != width || nextHeight != height || before.isEmpty()
                || before.get().framesPerPixel() != nextScale.framesPerPixel()) {
            width = nextWidth;
            height = nextHeight;
            spoil();
            return;
        }
        double far = (before.get().origin() - nextScale.origin()) / nextScale.framesPerPixel();
        int right = (int) Math.clamp(Math.round(far), -width, width);
        int down = oldTop - nextTop;
        if (Math.abs(right) >= width || Math.abs(down) >= height) {
            spoil();
        } else if (right != 0 || down != 0) {
            update();
            shift(right, down, keep);
        }
    }

    private void shift(int right, int down, int keep) {
        Picture shown = picture;
        if (shown == null) {
            return;
        }
        GC gc = new GC(shown.image());
        gc.copyArea(Math.max(0, -right), Math.max(0, -down), width - Math.abs(right), height - Math.abs(down),
                Math.max(0, right), Math.max(0, down), false);
        gc.dispose();
        if (right > 0) {
            spoil(new Rectangle(0, 0, right + keep, height));
        } else if (right < 0) {
            spoil(new Rectangle(width + right, 0, -right, height));
            spoil(new Rectangle(0, 0, keep, height));
        }
        if (down > 0) {
            spoil(new Rectangle(0, 0, width, down));
        } else if (down < 0) {
            spoil(new Rectangle(0, height + down, width, -down));
        }
    }

    /** Draws a part of the picture where it belongs. */
    void draw(GC gc, int x, int y, int wide, int high) {
        update().draw(gc, x, y, wide, high);
    }

    /** Paints what must be painted, and gives the picture. */
    private Picture update() {
        Picture shown = picture;
        if (shown == null || shown.image().getBounds().width != width || shown.image().getBounds().height != height) {
            dispose();
            shown = new Picture(new Image(control.getDisplay(), Math.max(1, width), Math.max(1, height)));
            picture = shown;
            spoil();
        }
        if (!dirty.isEmpty()) {
            List<Rectangle> areas = List.copyOf(dirty);
            dirty.clear();
            GC gc = new GC(shown.image());
            gc.setFont(control.getFont());
            for (Rectangle area : areas) {
                gc.setClipping(area);
                painter.paint(gc, area);
            }
            gc.dispose();
        }
        return shown;
    }

    void dispose() {
        Picture shown = picture;
        if (shown != null) {
            shown.dispose();
            picture = null;
        }
    }
}
