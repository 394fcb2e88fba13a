package org.tonewright.recording.ui.internal.pass;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.tonewright.ui.desk.Desk;

/** Begins a pass of recording on the armed tracks, or ends the one that is under way. */
public final class RecordHandler extends AbstractHandler {

    @Override
    @NonNullByDefault({})
    public @Nullable Object execute(ExecutionEvent event) {
        IWorkbench workbench = PlatformUI.getWorkbench();
        Desk desk = workbench.getService(Desk.class);
        DeskRecorder recorder = workbench.getService(DeskRecorder.class);
        desk.attempt(recorder::toggle);
        return null;
    }
}
