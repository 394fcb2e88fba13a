package org.tonewright.ui.internal.timeline;

import org.eclipse.swt.graphics.GC;

/** A gesture in the ruler, which draws itself there. */
interface RulerGesture extends Gesture {

    /** Draws what would be if it ended now. */
    void paint(GC gc);
}
