package org.tonewright.app.internal;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.tonewright.ui.desk.Desk;
import org.tonewright.ui.shell.Frame;

/** Says how the workbench comes up and goes down, and with which session. */
final class StudioAdvisor extends WorkbenchAdvisor {

    private final Optional<Path> folder;

    /** @param folder the session or release to be opened */
    StudioAdvisor(Optional<Path> folder) {
        this.folder = folder;
    }

    @Override
    @NonNullByDefault({})
    public void initialize(IWorkbenchConfigurer configurer) {
        configurer.setSaveAndRestore(true);
    }

    @Override
    public String getInitialWindowPerspectiveId() {
        return "org.tonewright.app.prepare";
    }

    @Override
    @NonNullByDefault({})
    public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        return new StudioWindowAdvisor(configurer);
    }

    @Override
    public void postStartup() {
        Desk desk = PlatformUI.getWorkbench().getService(Desk.class);
        Frame.attach(PlatformUI.getWorkbench(), desk);
        folder.ifPresent(path -> desk.attempt(() -> desk.open(path)));
        Rehearsal.runIfAsked(PlatformUI.getWorkbench());
    }

    @Override
    public boolean preShutdown() {
        Desk desk = PlatformUI.getWorkbench().getService(Desk.class);
        return desk.attempt(() -> {
            desk.closeSession();
            desk.closeRelease();
        });
    }
}
