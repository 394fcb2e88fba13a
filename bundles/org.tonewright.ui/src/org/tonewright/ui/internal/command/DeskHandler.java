package org.tonewright.ui.internal.command;

import java.io.IOException;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.tonewright.ui.desk.Desk;

/** A command that does something at the desk. What can't be done is said in a sentence. */
abstract class DeskHandler extends AbstractHandler {

    @Override
    @NonNullByDefault({})
    public final @Nullable Object execute(ExecutionEvent event) {
        Desk desk = PlatformUI.getWorkbench().getService(Desk.class);
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        if (window != null) {
            desk.attempt(() -> run(desk, window.getShell()));
        }
        return null;
    }

    /** Does it. */
    abstract void run(Desk desk, Shell shell) throws IOException;
}
