package org.tonewright.ui.internal.shell;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.menus.WorkbenchWindowControlContribution;

/** Puts the stage bar into the window's frame. */
public final class StageContribution extends WorkbenchWindowControlContribution {

    @Override
    @NonNullByDefault({})
    protected Control createControl(Composite parent) {
        return new StageBar(parent, getWorkbenchWindow()).control();
    }
}
