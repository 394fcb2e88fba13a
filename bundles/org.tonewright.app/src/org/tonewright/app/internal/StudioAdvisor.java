package org.tonewright.app.internal;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

/** Says how the window comes up: its size, and the perspective it begins with. */
final class StudioAdvisor extends WorkbenchAdvisor {

    private static final Point SIZE = new Point(1600, 960);

    @Override
    public String getInitialWindowPerspectiveId() {
        return "org.tonewright.app.prepare";
    }

    @Override
    @NonNullByDefault({})
    public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        return new WorkbenchWindowAdvisor(configurer) {

            @Override
            public void preWindowOpen() {
                configurer.setInitialSize(SIZE);
                configurer.setTitle("Tonewright");
                configurer.setShowPerspectiveBar(false);
            }
        };
    }
}
