package org.tonewright.effects.ui.internal.view;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.tonewright.ui.panel.EditorContext;
import org.tonewright.ui.panel.ProcessorEditor;

/** A vendor's panel that fails half-way. */
public final class BrokenEditor implements ProcessorEditor {

    @Override
    public Control create(Composite parent, EditorContext context) {
        new Label(parent, SWT.NONE).setText("half a panel");
        throw new IllegalStateException("The vendor made a mistake.");
    }
}
