package org.tonewright.ui.internal.command;

import java.io.IOException;

import org.eclipse.swt.widgets.Shell;
import org.tonewright.ui.desk.Desk;

/** Saves the session and the release on the desk. */
public final class SaveHandler extends DeskHandler {

    @Override
    void run(Desk desk, Shell shell) throws IOException {
        if (desk.session().isPresent()) {
            desk.session().get().document().save();
        }
        if (desk.release().isPresent()) {
            desk.release().get().save();
        }
        desk.say("Saved.");
    }
}
