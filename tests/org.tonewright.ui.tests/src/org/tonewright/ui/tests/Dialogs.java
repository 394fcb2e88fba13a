package org.tonewright.ui.tests;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.Assertions;

/** Dialogs that keep whoever opens them waiting until they are closed. */
final class Dialogs {

    private static final int AGAIN = 50;
    private static final int TIMES = 200;

    private final String title;
    private final Consumer<Shell> work;
    private Optional<Throwable> failure = Optional.empty();
    private boolean done;
    private int looked;

    private Dialogs(String title, Consumer<Shell> work) {
        this.title = title;
        this.work = work;
    }

    /**
     * Opens a dialog, works in it, and waits until it is closed. If it is still there after a failure, it is closed.
     *
     * @param title of the dialog
     * @param opens lets it open
     * @param work is done while it is open; ends with what closes it
     */
    static void during(String title, Runnable opens, Consumer<Shell> work) {
        Dialogs dialog = new Dialogs(title, work);
        dialog.look();
        opens.run();
        Screen.await("the dialog '" + title + "' was open and is closed",
                () -> dialog.done && dialog.shell().isEmpty());
        dialog.failure.ifPresent(failed -> Assertions.fail(failed));
    }

    private Optional<Shell> shell() {
        return Arrays.stream(Display.getCurrent().getShells())
                .filter(shell -> shell.isVisible() && shell.getText().equals(title)).findFirst();
    }

    private void look() {
        Optional<Shell> shell = shell();
        if (shell.isEmpty()) {
            if (looked++ < TIMES) {
                Display.getCurrent().timerExec(AGAIN, this::look);
            }
            return;
        }
        try {
            // Where nobody manages the windows, nobody else does it.
            shell.get().forceActive();
            Screen.await("the dialog is in front", () -> Display.getCurrent().getActiveShell() == shell.get());
            work.accept(shell.get());
            Screen.await("the dialog closes", () -> shell().isEmpty());
        } catch (Throwable failed) {
            failure = Optional.of(failed);
            shell().ifPresent(Shell::close);
        }
        done = true;
    }
}
