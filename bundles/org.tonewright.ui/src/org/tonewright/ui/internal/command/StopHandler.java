package org.tonewright.ui.internal.command;

import org.eclipse.swt.widgets.Shell;
import org.tonewright.ui.desk.Desk;

/** Stops what plays. */
public final class StopHandler extends DeskHandler {

    @Override
    void run(Desk desk, Shell shell) {
        desk.session().ifPresent(open -> open.player().stop());
    }
}
