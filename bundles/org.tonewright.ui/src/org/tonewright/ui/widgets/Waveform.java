package org.tonewright.ui.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.tonewright.ui.theme.Palette;

/** A whole recording as a picture: its peaks, paler, and the level within; a line where it is heard. */
public final class Waveform extends Drawn {

    private static final int WIDTH = 240;
    private static final int HEIGHT = 48;
    private static final double PALE = 0.45;

    private final Backdrop backdrop = new Backdrop(this, this::drawBackdrop);
    private Color colour;
    private float[] least = {};
    private float[] greatest = {};
    private float[] level = {};
    private double position = -1;
    private int line = -1;

    /** @param colour such as that of a track */
    public Waveform(Composite parent, Color colour) {
        super(parent, SWT.NONE);
        this.colour = colour;
    }

    /**
     * Shows a recording, spread over the whole width. The arrays are kept.
     *
     * @param min the least sample of each piece of equal length, 1 is full scale
     * @param max the greatest of each
     * @param rms the level of each; may be empty
     */
    public void setPeaks(float[] min, float[] max, float[] rms) {
        least = min;
        greatest = max;
        level = rms;
        backdrop.stale();
        redraw();
    }

    /** Draws in another colour. */
    public void setColour(Color to) {
        colour = to;
        backdrop.stale();
        redraw();
    }

    /** Puts the line at a place from 0, the start, to 1, the end; elsewhere there is none. */
    public void setPosition(double to) {
        position = to;
        int now = to >= 0 && to <= 1 ? (int) Math.round(to * (width() - 1)) : -1;
        if (now != line) {
            redraw(line, 0, 1, height(), false);
            redraw(now, 0, 1, height(), false);
            line = now;
        }
    }

    @Override
    protected Point likedSize() {
        return new Point(WIDTH, HEIGHT);
    }

    @Override
    protected void paint(GC gc, int width, int height) {
        backdrop.draw(gc, width, height);
        if (line >= 0) {
            gc.setBackground(Palette.PLAYHEAD);
            gc.fillRectangle(line, 0, 1, height);
        }
    }

    private void drawBackdrop(GC gc) {
        gc.setBackground(Palette.WELL);
        gc.fillRectangle(0, 0, width(), height());
        int count = Math.min(least.length, greatest.length);
        if (count == 0) {
            return;
        }
        Color pale = Palette.mix(colour, Palette.WELL, PALE);
        for (int x = 0; x < width(); x++) {
            int from = (int) ((long) x * count / width());
            int to = Math.max(from + 1, (int) ((long) (x + 1) * count / width()));
            column(gc, x, from, to, pale);
        }
    }

    private void column(GC gc, int x, int from, int to, Color pale) {
        float low = least[from];
        float high = greatest[from];
        float loud = 0;
        for (int i = from; i < to; i++) {
            low = Math.min(low, least[i]);
            high = Math.max(high, greatest[i]);
            loud = i < level.length ? Math.max(loud, level[i]) : loud;
        }
        bar(gc, x, low, high, pale);
        bar(gc, x, Math.max(low, -loud), Math.min(high, loud), colour);
    }

    private void bar(GC gc, int x, float low, float high, Color ink) {
        double half = (height() - 1) / 2.0;
        int top = (int) Math.round(half - Math.clamp(high, -1, 1) * half);
        int bottom = (int) Math.round(half - Math.clamp(low, -1, 1) * half);
        gc.setBackground(ink);
        gc.fillRectangle(x, top, 1, Math.max(1, bottom - top));
    }

    @Override
    protected String spoken() {
        return position >= 0 && position <= 1 ? Math.round(position * 100) + " %" : "";
    }

    @Override
    protected int role() {
        return ACC.ROLE_GRAPHIC;
    }
}
