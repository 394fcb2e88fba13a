package org.tonewright.ui.internal.command;

import org.eclipse.swt.widgets.Shell;
import org.tonewright.core.session.SessionEditor;
import org.tonewright.ui.desk.Desk;

/** Takes the last edit back. */
public final class UndoHandler extends DeskHandler {

    @Override
    void run(Desk desk, Shell shell) {
        desk.lastEdited().ifPresent(SessionEditor::undo);
    }
}
