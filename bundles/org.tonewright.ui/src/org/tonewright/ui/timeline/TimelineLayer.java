package org.tonewright.ui.timeline;

import java.util.List;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;

/**
 * Something an area draws on the timeline, contributed through {@code org.tonewright.ui.timelineLayers}. It has a
 * public constructor without arguments; each timeline makes one. What it paints is kept until something beneath it
 * changes. A layer that throws is switched off.
 */
public interface TimelineLayer {

    /**
     * Paints. Only what lies in the area of the context is kept.
     *
     * @param gc clipped to the area; colours and line widths need not be set back
     * @param context what there is to see
     */
    void paint(GC gc, LayerContext context);

    /**
     * Asked 30 times a second whether something must be painted anew: growing takes, for example. Edits and scrolling
     * need no answer.
     *
     * @return the places that have changed, in pixels; few and small, as all that lies there is painted anew
     */
    default List<Rectangle> changed(LayerContext context) {
        return List.of();
    }
}
