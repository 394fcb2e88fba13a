package org.tonewright.ui.internal.command;

import org.eclipse.swt.widgets.Shell;
import org.tonewright.ui.desk.Desk;
import org.tonewright.ui.internal.stage.StagesDialog;

/** Shows all stages of what lies on the desk, and what they ask for. */
public final class StagesHandler extends DeskHandler {

    @Override
    void run(Desk desk, Shell shell) {
        new StagesDialog(shell, desk).open();
    }
}
