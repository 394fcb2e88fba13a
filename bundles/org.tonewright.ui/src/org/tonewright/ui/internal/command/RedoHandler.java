package org.tonewright.ui.internal.command;

import org.eclipse.swt.widgets.Shell;
import org.tonewright.core.session.SessionEditor;
import org.tonewright.ui.desk.Desk;

/** Does the edit again that was taken back last. */
public final class RedoHandler extends DeskHandler {

    @Override
    void run(Desk desk, Shell shell) {
        desk.lastEdited().ifPresent(SessionEditor::redo);
    }
}
