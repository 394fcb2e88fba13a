package org.tonewright.mixer.ui.internal.section;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.tonewright.mixer.routing.Routing;
import org.tonewright.mixer.ui.console.StripContext;
import org.tonewright.mixer.ui.internal.Texts;
import org.tonewright.model.session.Strip;
import org.tonewright.model.session.StripRole;
import org.tonewright.ui.theme.Fonts;
import org.tonewright.ui.theme.Palette;
import org.tonewright.ui.widgets.Drawn;

/**
 * Shows which strip a strip feeds, and offers the others in a menu. The wheel does not change it: it is for scrolling.
 */
final class OutputButton extends Drawn {

    private static final int MARK = 6;

    private final StripContext context;
    private final Strip strip;

    OutputButton(Composite parent, StripContext context) {
        super(parent, SWT.NONE);
        this.context = context;
        strip = context.strip();
        takesFocus();
        addListener(SWT.MouseUp, event -> {
            if (event.button == 1 && getClientArea().contains(event.x, event.y)) {
                offer();
            }
        });
        addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
                offer();
            }
        });
        context.binding().follow(this, this::refresh);
        refresh();
    }

    private void refresh() {
        setName(Texts.of("output.of", strip.getName(), spoken()));
        redraw();
    }

    private Optional<Strip> output() {
        return Optional.ofNullable(strip.getOutput());
    }

    private void offer() {
        Routing routing = new Routing(context.open().root(), context.open().editor());
        Menu menu = new Menu(this);
        for (Strip target : context.open().root().getMixer().getStrips()) {
            if (target.getRole() != StripRole.TRACK && target != strip) {
                item(menu, target.getName(), output().equals(Optional.of(target)),
                        () -> context.together().stream()
                                .filter(one -> one != target && one.getRole() != StripRole.MAIN)
                                .forEach(one -> routing.output(one, target)));
            }
        }
        new MenuItem(menu, SWT.SEPARATOR);
        item(menu, Texts.of("output.none"), output().isEmpty(), () -> routing.disconnect(strip));
        menu.setLocation(toDisplay(0, getSize().y));
        menu.addListener(SWT.Hide, _ -> getDisplay().asyncExec(menu::dispose));
        menu.setVisible(true);
    }

    private void item(Menu menu, String text, boolean now, Runnable action) {
        MenuItem item = new MenuItem(menu, SWT.RADIO);
        item.setText(text.replace("&", "&&"));
        item.setSelection(now);
        item.addListener(SWT.Selection, _ -> {
            if (item.getSelection() && !now) {
                context.desk().attempt(action::run);
            }
        });
    }

    @Override
    protected Point likedSize() {
        return new Point(96, 22);
    }

    @Override
    protected void paint(GC gc, int width, int height) {
        Draw.plate(gc, isHovered() ? Palette.HOVER : Palette.RAISED, Palette.EDGE, 0, 0, width, height);
        gc.setFont(Fonts.small(getDisplay()));
        gc.setForeground(output().isPresent() ? Palette.TEXT : Palette.WARNING);
        Draw.left(gc, spoken(), 6, 0, width - MARK - 12, height);
        int x = width - MARK - 5;
        int y = height / 2 - 1;
        gc.setBackground(Palette.TEXT_QUIET);
        gc.fillPolygon(new int[] {x, y, x + MARK, y, x + MARK / 2, y + MARK / 2});
    }

    @Override
    protected String spoken() {
        return output().map(Strip::getName).orElseGet(() -> Texts.of("output.none"));
    }

    @Override
    protected int role() {
        return ACC.ROLE_COMBOBOX;
    }
}
