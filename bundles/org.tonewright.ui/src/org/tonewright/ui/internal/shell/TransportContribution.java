package org.tonewright.ui.internal.shell;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.menus.WorkbenchWindowControlContribution;
import org.tonewright.ui.desk.Desk;

/** Puts the transport bar into the window's frame. */
public final class TransportContribution extends WorkbenchWindowControlContribution {

    @Override
    @NonNullByDefault({})
    protected Control createControl(Composite parent) {
        return new TransportBar(parent, getWorkbenchWindow().getService(Desk.class)).control();
    }
}
