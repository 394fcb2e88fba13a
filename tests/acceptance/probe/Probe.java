import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.tonewright.model.session.Slot;
import org.tonewright.model.session.Strip;
import org.tonewright.ui.desk.Desk;

/**
 * A bundle that is dropped into the window and looks around there: it selects the first slot of the session on the desk, shows a
 * vendor's view, writes the classes of all widgets into a file, and closes the workbench.
 */
public final class Probe implements IStartup {

    private static final int PATIENCE = 20_000;

    @Override
    public void earlyStartup() {
        Display display = PlatformUI.getWorkbench().getDisplay();
        display.asyncExec(() -> {
            StringBuilder seen = new StringBuilder();
            try {
                Desk desk = PlatformUI.getWorkbench().getService(Desk.class);
                settle(display, () -> desk.session().isPresent());
                IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
                page.setPerspective(PlatformUI.getWorkbench().getPerspectiveRegistry()
                        .findPerspectiveWithId("org.tonewright.app.mix"));
                page.showView("org.tonewright.effects.ui.processor");
                Slot slot = desk.session().orElseThrow().root().getMixer().getStrips().stream().map(Strip::getSlots)
                        .flatMap(java.util.List::stream).findFirst().orElseThrow();
                desk.select(Optional.of(slot));
                settle(display, () -> false, 2000);
                page.showView(System.getProperty("tonewright.probe.view"));
                settle(display, () -> false, 1000);
                list(page.getWorkbenchWindow().getShell(), seen);
            } catch (Exception e) {
                seen.append(e);
            }
            try {
                Files.writeString(Path.of(System.getProperty("tonewright.probe.file")), seen);
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            } finally {
                PlatformUI.getWorkbench().close();
            }
        });
    }

    private static void list(Control control, StringBuilder seen) {
        seen.append(control.getClass().getName());
        if (control instanceof Button button) {
            seen.append(": ").append(button.getText());
        }
        seen.append('\n');
        if (control instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                list(child, seen);
            }
        }
    }

    private static void settle(Display display, java.util.function.BooleanSupplier holds) {
        settle(display, holds, PATIENCE);
    }

    /** Runs the window until something holds, for so many milliseconds at most. */
    private static void settle(Display display, java.util.function.BooleanSupplier holds, int most) {
        long end = System.nanoTime() + most * 1_000_000L;
        while (!holds.getAsBoolean() && System.nanoTime() < end) {
            if (!display.readAndDispatch()) {
                display.timerExec(20, () -> {});
                display.sleep();
            }
        }
    }
}
