package org.tonewright.effects.ui.internal.view;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.awt.AWTException;
import java.awt.Robot;
import java.awt.event.InputEvent;
import java.time.Duration;
import java.util.function.BooleanSupplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;

/**
 * A window on a real display, to which a test posts clicks and keys as a person makes them. Where there is no display
 * its test is skipped by name; if the environment says {@code TONEWRIGHT_REQUIRE_ALL} it fails there.
 */
public final class Window implements AutoCloseable {

    private static final long AGAIN = 300_000_000L;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String NAME = "TONEWRIGHT_REQUIRE_ALL";

    private final Display display;
    private final Shell shell;
    private final Robot robot;
    private boolean pressed;

    /** A window with a fill layout. */
    public Window(int width, int height) {
        display = display();
        robot = robot();
        shell = new Shell(display, SWT.NO_TRIM);
        shell.setLayout(new FillLayout());
        shell.setBounds(20, 20, width, height);
    }

    private static Display display() {
        String display = System.getenv("DISPLAY");
        if (SWT.getPlatform().equals("gtk") && (display == null || display.isEmpty())) {
            return missing("There is no display: DISPLAY is not set.");
        }
        try {
            return Display.getDefault();
        } catch (SWTError noDisplay) {
            return missing("There is no display: " + noDisplay.getMessage());
        }
    }

    /** The display's own test events lose the place of the mouse; those of this robot come through the X server. */
    private static Robot robot() {
        try {
            return new Robot();
        } catch (AWTException none) {
            throw new IllegalStateException(none);
        }
    }

    private static Display missing(String why) {
        return System.getenv(NAME) != null ? fail(why) : abort(why);
    }

    public Shell shell() {
        return shell;
    }

    /** Shows it, and waits until it is there. */
    public void open() {
        shell.open();
        shell.layout(true, true);
        shell.forceActive();
        until("the window is painted", shell::isVisible);
        settle();
    }

    /** Lets everything happen that waits to happen. */
    public void settle() {
        // A posted event goes through the X server: a round there and back, until nothing comes any more.
        for (int i = 0; i < 5; i++) {
            display.update();
            while (display.readAndDispatch()) {
                i = 0;
            }
            Thread.onSpinWait();
        }
    }

    /** Lets things happen until something holds. */
    public void until(String what, BooleanSupplier holds) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                fail("Not after " + PATIENCE.toSeconds() + " seconds: " + what);
            }
            if (!display.readAndDispatch()) {
                display.timerExec(20, () -> {});
                display.sleep();
            }
        }
    }

    /** Moves the mouse to a place in a widget. */
    public void move(Control control, int x, int y) {
        Point at = control.toDisplay(x, y);
        boolean[] came = new boolean[1];
        Listener watch = _ -> came[0] = display.getCursorLocation().equals(at);
        display.addFilter(SWT.MouseMove, watch);
        long[] moved = new long[1];
        until("the mouse has come to " + at, () -> {
            // A pointer that is there already would not move, and what comes too fast becomes one: so again.
            if (!came[0] && System.nanoTime() - moved[0] > AGAIN) {
                robot.mouseMove(at.x + 3, at.y);
                robot.mouseMove(at.x, at.y);
                moved[0] = System.nanoTime();
            }
            return came[0];
        });
        display.removeFilter(SWT.MouseMove, watch);
        settle();
    }

    /** Presses the first button of the mouse where it is. */
    public void press() {
        pressed = true;
        await(SWT.MouseDown, () -> robot.mousePress(InputEvent.BUTTON1_DOWN_MASK));
    }

    /** Lets the first button of the mouse go. */
    public void release() {
        pressed = false;
        await(SWT.MouseUp, () -> robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK));
    }

    /** Turns the wheel of the mouse by a step, away from the person: up. */
    public void wheelUp() {
        await(SWT.MouseVerticalWheel, () -> robot.mouseWheel(-1));
    }

    /**
     * Presses a key and lets it go.
     *
     * @param code of {@link java.awt.event.KeyEvent}
     */
    public void key(int code) {
        await(SWT.KeyDown, () -> robot.keyPress(code));
        await(SWT.KeyUp, () -> robot.keyRelease(code));
    }

    /** Does something with mouse or keys, and waits until it has come back from the display. */
    private void await(int type, Runnable action) {
        boolean[] came = new boolean[1];
        Listener watch = _ -> came[0] = true;
        display.addFilter(type, watch);
        action.run();
        until("what was done has come, as an event of type " + type, () -> came[0]);
        display.removeFilter(type, watch);
        settle();
    }

    @Override
    public void close() {
        if (pressed) {
            robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
        }
        shell.dispose();
        settle();
    }
}
