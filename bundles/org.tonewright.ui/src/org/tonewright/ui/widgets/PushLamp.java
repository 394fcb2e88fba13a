package org.tonewright.ui.widgets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.tonewright.ui.theme.Fonts;
import org.tonewright.ui.theme.Glyph;
import org.tonewright.ui.theme.Palette;

/** A button that does something when pressed; its lamp is lit by code, such as that of Play while the song plays. */
public final class PushLamp extends Pressable {

    private static final int HEIGHT = 28;
    private static final int MARGIN = 10;
    private static final int GAP = 6;

    private final List<Runnable> listeners = new ArrayList<>();
    private final Color lamp;
    private String text;
    private Optional<Glyph> glyph = Optional.empty();
    private int height = HEIGHT;
    private boolean lit;

    /**
     * @param text may be empty if there is a glyph
     * @param lamp the colour of the lamp
     */
    public PushLamp(Composite parent, String text, Color lamp) {
        super(parent);
        this.text = text;
        this.lamp = lamp;
        setName(text);
    }

    /** A button with a glyph, and a name that is its tooltip. */
    public PushLamp(Composite parent, Glyph glyph, String name, Color lamp) {
        this(parent, "", lamp);
        this.glyph = Optional.of(glyph);
        setName(name);
    }

    /** Writes another text on it. */
    public void setText(String to) {
        if (!to.equals(text)) {
            text = to;
            redraw();
        }
    }

    /** The height the button likes to have, in pixels. */
    public void setLikedHeight(int pixels) {
        height = pixels;
    }

    /** Whether the lamp is lit. */
    public boolean isLit() {
        return lit;
    }

    /** Lights the lamp. */
    public void setLit(boolean to) {
        if (lit != to) {
            lit = to;
            redraw();
        }
    }

    /** From now on {@code listener} is run whenever a person presses it. */
    public void onPush(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    void pressed() {
        listeners.forEach(Runnable::run);
    }

    @Override
    protected Point likedSize() {
        GC gc = new GC(this);
        gc.setFont(Fonts.text(getDisplay()));
        int wide = text.isEmpty() ? 0 : gc.textExtent(text).x;
        gc.dispose();
        int sign = glyph.isPresent() ? Glyph.SIZE + (text.isEmpty() ? 0 : GAP) : 0;
        return new Point(wide + sign + 2 * MARGIN, height);
    }

    @Override
    protected void paint(GC gc, int width, int high) {
        Color plate = lit ? lamp : isHovered() ? Palette.HOVER : Palette.RAISED;
        Color fill = isHeld() ? Palette.mix(plate, Palette.WELL, 0.3) : plate;
        Plates.plate(gc, fill, lit ? lamp : Palette.EDGE, width, high);
        gc.setFont(Fonts.text(getDisplay()));
        Color ink = lit ? Palette.ON_ACCENT : Palette.TEXT;
        gc.setForeground(ink);
        if (glyph.isEmpty()) {
            Plates.centred(gc, text, 0, 0, width, high);
            return;
        }
        int wide = text.isEmpty() ? 0 : gc.textExtent(text).x + GAP;
        int left = (width - Glyph.SIZE - wide) / 2;
        glyph.get().draw(gc, left, (high - Glyph.SIZE) / 2, ink);
        if (!text.isEmpty()) {
            gc.drawText(text, left + Glyph.SIZE + GAP, (high - gc.getFontMetrics().getHeight()) / 2, true);
        }
    }

    @Override
    protected String spoken() {
        return lit ? "on" : "";
    }

    @Override
    protected int role() {
        return ACC.ROLE_PUSHBUTTON;
    }
}
