package org.tonewright.ui.widgets;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.tonewright.ui.theme.Palette;

/** A real window with a widget in it, and a hand that posts mouse and keys to the display. */
final class Bench implements AutoCloseable {

    private static final long PATIENCE = 20_000_000_000L;
    private static final long AGAIN = 300_000_000;

    final Display display;
    final Shell shell;
    private Point place = new Point(0, 0);

    Bench() {
        boolean there = System.getenv("DISPLAY") != null || !SWT.getPlatform().equals("gtk");
        if (!there && System.getenv("TONEWRIGHT_REQUIRE_ALL") != null) {
            Assertions.fail("There is no display.");
        }
        Assumptions.assumeTrue(there, "There is no display.");
        display = Display.getDefault();
        shell = new Shell(display, SWT.NO_TRIM | SWT.ON_TOP);
        shell.setBackground(Palette.PANEL);
        shell.setBounds(40, 40, 400, 400);
    }

    /** Opens the window with the widget at a place, and waits until it is drawn. */
    <C extends Control> C show(C control, int width, int height) {
        control.setBounds(20, 20, width, height);
        boolean[] drawn = new boolean[1];
        control.addListener(SWT.Paint, _ -> drawn[0] = true);
        shell.open();
        shell.forceActive();
        await("the window drawn", () -> drawn[0]);
        return control;
    }

    void await(String what, BooleanSupplier holds) {
        long deadline = System.nanoTime() + PATIENCE;
        while (!holds.getAsBoolean()) {
            Assertions.assertTrue(System.nanoTime() < deadline, () -> "It did not happen: " + what);
            if (!display.readAndDispatch()) {
                Thread.onSpinWait();
            }
        }
    }

    void move(Control control, int x, int y) {
        Point[] seen = new Point[1];
        Listener watch = event -> seen[0] = new Point(event.x, event.y);
        control.addListener(SWT.MouseMove, watch);
        place = control.toDisplay(x, y);
        long[] posted = new long[1];
        await("the pointer moved", () -> {
            // A pointer that is there already would not move, and two moves may become one: so again, from beside.
            if (System.nanoTime() - posted[0] > AGAIN) {
                posted[0] = System.nanoTime();
                at(SWT.MouseMove, 3);
                at(SWT.MouseMove, 0);
            }
            return new Point(x, y).equals(seen[0]);
        });
        control.removeListener(SWT.MouseMove, watch);
    }

    void button(Control control, boolean down) {
        int type = down ? SWT.MouseDown : SWT.MouseUp;
        awaitAfter(control, type, () -> at(type, 0));
    }

    /** A mouse event where the pointer is, or beside it; what is posted for a button says it was elsewhere. */
    private void at(int type, int beside) {
        post(type, event -> {
            event.x = place.x + beside;
            event.y = place.y;
            event.button = type == SWT.MouseMove ? 0 : 1;
        });
    }

    void click(Control control, int x, int y) {
        move(control, x, y);
        button(control, true);
        button(control, false);
    }

    void key(Control control, int code) {
        awaitAfter(control, SWT.KeyDown, () -> {
            post(SWT.KeyDown, event -> event.keyCode = code);
            post(SWT.KeyUp, event -> event.keyCode = code);
        });
    }

    /** Types a character wherever the keyboard is. */
    void type(char character) {
        post(SWT.KeyDown, event -> event.character = character);
        post(SWT.KeyUp, event -> event.character = character);
    }

    void wheel(Control control, int count, int modifiers) {
        Event event = new Event();
        event.count = count;
        event.stateMask = modifiers;
        control.notifyListeners(SWT.MouseVerticalWheel, event);
    }

    /** The colour on the screen at a place in a widget. */
    RGB colour(Control control, int x, int y) {
        Image image = new Image(display, 1, 1);
        GC gc = new GC(control);
        gc.copyArea(image, x, y);
        gc.dispose();
        RGB rgb = image.getImageData().palette.getRGB(image.getImageData().getPixel(0, 0));
        image.dispose();
        return rgb;
    }

    private void awaitAfter(Control control, int type, Runnable action) {
        boolean[] seen = new boolean[1];
        Listener watch = _ -> seen[0] = true;
        control.addListener(type, watch);
        action.run();
        await("event " + type, () -> seen[0]);
        if (!control.isDisposed()) {
            control.removeListener(type, watch);
        }
    }

    private void post(int type, Consumer<Event> fill) {
        Event event = new Event();
        event.type = type;
        fill.accept(event);
        Assertions.assertTrue(display.post(event));
    }

    @Override
    public void close() {
        shell.dispose();
    }

    /** Writes down what a hand does. */
    static final class Diary implements Gesture {

        final List<String> lines = new ArrayList<>();

        @Override
        public void begin() {
            lines.add("begin");
        }

        @Override
        public void moved(double value) {
            lines.add(String.format(Locale.ROOT, "moved %.1f", value));
        }

        @Override
        public void ended(double value) {
            lines.add(String.format(Locale.ROOT, "ended %.1f", value));
        }

        boolean isOver() {
            return !lines.isEmpty() && lines.getLast().startsWith("ended");
        }
    }
}
