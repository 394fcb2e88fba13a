package org.tonewright.recording.ui.internal.inputs;

import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** A real display with a mouse that a test moves. Without a display the test is skipped. */
final class Screen {

    private static final long PATIENCE = 30_000_000_000L;

    final Display display;

    Screen() {
        boolean there = System.getenv("DISPLAY") != null
                || !System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        if (!there && "1".equals(System.getenv("TONEWRIGHT_REQUIRE_ALL"))) {
            Assertions.fail("There is no display.");
        }
        Assumptions.assumeTrue(there, "There is no display.");
        display = Display.getDefault();
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

    /** Clicks into the middle of a control. */
    void click(Control control) {
        Point size = control.getSize();
        Point middle = new Point(size.x / 2, size.y / 2);
        // From one place to the other: a pointer that is there already does not move.
        post(control, SWT.MouseMove, new Point(middle.x - 3, middle.y));
        post(control, SWT.MouseMove, middle);
        post(control, SWT.MouseDown, middle);
        post(control, SWT.MouseUp, middle);
    }

    private void post(Control control, int type, Point at) {
        Point place = control.toDisplay(at);
        boolean[] seen = new boolean[1];
        // A button that is posted says it was elsewhere.
        Listener watch = event -> seen[0] |= type != SWT.MouseMove || event.x == at.x && event.y == at.y;
        control.addListener(type, watch);
        Event event = new Event();
        event.type = type;
        event.button = type == SWT.MouseMove ? 0 : 1;
        event.x = place.x;
        event.y = place.y;
        Assertions.assertTrue(display.post(event));
        await("event " + type + " at " + place, () -> seen[0] || control.isDisposed());
        if (!control.isDisposed()) {
            control.removeListener(type, watch);
        }
    }

    /** The first control of a type under a parent of which something holds. */
    static <T extends Control> Optional<T> find(Composite parent, Class<T> type, Predicate<T> holds) {
        for (Control child : parent.getChildren()) {
            if (type.isInstance(child) && holds.test(type.cast(child))) {
                return Optional.of(type.cast(child));
            }
            if (child instanceof Composite within) {
                Optional<T> found = find(within, type, holds);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
