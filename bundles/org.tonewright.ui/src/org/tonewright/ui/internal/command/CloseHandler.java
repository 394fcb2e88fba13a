package org.tonewright.ui.internal.command;

import java.io.IOException;

import org.eclipse.swt.widgets.Shell;
import org.tonewright.ui.desk.Desk;

/** Saves the session and takes it off the desk. */
public final class CloseHandler extends DeskHandler {

    @Override
    void run(Desk desk, Shell shell) throws IOException {
        desk.closeSession();
    }
}
