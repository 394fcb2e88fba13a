package org.tonewright.ui.widgets;

import java.util.Locale;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.tonewright.ui.theme.Fonts;
import org.tonewright.ui.theme.Palette;

/** How much gain a compressor or limiter takes away: a bar that hangs from the top, or grows from the right. */
public final class ReductionMeter extends Drawn {

    /** The most that is shown, in dB. */
    public static final double MOST = 24;

    private static final int BAR = 10;
    private static final int SCALE = 20;
    private static final int MARGIN = 6;
    private static final int LIKED = 160;
    private static final int[] MARKS = {0, 3, 6, 9, 12, 18, 24};
    /** How far the bar goes back from beat to beat, in dB. */
    private static final double BACK = 0.04 * Ticker.PERIOD;

    private final boolean upright;
    private final Backdrop backdrop = new Backdrop(this, this::drawBackdrop);
    private double fed;
    private double shown;
    private int drawn;
    private boolean scaled;

    /** @param style {@link SWT#VERTICAL} or {@link SWT#HORIZONTAL} */
    public ReductionMeter(Composite parent, int style) {
        super(parent, SWT.NONE);
        upright = (style & SWT.HORIZONTAL) == 0;
        Ticker.of(getDisplay()).add(this, this::tick);
    }

    /** Whether the numbers are written beside the bar; at first they are not. */
    public void setScaled(boolean on) {
        scaled = on;
        backdrop.stale();
        redraw();
    }

    /** How much is taken away now, in dB; the sign does not matter. */
    public void update(double decibels) {
        fed = Math.abs(decibels);
    }

    /** Goes on by one beat and has drawn what differs. */
    void tick() {
        shown = Math.max(fed, shown - BACK);
        int pixels = pixels(shown);
        if (pixels != drawn) {
            drawn = pixels;
            redraw();
        }
    }

    private static double place(double decibels) {
        return Math.sqrt(Math.clamp(decibels, 0, MOST) / MOST);
    }

    private int pixels(double decibels) {
        return (int) Math.round(place(decibels) * way());
    }

    private int margin() {
        return scaled ? MARGIN : 0;
    }

    private int way() {
        return Math.max(1, (upright ? height() : width()) - 2 * margin());
    }

    private int room() {
        return (upright ? width() : height()) - (scaled ? SCALE : 0);
    }

    @Override
    protected Point likedSize() {
        int across = BAR + (scaled ? SCALE : 0);
        return upright ? new Point(across, LIKED) : new Point(LIKED, across);
    }

    @Override
    protected void paint(GC gc, int width, int height) {
        backdrop.draw(gc, width, height);
        gc.setBackground(Palette.REDUCTION);
        if (upright) {
            gc.fillRectangle(0, margin(), room(), drawn);
        } else {
            gc.fillRectangle(width - margin() - drawn, 0, drawn, room());
        }
    }

    private void drawBackdrop(GC gc) {
        gc.setBackground(Palette.WELL);
        if (upright) {
            gc.fillRectangle(0, margin(), room(), way());
        } else {
            gc.fillRectangle(margin(), 0, way(), room());
        }
        if (!scaled) {
            return;
        }
        gc.setFont(Fonts.small(getDisplay()));
        int high = gc.getFontMetrics().getHeight();
        gc.setForeground(Palette.TEXT_QUIET);
        for (int mark : MARKS) {
            int at = pixels(mark);
            String text = String.valueOf(mark);
            int wide = gc.textExtent(text).x;
            if (upright) {
                gc.drawLine(room() + 1, margin() + at, room() + 3, margin() + at);
                int y = Math.clamp(margin() + at - high / 2, 0, Math.max(0, height() - high));
                gc.drawText(text, room() + 6, y, true);
            } else {
                int x = width() - margin() - at;
                gc.drawLine(x, room() + 1, x, room() + 3);
                gc.drawText(text, Math.clamp(x - wide / 2, 0, Math.max(0, width() - wide)), room() + 4, true);
            }
        }
    }

    @Override
    protected String spoken() {
        return String.format(Locale.ROOT, "%.1f dB less", shown);
    }

    @Override
    protected int role() {
        return ACC.ROLE_PROGRESSBAR;
    }
}
