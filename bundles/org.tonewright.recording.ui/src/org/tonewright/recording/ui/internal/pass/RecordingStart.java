package org.tonewright.recording.ui.internal.pass;

import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;

/**
 * Gets the recorder ready once the window stands: so that a session whose takes were left behind by a crash says so,
 * even if nobody looks at the inputs.
 */
public final class RecordingStart implements IStartup {

    @Override
    public void earlyStartup() {
        IWorkbench workbench = PlatformUI.getWorkbench();
        workbench.getDisplay().asyncExec(() -> workbench.getService(DeskRecorder.class));
    }
}
