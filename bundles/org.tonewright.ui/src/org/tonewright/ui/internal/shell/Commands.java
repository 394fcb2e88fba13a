package org.tonewright.ui.internal.shell;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;

/** Runs commands of the workbench by their ids. */
final class Commands {

    private Commands() {}

    /** Runs a command; one that is not there or not enabled does nothing. */
    static void run(String id) {
        try {
            PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(id, null);
        } catch (CommandException e) {
            PlatformUI.getWorkbench().getDisplay().beep();
        }
    }
}
