package org.tonewright.ui.tests;

import java.awt.event.KeyEvent;
import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.junit.jupiter.api.Assertions;

/** Menus that pop up, gone through by keys as a person does. While one is shown, no key comes to a widget. */
final class Menus {

    private static final int LONGEST = 60;

    private final Hand hand;

    Menus(Hand hand) {
        this.hand = hand;
    }

    /**
     * Does what lets a menu pop up, and chooses in it.
     *
     * @param opens a click, for example
     * @param texts beginnings of the item's text; before it, those of the items whose menus lead to it
     */
    void choose(Runnable opens, String... texts) {
        await(SWT.Show, "a menu pops up", event -> event.widget instanceof Menu, opens);
        for (int i = 0; i < texts.length; i++) {
            String text = texts[i];
            int times = 0;
            String armed = i == 0 ? "" : step(KeyEvent.VK_RIGHT);
            while (!armed.startsWith(text)) {
                Assertions.assertTrue(times++ < LONGEST, () -> "There is no item '" + text + "...'");
                armed = step(KeyEvent.VK_DOWN);
            }
        }
        await(SWT.Selection, "the item is chosen", event -> event.widget instanceof MenuItem,
                () -> hand.strike(KeyEvent.VK_ENTER));
    }

    /** The text of the item that a key leads to. */
    private String step(int key) {
        Event armed = await(SWT.Arm, "an item is under the hand", event -> event.widget instanceof MenuItem,
                () -> hand.strike(key));
        return ((MenuItem) armed.widget).getText();
    }

    private static Event await(int type, String what, Predicate<Event> fits, Runnable action) {
        Display display = Display.getCurrent();
        Event[] seen = new Event[1];
        Listener watch = event -> {
            if (fits.test(event)) {
                seen[0] = event;
            }
        };
        display.addFilter(type, watch);
        try {
            action.run();
            Screen.await(what, () -> seen[0] != null);
            return Optional.ofNullable(seen[0]).orElseThrow();
        } finally {
            display.removeFilter(type, watch);
        }
    }
}
