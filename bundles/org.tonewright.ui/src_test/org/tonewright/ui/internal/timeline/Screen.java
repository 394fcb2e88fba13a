package org.tonewright.ui.internal.timeline;

import java.util.function.BooleanSupplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** A real display, with a mouse and a keyboard that a test moves. Without a display the test is skipped. */
final class Screen {

    private static final long PATIENCE = 20_000_000_000L;

    final Display display;
    private Point place = new Point(0, 0);

    Screen() {
        boolean there = System.getenv("DISPLAY") != null
                || !System.getProperty("os.name", "").toLowerCase().contains("linux");
        if (!there && System.getenv("TONEWRIGHT_REQUIRE_ALL") != null) {
            Assertions.fail("There is no display.");
        }
        Assumptions.assumeTrue(there, "There is no display.");
        try {
            display = Display.getDefault();
        } catch (SWTError | UnsatisfiedLinkError none) {
            throw new IllegalStateException("The display cannot be opened.", none);
        }
    }

    /** Lets the display work until something holds. */
    void await(String what, BooleanSupplier holds) {
        long deadline = System.nanoTime() + PATIENCE;
        while (!holds.getAsBoolean()) {
            Assertions.assertTrue(System.nanoTime() < deadline, () -> "It did not happen: " + what);
            if (!display.readAndDispatch()) {
                Thread.onSpinWait();
            }
        }
    }

    /** Moves the pointer to a place in a control and waits until it has arrived. */
    void move(Control control, int x, int y) {
        Point to = control.toDisplay(x, y);
        Point[] seen = new Point[1];
        Listener watch = event -> seen[0] = new Point(event.x, event.y);
        control.addListener(SWT.MouseMove, watch);
        post(to.x + 1, to.y);
        post(to.x, to.y);
        await("the pointer at " + x + ", " + y, () -> new Point(x, y).equals(seen[0]));
        control.removeListener(SWT.MouseMove, watch);
    }

    /** A pointer that is there already would not move. */
    private void post(int x, int y) {
        Event event = new Event();
        event.type = SWT.MouseMove;
        event.x = x;
        event.y = y;
        Assertions.assertTrue(display.post(event));
        place = new Point(x, y);
    }

    /** Presses the left button or lets it go. */
    void press(Control control, boolean down) {
        boolean[] seen = new boolean[1];
        int type = down ? SWT.MouseDown : SWT.MouseUp;
        Listener watch = _ -> seen[0] = true;
        control.addListener(type, watch);
        Event event = new Event();
        event.type = type;
        event.button = 1;
        event.x = place.x;
        event.y = place.y;
        Assertions.assertTrue(display.post(event));
        await(down ? "the button pressed" : "the button let go", () -> seen[0]);
        control.removeListener(type, watch);
    }

    /** Drags from one place to another, in steps as a hand does, without letting go. */
    void drag(Control control, int x, int y, int toX, int toY) {
        move(control, x, y);
        press(control, true);
        for (int step = 1; step <= 4; step++) {
            move(control, x + (toX - x) * step / 4, y + (toY - y) * step / 4);
        }
    }

    /** Presses a key and lets it go. */
    void key(Control control, int code) {
        boolean[] seen = new boolean[1];
        Listener watch = _ -> seen[0] = true;
        control.addListener(SWT.KeyUp, watch);
        for (int type : new int[] {SWT.KeyDown, SWT.KeyUp}) {
            Event event = new Event();
            event.type = type;
            if (code > ' ' && code < SWT.DEL) {
                event.character = (char) code;
            } else {
                event.keyCode = code;
            }
            Assertions.assertTrue(display.post(event));
        }
        await("the key", () -> seen[0]);
        control.removeListener(SWT.KeyUp, watch);
    }
}
