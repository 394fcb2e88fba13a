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
public final class Screen {

    private static final long PATIENCE = 30_000_000_000L;
    private static final long AGAIN = 200_000_000L;

    public final Display display;

    public Screen() {
        boolean there = System.getenv("DISPLAY") != null
                || !System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        if (!there && "1".equals(System.getenv("TONEWRIGHT_REQUIRE_ALL"))) {
            Assertions.fail("There is no display.");
        }
        Assumptions.assumeTrue(there, "There is no display.");
        display = Display.getDefault();
    }

    /** Lets the display work until something holds. */
    public void await(String what, BooleanSupplier holds) {
        long deadline = System.nanoTime() + PATIENCE;
        while (!holds.getAsBoolean()) {
            Assertions.assertTrue(System.nanoTime() < deadline, () -> "It did not happen: " + what);
            if (!display.readAndDispatch()) {
                Thread.onSpinWait();
            }
        }
    }

    /** Clicks into the middle of a control. */
    public void click(Control control) {
        Point middle = new Point(control.getSize().x / 2, control.getSize().y / 2);
        Point place = control.toDisplay(middle);
        long[] posted = new long[1];
        await(control, SWT.MouseMove, event -> event.x == middle.x && event.y == middle.y, () -> {
            // A pointer that is there already would not move, and two moves may become one: so again, from beside.
            if (System.nanoTime() - posted[0] > AGAIN) {
                posted[0] = System.nanoTime();
                post(SWT.MouseMove, place.x - 3, place.y);
                post(SWT.MouseMove, place.x, place.y);
            }
        });
        for (int type : new int[] {SWT.MouseDown, SWT.MouseUp}) {
            post(type, place.x, place.y);
            await(control, type, _ -> true, () -> {});
        }
    }

    /** Lets the display work until a control has had an event; what is posted for a button says it was elsewhere. */
    private void await(Control control, int type, Predicate<Event> wanted, Runnable meanwhile) {
        boolean[] seen = new boolean[1];
        Listener watch = event -> seen[0] |= wanted.test(event);
        control.addListener(type, watch);
        await("event " + type, () -> {
            meanwhile.run();
            return seen[0] || control.isDisposed();
        });
        if (!control.isDisposed()) {
            control.removeListener(type, watch);
        }
    }

    private void post(int type, int x, int y) {
        Event event = new Event();
        event.type = type;
        event.button = type == SWT.MouseMove ? 0 : 1;
        event.x = x;
        event.y = y;
        Assertions.assertTrue(display.post(event));
    }

    /** The first control of a type under a parent of which something holds. */
    public static <T extends Control> Optional<T> find(Composite parent, Class<T> type, Predicate<T> holds) {
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
