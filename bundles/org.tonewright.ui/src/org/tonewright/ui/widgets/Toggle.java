package org.tonewright.ui.widgets;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.NonNull;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.tonewright.ui.theme.Fonts;
import org.tonewright.ui.theme.Palette;

/** A button with a lamp behind its text that is on or off, such as Mute, Solo and Arm. */
public final class Toggle extends Pressable {

    private static final int HEIGHT = 28;
    private static final int MARGIN = 10;

    private final List<Consumer<@NonNull Boolean>> listeners = new ArrayList<>();
    private final Color lamp;
    private String text;
    private boolean on;

    /** @param lamp the colour of the lamp, such as {@link Palette#MUTE} */
    public Toggle(Composite parent, String text, Color lamp) {
        super(parent);
        this.text = text;
        this.lamp = lamp;
        setName(text);
    }

    /** Whether it is on. */
    public boolean isOn() {
        return on;
    }

    /** Switches it; nobody is told. */
    public void setOn(boolean to) {
        if (on != to) {
            on = to;
            redraw();
        }
    }

    /** Writes another text on it. */
    public void setText(String to) {
        if (!to.equals(text)) {
            text = to;
            redraw();
        }
    }

    /** From now on {@code listener} is told whenever a person switches it. */
    public void onToggle(Consumer<@NonNull Boolean> listener) {
        listeners.add(listener);
    }

    @Override
    void pressed() {
        setOn(!on);
        listeners.forEach(listener -> listener.accept(on));
    }

    @Override
    protected Point likedSize() {
        GC gc = new GC(this);
        gc.setFont(Fonts.text(getDisplay()));
        int wide = gc.textExtent(text).x;
        gc.dispose();
        return new Point(wide + 2 * MARGIN, HEIGHT);
    }

    @Override
    protected void paint(GC gc, int width, int height) {
        Color plate = on ? lamp : isHovered() ? Palette.HOVER : Palette.RAISED;
        Color fill = isHeld() ? Palette.mix(plate, Palette.WELL, 0.3) : plate;
        Plates.plate(gc, fill, on ? lamp : Palette.EDGE, width, height);
        gc.setFont(Fonts.text(getDisplay()));
        gc.setForeground(on ? Palette.ON_ACCENT : Palette.TEXT);
        Plates.centred(gc, text, 0, 0, width, height);
    }

    @Override
    protected String spoken() {
        return on ? "on" : "off";
    }

    @Override
    protected int role() {
        return ACC.ROLE_CHECKBUTTON;
    }
}
