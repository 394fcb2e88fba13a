package org.tonewright.ui.internal.timeline;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

/**
 * Knows where the pointer is. A button that is posted to the display, by a test or by a tool that works for a person,
 * says under GTK that it was pressed in a corner of the screen; the movement before it says where.
 */
final class Pointer {

    private final Control control;
    private Point place = new Point(0, 0);
    private boolean known;

    private Pointer(Control control) {
        this.control = control;
    }

    /** Buttons pressed in a control tell their place from now on; to be called before anyone listens to them. */
    static void watch(Control control) {
        Pointer pointer = new Pointer(control);
        for (int type : new int[] {SWT.MouseMove, SWT.MouseEnter}) {
            control.addListener(type, pointer::remember);
        }
        for (int type : new int[] {SWT.MouseDown, SWT.MouseUp, SWT.MouseDoubleClick}) {
            control.addListener(type, pointer::mend);
        }
    }

    private void remember(Event event) {
        place = new Point(event.x, event.y);
        known = true;
    }

    private void mend(Event event) {
        Point corner = control.toControl(0, 0);
        if (known && event.x == corner.x && event.y == corner.y) {
            event.x = place.x;
            event.y = place.y;
        }
    }
}
