package org.tonewright.mixer.ui.internal.section;

import java.util.Locale;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.tonewright.ui.theme.Fonts;
import org.tonewright.ui.theme.Palette;
import org.tonewright.ui.widgets.Drawn;
import org.tonewright.ui.widgets.LevelMeter;

/** The highest peak that a meter has seen, in dB full scale; a click forgets it. */
final class PeakText extends Drawn {

    private static final int SILENT = -600;

    private final LevelMeter meter;
    private int shown = SILENT;
    private boolean clipped;

    PeakText(Composite parent, LevelMeter meter) {
        super(parent, SWT.NONE);
        this.meter = meter;
        addListener(SWT.MouseDown, _ -> {
            meter.reset();
            tick();
        });
    }

    /** Draws it if it has another number now. */
    void tick() {
        int now = (int) Math.round(Math.max(SILENT, meter.highest() * 10));
        boolean over = meter.isClipped();
        if (now != shown || over != clipped) {
            shown = now;
            clipped = over;
            redraw();
        }
    }

    private String text() {
        if (shown <= SILENT) {
            return "\u2212\u221e";
        }
        String text = String.format(Locale.ROOT, "%.1f", Math.abs(shown) / 10.0);
        return shown < 0 ? "\u2212" + text : text;
    }

    @Override
    protected Point likedSize() {
        return new Point(44, 22);
    }

    @Override
    protected void paint(GC gc, int width, int height) {
        Draw.plate(gc, clipped ? Palette.METER_OVER : Palette.WELL, clipped ? Palette.METER_OVER : Palette.LINE, 0, 0,
                width, height);
        gc.setFont(Fonts.small(getDisplay()));
        gc.setForeground(clipped ? Palette.ON_ACCENT : shown > -10 ? Palette.METER_HIGH : Palette.TEXT_QUIET);
        Draw.centred(gc, text(), 0, 0, width, height);
    }

    @Override
    protected String spoken() {
        return text();
    }

    @Override
    protected int role() {
        return ACC.ROLE_LABEL;
    }
}
