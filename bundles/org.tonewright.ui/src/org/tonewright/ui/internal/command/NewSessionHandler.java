package org.tonewright.ui.internal.command;

import java.io.IOException;
import java.util.Optional;

import org.eclipse.swt.widgets.Shell;
import org.tonewright.ui.desk.Desk;
import org.tonewright.ui.internal.shell.NewSessionDialog;
import org.tonewright.ui.internal.shell.Recents;

/** Makes a session and puts it on the desk. */
public final class NewSessionHandler extends DeskHandler {

    @Override
    void run(Desk desk, Shell shell) throws IOException {
        Optional<NewSessionDialog.Answer> answer = new NewSessionDialog(shell).ask();
        if (answer.isPresent()) {
            desk.createSession(answer.get().folder(), answer.get().spec());
            Recents.add(answer.get().folder());
        }
    }
}
