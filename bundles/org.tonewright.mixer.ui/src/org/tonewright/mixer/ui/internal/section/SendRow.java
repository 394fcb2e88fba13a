package org.tonewright.mixer.ui.internal.section;

import java.util.Optional;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.tonewright.mixer.ui.console.StripContext;
import org.tonewright.mixer.ui.internal.Texts;
import org.tonewright.model.session.Send;
import org.tonewright.model.session.Strip;
import org.tonewright.model.session.Tap;
import org.tonewright.ui.binding.Target;
import org.tonewright.ui.theme.Fonts;
import org.tonewright.ui.theme.Palette;
import org.tonewright.ui.widgets.Quantity;
import org.tonewright.ui.widgets.ValueControl;

/**
 * One send: a lamp that switches it, its target, where it takes its signal, and its level, which is dragged sideways
 * over the whole row.
 */
final class SendRow extends ValueControl {

    /** The height of a row, in pixels. */
    static final int HEIGHT = 26;

    private static final int TRAVEL = 160;
    private static final int LAMP = 8;
    private static final int LEFT = 16;
    private static final int BAR = 5;
    private static final int TAP = 26;

    private final StripContext context;
    private final Send send;
    private int down;

    SendRow(Composite parent, StripContext context, Send send) {
        super(parent, Quantity.fader());
        this.context = context;
        this.send = send;
        context.binding().bind(this,
                () -> Target.of(context.open().player(), send.getLevel(), label("edit.send.level")));
        context.binding().follow(this, this::refresh);
        addListener(SWT.MouseDown, event -> down = event.x);
        addListener(SWT.MouseUp, this::released);
        addListener(SWT.MenuDetect, event -> menu(event.x, event.y));
        refresh();
    }

    Send send() {
        return send;
    }

    private String owner() {
        return send.eContainer() instanceof Strip strip ? strip.getName() : "";
    }

    private String target() {
        return Optional.ofNullable(send.getTarget()).map(Strip::getName).orElse("");
    }

    private String label(String key) {
        return Texts.of(key, owner(), target());
    }

    private void refresh() {
        setName(Texts.of(send.getTap() == Tap.PRE ? "send.tip.pre" : "send.tip.post", owner(), target()));
        redraw();
    }

    private void released(Event event) {
        if (event.button == 1 && Math.abs(event.x - down) < 3 && event.y < HEIGHT - BAR - 2) {
            if (event.x < LEFT) {
                toggle();
            } else if (showsTap() && event.x >= getSize().x - TAP) {
                tap();
            }
        }
    }

    private void toggle() {
        context.binding().edit(label(send.isEnabled() ? "edit.send.off" : "edit.send.on"),
                () -> send.setEnabled(!send.isEnabled()));
    }

    private void tap() {
        boolean pre = send.getTap() == Tap.PRE;
        context.binding().edit(label(pre ? "edit.send.post" : "edit.send.pre"),
                () -> send.setTap(pre ? Tap.POST : Tap.PRE));
    }

    private void menu(int x, int y) {
        Menu menu = new Menu(this);
        item(menu, send.isEnabled() ? "send.off" : "send.on", this::toggle);
        item(menu, send.getTap() == Tap.PRE ? "send.post" : "send.pre", this::tap);
        item(menu, "send.type", () -> type());
        item(menu, "send.target", () -> context.desk().select(Optional.ofNullable(send.getTarget())));
        new MenuItem(menu, SWT.SEPARATOR);
        item(menu, "send.remove", () -> context.binding().edit(label("edit.send.remove"),
                () -> EcoreUtil.delete(send, true)));
        menu.setLocation(x, y);
        menu.addListener(SWT.Hide, _ -> getDisplay().asyncExec(menu::dispose));
        menu.setVisible(true);
    }

    private static void item(Menu menu, String key, Runnable action) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(Texts.of(key));
        item.addListener(SWT.Selection, _ -> action.run());
    }

    private boolean showsTap() {
        return !context.isNarrow();
    }

    @Override
    protected Point likedSize() {
        return new Point(96, HEIGHT);
    }

    @Override
    protected int travel() {
        return TRAVEL;
    }

    @Override
    protected boolean takesSideways() {
        return true;
    }

    @Override
    protected void doubleClick(Event event) {
        if (event.y >= HEIGHT - BAR - 4) {
            super.doubleClick(event);
        } else if (event.x >= LEFT && (!showsTap() || event.x < getSize().x - TAP)) {
            type();
        }
    }

    @Override
    protected void paint(GC gc, int width, int height) {
        int text = height - BAR - 3;
        boolean on = send.isEnabled();
        Draw.plate(gc, isHovered() || isMoving() ? Palette.HOVER : Palette.RAISED, Palette.LINE, 0, 0, width,
                height - 1);
        Draw.lamp(gc, on, Palette.PLAY, Palette.WELL, 5, (text - LAMP) / 2 + 1, LAMP);
        gc.setFont(Fonts.small(getDisplay()));
        gc.setForeground(on ? Palette.TEXT : Palette.TEXT_QUIET);
        int right = showsTap() ? TAP : 2;
        String shown = isMoving() ? quantity().text(value()) : target();
        Draw.left(gc, shown, LEFT + 1, 0, width - LEFT - right - 2, text + 1);
        if (showsTap()) {
            gc.setForeground(Palette.TEXT_QUIET);
            Draw.centred(gc, Texts.of(send.getTap() == Tap.PRE ? "tap.pre" : "tap.post"), width - TAP, 0, TAP - 2,
                    text + 1);
        }
        int way = width - 8;
        gc.setAntialias(SWT.OFF);
        gc.setBackground(Palette.WELL);
        gc.fillRectangle(4, height - BAR - 4, way, BAR);
        gc.setBackground(on ? Palette.ACCENT : Palette.EDGE);
        gc.fillRectangle(4, height - BAR - 4, (int) Math.round(place() * way), BAR);
        gc.setAntialias(SWT.ON);
    }
}
