package org.tonewright.mixer.ui.internal.console;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.tonewright.mixer.routing.Routing;
import org.tonewright.mixer.strips.StripEdits;
import org.tonewright.mixer.ui.internal.Texts;
import org.tonewright.mixer.ui.internal.section.NameTag;
import org.tonewright.model.session.Group;
import org.tonewright.model.session.Strip;
import org.tonewright.model.session.StripRole;
import org.tonewright.ui.theme.Palette;

/** The menu of a strip, made when it is asked for. */
final class StripMenu {

    private static final int SWATCH = 16;

    private final Console console;
    private final Strip strip;
    private final NameTag tag;

    StripMenu(Console console, Strip strip, NameTag tag) {
        this.console = console;
        this.strip = strip;
        this.tag = tag;
    }

    /** Opens it on the name of the strip. */
    void attach() {
        tag.addListener(SWT.MenuDetect, event -> {
            Menu menu = make();
            menu.setLocation(event.x, event.y);
            menu.addListener(SWT.Hide, _ -> tag.getDisplay().asyncExec(menu::dispose));
            menu.setVisible(true);
        });
    }

    private Menu make() {
        Menu menu = new Menu(tag);
        item(menu, "menu.rename", tag::rename);
        colours(menu);
        if (strip.getRole() != StripRole.MAIN) {
            item(menu, "menu.solo", () -> attempt(() -> console.edits().soloOnly(strip)));
        }
        groups(menu);
        if (strip.getRole() != StripRole.MAIN) {
            new MenuItem(menu, SWT.SEPARATOR);
            item(menu, "menu.left", () -> move(-1)).setEnabled(place() > 0);
            item(menu, "menu.right", () -> move(1)).setEnabled(place() < peers().size() - 1);
            new MenuItem(menu, SWT.SEPARATOR);
            item(menu, strip.getRole() == StripRole.BUS ? "menu.remove.bus" : "menu.remove.track",
                    () -> attempt(() -> console.edits().remove(strip)));
        }
        return menu;
    }

    private static MenuItem item(Menu menu, String key, Runnable action) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(Texts.of(key));
        item.addListener(SWT.Selection, _ -> action.run());
        return item;
    }

    private void attempt(Runnable action) {
        console.desk().attempt(action::run);
    }

    private void colours(Menu menu) {
        MenuItem cascade = new MenuItem(menu, SWT.CASCADE);
        cascade.setText(Texts.of("menu.colour"));
        Menu colours = new Menu(cascade);
        cascade.setMenu(colours);
        int number = 1;
        for (Color colour : Palette.tracks()) {
            MenuItem item = new MenuItem(colours, SWT.PUSH);
            item.setText(Texts.of("menu.colour.number", number++));
            Image swatch = swatch(colour);
            item.setImage(swatch);
            item.addListener(SWT.Dispose, _ -> swatch.dispose());
            item.addListener(SWT.Selection, _ -> paint(Palette.text(colour)));
        }
        new MenuItem(colours, SWT.SEPARATOR);
        item(colours, "menu.colour.none", () -> paint(""));
    }

    private void paint(String colour) {
        console.binding().edit(Texts.of("edit.colour", strip.getName()), () -> {
            strip.setColour(colour);
            StripEdits.track(console.session(), strip).ifPresent(track -> track.setColour(colour));
        });
    }

    private Image swatch(Color colour) {
        return new Image(tag.getDisplay(), (GC gc, int width, int height) -> {
            gc.setBackground(colour);
            gc.fillRectangle(0, 0, width, height);
        }, SWATCH, SWATCH);
    }

    private void groups(Menu menu) {
        List<Strip> together = console.chosen().with(strip);
        item(menu, "menu.group", () -> attempt(() -> new Routing(console.session(), console.editor())
                .group(freeName(), together))).setEnabled(together.size() > 1);
        for (Group group : console.session().getMixer().getGroups()) {
            if (group.getMembers().contains(strip)) {
                MenuItem leave = new MenuItem(menu, SWT.PUSH);
                leave.setText(Texts.of("menu.ungroup", group.getName()));
                leave.addListener(SWT.Selection, _ -> console.binding().edit(Texts.of("menu.ungroup", group.getName()),
                        () -> group.getMembers().remove(strip)));
            }
        }
    }

    private String freeName() {
        List<String> taken = console.session().getMixer().getGroups().stream().map(Group::getName).toList();
        int number = 1;
        while (taken.contains(Texts.of("group", number))) {
            number++;
        }
        return Texts.of("group", number);
    }

    private List<Strip> peers() {
        List<Strip> peers = new ArrayList<>(console.strips());
        peers.removeIf(one -> one.getRole() != strip.getRole());
        return peers;
    }

    private int place() {
        return peers().indexOf(strip);
    }

    private void move(int by) {
        Strip other = peers().get(place() + by);
        attempt(() -> console.edits().move(strip, console.session().getMixer().getStrips().indexOf(other)));
    }
}
