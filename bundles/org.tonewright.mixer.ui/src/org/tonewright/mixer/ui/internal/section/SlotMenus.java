package org.tonewright.mixer.ui.internal.section;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.tonewright.core.catalog.Category;
import org.tonewright.core.catalog.InstalledProcessors;
import org.tonewright.core.catalog.ProcessorDescriptor;
import org.tonewright.mixer.strips.Inserts;
import org.tonewright.mixer.ui.console.StripContext;
import org.tonewright.mixer.ui.internal.Texts;
import org.tonewright.model.session.Slot;
import org.tonewright.model.session.Strip;

/** The menus of a strip's slots: what can be inserted, by category, and what can be done to a slot. */
final class SlotMenus {

    private final Control owner;
    private final StripContext context;
    private final Inserts inserts;
    private final Strip strip;

    SlotMenus(Control owner, StripContext context, Inserts inserts) {
        this.owner = owner;
        this.context = context;
        this.inserts = inserts;
        strip = context.strip();
    }

    /** Offers what can be inserted at a place, at a point of the display. */
    void toAdd(int index, int x, int y) {
        Menu menu = new Menu(owner);
        processors(menu, index);
        show(menu, x, y);
    }

    /** Offers what can be done to a slot, at a point of the display. */
    void ofSlot(Slot slot, int x, int y) {
        Menu menu = new Menu(owner);
        int at = strip.getSlots().indexOf(slot);
        item(menu, "insert.open", () -> context.desk().select(Optional.of(slot)));
        item(menu, slot.isEnabled() ? "insert.bypass" : "insert.enable",
                () -> inserts.enable(slot, !slot.isEnabled()));
        new MenuItem(menu, SWT.SEPARATOR);
        item(menu, "insert.up", () -> inserts.move(slot, strip, at - 1)).setEnabled(at > 0);
        item(menu, "insert.down", () -> inserts.move(slot, strip, at + 1))
                .setEnabled(at < strip.getSlots().size() - 1);
        MenuItem cascade = new MenuItem(menu, SWT.CASCADE);
        cascade.setText(Texts.of("insert.before"));
        Menu before = new Menu(cascade);
        cascade.setMenu(before);
        processors(before, at);
        new MenuItem(menu, SWT.SEPARATOR);
        item(menu, "insert.remove", () -> inserts.remove(slot));
        show(menu, x, y);
    }

    private void show(Menu menu, int x, int y) {
        menu.setLocation(x, y);
        menu.addListener(SWT.Hide, _ -> owner.getDisplay().asyncExec(menu::dispose));
        menu.setVisible(true);
    }

    private MenuItem item(Menu menu, String key, Runnable action) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(Texts.of(key));
        item.addListener(SWT.Selection, _ -> context.desk().attempt(action::run));
        return item;
    }

    private void processors(Menu menu, int index) {
        InstalledProcessors installed = context.desk().studio().processors();
        Map<String, Menu> categories = new HashMap<>();
        for (ProcessorDescriptor one : installed.descriptors()) {
            Menu in = installed.categories().stream().filter(category -> category.id().equals(one.category()))
                    .findFirst().map(category -> submenu(menu, category, categories)).orElse(menu);
            MenuItem item = new MenuItem(in, SWT.PUSH);
            item.setText(one.name().replace("&", "&&"));
            item.setToolTipText(one.description());
            item.addListener(SWT.Selection, _ -> context.desk().attempt(() -> {
                installed.load(one.id());
                context.desk().select(Optional.of(inserts.insert(strip, index, one)));
            }));
        }
        if (menu.getItemCount() == 0) {
            MenuItem none = new MenuItem(menu, SWT.PUSH);
            none.setText(Texts.of("insert.none"));
            none.setEnabled(false);
        }
    }

    private static Menu submenu(Menu menu, Category category, Map<String, Menu> made) {
        return made.computeIfAbsent(category.id(), _ -> {
            MenuItem cascade = new MenuItem(menu, SWT.CASCADE);
            cascade.setText(category.name().replace("&", "&&"));
            Menu in = new Menu(cascade);
            cascade.setMenu(in);
            return in;
        });
    }
}
