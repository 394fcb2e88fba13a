package org.tonewright.ui.widgets;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.tonewright.ui.theme.Fonts;
import org.tonewright.ui.theme.Glyph;
import org.tonewright.ui.theme.Palette;

/** A button that shows one of several choices and opens a menu of them; arrow keys and the wheel go through them. */
public final class Chooser extends Pressable {

    private static final int HEIGHT = 28;
    private static final int MARGIN = 10;
    private static final int WIDEST = 180;

    private final List<IntConsumer> listeners = new ArrayList<>();
    private List<String> choices = List.of();
    private int selected = -1;

    /** Without choices at first. */
    public Chooser(Composite parent) {
        super(parent);
        addListener(SWT.KeyDown, event -> {
            switch (event.keyCode) {
            case SWT.ARROW_DOWN -> step(1);
            case SWT.ARROW_UP -> step(-1);
            default -> {
                // Enter opens the menu.
            }
            }
        });
        addListener(SWT.MouseVerticalWheel, this::wheel);
    }

    /** Offers these choices; the first is selected, if there is one. Nobody is told. */
    public void setChoices(List<String> names) {
        choices = List.copyOf(names);
        selected = choices.isEmpty() ? -1 : 0;
        redraw();
    }

    /** Selects a choice; nobody is told. */
    public void select(int index) {
        if (selected != index) {
            selected = index;
            redraw();
        }
    }

    /** The index of the choice that is selected, or -1. */
    public int selected() {
        return selected;
    }

    /** From now on {@code listener} is told the index whenever a person chooses. */
    public void onChoose(IntConsumer listener) {
        listeners.add(listener);
    }

    private void wheel(Event event) {
        event.doit = false;
        step(event.count > 0 ? -1 : 1);
    }

    private void step(int by) {
        int next = selected + by;
        if (next >= 0 && next < choices.size()) {
            choose(next);
        }
    }

    private void choose(int index) {
        select(index);
        listeners.forEach(listener -> listener.accept(index));
    }

    @Override
    void pressed() {
        Menu menu = new Menu(this);
        for (int i = 0; i < choices.size(); i++) {
            int index = i;
            MenuItem item = new MenuItem(menu, SWT.RADIO);
            item.setText(choices.get(i).replace("&", "&&"));
            item.setSelection(i == selected);
            item.addListener(SWT.Selection, _ -> {
                if (item.getSelection()) {
                    choose(index);
                }
            });
        }
        menu.setLocation(toDisplay(0, getSize().y));
        menu.addListener(SWT.Hide, _ -> getDisplay().asyncExec(menu::dispose));
        menu.setVisible(true);
    }

    @Override
    protected Point likedSize() {
        GC gc = new GC(this);
        gc.setFont(Fonts.text(getDisplay()));
        int wide = choices.stream().mapToInt(text -> gc.textExtent(text).x).max().orElse(40);
        gc.dispose();
        return new Point(Math.min(WIDEST, wide + 2 * MARGIN + Glyph.SIZE), HEIGHT);
    }

    @Override
    protected void paint(GC gc, int width, int height) {
        Plates.plate(gc, isHovered() ? Palette.HOVER : Palette.RAISED, Palette.EDGE, width, height);
        gc.setFont(Fonts.text(getDisplay()));
        gc.setForeground(Palette.TEXT);
        String text = Texts.fitting(gc, spoken(), width - MARGIN - Glyph.SIZE - 4);
        gc.drawText(text, MARGIN, (height - gc.getFontMetrics().getHeight()) / 2, true);
        Glyph.MORE.draw(gc, width - Glyph.SIZE - 4, (height - Glyph.SIZE) / 2, Palette.TEXT_QUIET);
    }

    @Override
    protected String spoken() {
        return selected >= 0 && selected < choices.size() ? choices.get(selected) : "";
    }

    @Override
    protected int role() {
        return ACC.ROLE_COMBOBOX;
    }
}
