package org.tonewright.ui.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Assertions;
import org.tonewright.ui.widgets.Drawn;

/** Finds widgets of the window. */
final class Find {
    private Find() {}

    /** The page of the window. */
    static IWorkbenchPage page() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
    }

    /** The window itself. */
    static Composite window() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell();
    }

    /** All visible widgets of a type below another that have a place, in their order. */
    static <T extends Control> List<T> all(Composite below, Class<T> type) {
        List<T> found = new ArrayList<>();
        collect(below, type, found);
        return found;
    }

    private static <T extends Control> void collect(Composite below, Class<T> type, List<T> found) {
        for (Control child : below.getChildren()) {
            if (type.isInstance(child) && child.isVisible() && child.getSize().x > 0 && child.getSize().y > 0) {
                found.add(type.cast(child));
            }
            if (child instanceof Composite inner) {
                collect(inner, type, found);
            }
        }
    }

    /**
     * The first visible widget of the window of a type for which something holds; waits until it is there.
     *
     * @param what says which it is, for the one who reads that it is not there
     */
    static <T extends Control> T one(String what, Class<T> type, Predicate<? super T> holds) {
        List<T> found = new ArrayList<>();
        Screen.await("there is " + what, () -> {
            found.clear();
            all(window(), type).stream().filter(holds).forEach(found::add);
            return !found.isEmpty();
        });
        return found.getFirst();
    }

    /** The first visible widget of the window that has a value under a key of its data. */
    static Control marked(String key, Object value) {
        return one("a widget marked " + key + " = " + value, Control.class,
                control -> value.equals(control.getData(key)));
    }

    /** The first visible drawn widget of the window of a type whose name begins so. */
    static <T extends Drawn> T named(Class<T> type, String beginning) {
        return one("a widget named '" + beginning + "...'", type, drawn -> drawn.name().startsWith(beginning));
    }

    /** Shows a perspective, as the stage bar does. */
    static void show(String perspective) {
        var descriptor = PlatformUI.getWorkbench().getPerspectiveRegistry().findPerspectiveWithId(perspective);
        Assertions.assertNotNull(descriptor, perspective);
        page().setPerspective(descriptor);
        Screen.await("the perspective " + perspective + " is shown",
                () -> perspective.equals(page().getPerspective().getId()));
    }
}
