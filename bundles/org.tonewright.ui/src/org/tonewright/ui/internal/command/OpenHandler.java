package org.tonewright.ui.internal.command;

import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Shell;
import org.tonewright.ui.desk.Desk;

/** Asks for the folder of a session or a release and puts it on the desk. */
public final class OpenHandler extends DeskHandler {

    @Override
    void run(Desk desk, Shell shell) throws IOException {
        DirectoryDialog dialog = new DirectoryDialog(shell);
        dialog.setText("Open Session or Release");
        dialog.setMessage("The folder of a session or of a release");
        String chosen = dialog.open();
        if (chosen != null) {
            desk.open(Path.of(chosen));
        }
    }
}
