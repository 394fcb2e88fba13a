package org.tonewright.ui.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/** A drawn widget that is pressed: by a click that also ends on it, or by Enter. Space is left to the transport. */
abstract class Pressable extends Drawn {

    private boolean held;

    Pressable(Composite parent) {
        super(parent, SWT.NONE);
        takesFocus();
        addListener(SWT.MouseDown, event -> hold(event.button == 1));
        addListener(SWT.MouseUp, this::release);
        addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
                pressed();
            }
        });
    }

    /** A person pressed the widget. */
    abstract void pressed();

    /** Whether a mouse button is down on the widget. */
    final boolean isHeld() {
        return held;
    }

    private void hold(boolean now) {
        if (held != now) {
            held = now;
            redraw();
        }
    }

    private void release(Event event) {
        boolean was = held;
        hold(false);
        if (was && event.button == 1 && getClientArea().contains(pointerX(event), pointerY(event))) {
            pressed();
        }
    }
}
