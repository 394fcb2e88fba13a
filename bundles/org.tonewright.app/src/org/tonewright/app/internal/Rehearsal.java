package org.tonewright.app.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbench;

/**
 * Shows every perspective once and closes the window: so the virtual machine sees which classes a window needs, and
 * keeps them for later starts. The build does it where the system property {@code tonewright.rehearse} is true.
 */
final class Rehearsal {

    /** Long enough for views to be drawn. */
    private static final int MILLISECONDS_EACH = 250;

    private final IWorkbench workbench;
    private final Deque<IPerspectiveDescriptor> rest;

    private Rehearsal(IWorkbench workbench) {
        this.workbench = workbench;
        rest = new ArrayDeque<>(List.of(workbench.getPerspectiveRegistry().getPerspectives()));
    }

    /** Does it, if the build asks for it. */
    static void runIfAsked(IWorkbench workbench) {
        if (Boolean.getBoolean("tonewright.rehearse")) {
            new Rehearsal(workbench).next();
        }
    }

    private void next() {
        workbench.getDisplay().timerExec(MILLISECONDS_EACH, () -> {
            if (rest.isEmpty()) {
                workbench.close();
            } else {
                workbench.getActiveWorkbenchWindow().getActivePage().setPerspective(rest.remove());
                next();
            }
        });
    }
}
