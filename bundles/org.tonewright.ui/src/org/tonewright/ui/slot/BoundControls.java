package org.tonewright.ui.slot;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.tonewright.processor.Param;
import org.tonewright.ui.panel.EditorContext;

/** Widgets that are bound to a parameter: every drag is one gesture, and they follow every change. */
public final class BoundControls {

    private BoundControls() {}

    /** A widget with its caption and value. */
    public static Control control(Composite parent, EditorContext context, Param param, String caption) {
        Label l = new Label(parent, SWT.NONE);
        l.setText(caption);
        return l;
    }

    /** A widget in one line. */
    public static Control field(Composite parent, EditorContext context, Param param) {
        return control(parent, context, param, param.name());
    }
}
