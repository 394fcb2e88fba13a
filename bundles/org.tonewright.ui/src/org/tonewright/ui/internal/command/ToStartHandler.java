package org.tonewright.ui.internal.command;

import org.eclipse.swt.widgets.Shell;
import org.tonewright.ui.desk.Desk;

/** Goes to the beginning of the session. */
public final class ToStartHandler extends DeskHandler {

    @Override
    void run(Desk desk, Shell shell) {
        desk.session().ifPresent(open -> open.player().locate(0));
    }
}
