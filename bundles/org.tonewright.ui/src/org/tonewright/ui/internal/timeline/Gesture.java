package org.tonewright.ui.internal.timeline;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;

/**
 * What happens from pressing a mouse button to letting it go. Nothing is edited until it is finished; one that is
 * forgotten before leaves no trace.
 */
interface Gesture {

    /**
     * The pointer moved.
     *
     * @param x in pixels of the area the gesture began in
     * @param y in pixels of the same
     * @param keys the state mask: which keys are held
     */
    void drag(int x, int y, int keys);

    /** The button was let go: the one edit that the gesture is. */
    void finish();

    /** The gesture will not be finished. */
    default void cancel() {}

    /** Draws what would be if it ended now. */
    default void paint(GC gc, ClipPainter painter, Rectangle area) {}

    /** Where it draws. */
    default Rectangle bounds() {
        return new Rectangle(0, 0, 0, 0);
    }
}
