package org.tonewright.app.internal;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

/** {@code org.tonewright.app.workbench}: opens the window, on the session that is named on the command line. */
public final class WorkbenchApplication implements IApplication {

    /** As a verb would end that lacks what it needs. */
    private static final Integer WRONG_USE = 2;

    @Override
    public Object start(@Nullable IApplicationContext context) {
        Display.setAppName("Tonewright");
        Display display;
        try {
            display = PlatformUI.createDisplay();
        } catch (SWTError e) {
            System.err.println("tonewright: the display cannot be opened: " + e.getMessage());
            return WRONG_USE;
        }
        try {
            int code = PlatformUI.createAndRunWorkbench(display, new StudioAdvisor(folder(context)));
            return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
        } finally {
            display.dispose();
        }
    }

    /** The first word of the command line that is no option. */
    private static Optional<Path> folder(@Nullable IApplicationContext context) {
        if (context != null
                && context.getArguments().get(IApplicationContext.APPLICATION_ARGS) instanceof String[] words) {
            return Arrays.stream(words).filter(word -> !word.startsWith("-")).findFirst().map(Path::of);
        }
        return Optional.empty();
    }

    @Override
    public void stop() {
        if (PlatformUI.isWorkbenchRunning()) {
            Display display = PlatformUI.getWorkbench().getDisplay();
            display.syncExec(() -> PlatformUI.getWorkbench().close());
        }
    }
}
