package org.tonewright.ui.tests;

import java.awt.AWTException;
import java.awt.Robot;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;

/**
 * A person's hand on mouse and keyboard. What it does goes through the window system and comes back as events; each
 * method returns when the window has seen them. (SWT's own posted events do not go through the window system on GTK:
 * they say nothing about where the mouse is.)
 */
final class Hand {

    private static final int STEPS = 6;
    /** How long the window has to see the mouse, in nanoseconds, before it is moved again. */
    private static final long AGAIN = 300_000_000L;

    private final Robot robot;

    Hand() {
        try {
            robot = new Robot();
        } catch (AWTException e) {
            throw new IllegalStateException("There is no mouse that could be moved.", e);
        }
    }

    /** Moves the mouse to the middle of a widget. */
    void move(Control to) {
        Point size = to.getSize();
        move(to, size.x / 2, size.y / 2);
    }

    /** Moves the mouse to a place in a widget. */
    void move(Control to, int x, int y) {
        Display display = to.getDisplay();
        go(() -> to.toDisplay(x, y), () -> display.getCursorControl() == to);
    }

    /**
     * Moves the mouse until the window has seen it where it shall be.
     *
     * @param where the place on the display; asked again and again, for what is laid out anew moves
     * @param also must hold, too
     */
    private void go(Supplier<Point> where, BooleanSupplier also) {
        Display display = Display.getCurrent();
        boolean[] seen = new boolean[1];
        long[] moved = new long[1];
        Listener watch = event -> seen[0] = event.widget instanceof Control over
                && over.toDisplay(event.x, event.y).equals(where.get());
        display.addFilter(SWT.MouseMove, watch);
        try {
            Screen.await("the mouse is seen at " + where.get(), () -> {
                // Where it is already it would not move; and what comes too fast is taken for one.
                seen[0] &= also.getAsBoolean() && display.getCursorLocation().equals(where.get());
                if (!seen[0] && System.nanoTime() - moved[0] > AGAIN) {
                    Point place = where.get();
                    robot.mouseMove(place.x + 1, place.y);
                    robot.mouseMove(place.x, place.y);
                    moved[0] = System.nanoTime();
                }
                return seen[0];
            });
        } finally {
            display.removeFilter(SWT.MouseMove, watch);
        }
    }

    /** Presses the first button of the mouse, where it is. */
    void press() {
        done(SWT.MouseDown, () -> robot.mousePress(InputEvent.BUTTON1_DOWN_MASK));
    }

    /** Lets the first button go. */
    void release() {
        done(SWT.MouseUp, () -> robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK));
    }

    /** Lets the first button go without waiting for it to be seen: the widget under it may be gone by then. */
    void letGo() {
        robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
    }

    /** Clicks in the middle of a widget. */
    void click(Control on) {
        move(on);
        press();
        release();
    }

    /** Clicks at a place in a widget. */
    void click(Control on, int x, int y) {
        move(on, x, y);
        press();
        release();
    }

    /** Clicks twice at a place in a widget. */
    void doubleClick(Control on, int x, int y) {
        move(on, x, y);
        press();
        release();
        done(SWT.MouseDoubleClick, () -> {
            robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
            robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
        });
    }

    /** Drags within a widget, in steps, as a hand does. */
    void drag(Control on, int fromX, int fromY, int toX, int toY) {
        move(on, fromX, fromY);
        press();
        try {
            for (int step = 1; step <= STEPS; step++) {
                int x = fromX + (toX - fromX) * step / STEPS;
                int y = fromY + (toY - fromY) * step / STEPS;
                go(() -> on.toDisplay(x, y), () -> true);
            }
        } finally {
            release();
        }
    }

    /** Turns the wheel; up, away from the person, is negative. */
    void wheel(int notches) {
        done(SWT.MouseVerticalWheel, () -> robot.mouseWheel(notches));
    }

    /**
     * Presses a key and lets it go.
     *
     * @param code of {@link KeyEvent}: {@code VK_SPACE}
     * @param held keys that are down meanwhile: {@code VK_CONTROL}
     */
    void key(int code, int... held) {
        try {
            for (int one : held) {
                done(SWT.KeyDown, () -> robot.keyPress(one));
            }
            // Nobody sees a key go down that is a command, but everybody sees it come up afterwards.
            done(SWT.KeyUp, () -> strike(code));
        } finally {
            for (int one : held) {
                done(SWT.KeyUp, () -> robot.keyRelease(one));
            }
        }
    }

    /**
     * Presses a key and lets it go, without waiting for it to be seen: menus take keys for themselves.
     *
     * @param code of {@link KeyEvent}
     */
    void strike(int code) {
        robot.keyPress(code);
        robot.keyRelease(code);
    }

    /** Types letters, digits, minus, point and space. */
    void type(String text) {
        for (char one : text.toCharArray()) {
            int code = KeyEvent.getExtendedKeyCodeForChar(one);
            if (Character.isUpperCase(one)) {
                key(code, KeyEvent.VK_SHIFT);
            } else {
                key(code);
            }
        }
    }

    /** Does something and waits until it has come back as an event, wherever it goes. */
    private static void done(int type, Runnable action) {
        Display display = Display.getCurrent();
        boolean[] seen = new boolean[1];
        Listener watch = _ -> seen[0] = true;
        display.addFilter(type, watch);
        try {
            action.run();
            Screen.await("an event of type " + type + " comes", () -> seen[0]);
        } finally {
            display.removeFilter(type, watch);
        }
    }
}
