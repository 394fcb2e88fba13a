package org.tonewright.ui.shell;

import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.tonewright.ui.desk.Desk;
import org.tonewright.ui.desk.DeskListener;
import org.tonewright.ui.desk.OpenSession;
import org.tonewright.ui.internal.shell.DeviceOpening;
import org.tonewright.ui.internal.shell.MetronomeSwitch;
import org.tonewright.ui.internal.shell.Recents;
import org.tonewright.ui.internal.shell.Typing;

/**
 * What holds for the whole window: its title, its device, its metronome, and that bare keys are typed where text is
 * typed.
 */
public final class Frame {

    private Frame() {}

    /** Hangs it into a workbench that has started. */
    public static void attach(IWorkbench workbench, Desk desk) {
        Typing.watch(workbench);
        new DeviceOpening(desk).attach();
        new MetronomeSwitch(desk).attach();
        desk.addListener(new DeskListener() {

            @Override
            public void sessionChanged() {
                desk.session().ifPresent(open -> Recents.add(open.document().folder()));
                title(workbench, desk);
            }

            @Override
            public void releaseChanged() {
                desk.release().ifPresent(open -> Recents.add(open.folder()));
                title(workbench, desk);
            }
        });
    }

    private static void title(IWorkbench workbench, Desk desk) {
        String title = desk.session().map(OpenSession::root).map(session -> session.getName() + " - Tonewright")
                .or(() -> desk.release().map(open -> open.root().getTitle() + " - Tonewright")).orElse("Tonewright");
        for (IWorkbenchWindow window : workbench.getWorkbenchWindows()) {
            Shell shell = window.getShell();
            if (shell != null && !shell.isDisposed()) {
                shell.setText(title);
            }
        }
    }
}
