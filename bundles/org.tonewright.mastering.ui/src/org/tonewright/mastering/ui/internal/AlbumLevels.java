package org.tonewright.mastering.ui.internal;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.mastering.measure.Measurement;
import org.tonewright.model.session.Release;
import org.tonewright.model.session.Title;
import org.tonewright.ui.theme.Fonts;
import org.tonewright.ui.theme.Palette;

/** The loudness of the titles beside one another: each as its source comes, and with its gain. */
final class AlbumLevels {

    private static final double LOUDEST = -4;
    private static final double QUIETEST = -36;
    private static final int STEP = 8;
    private static final int MARGIN = 44;
    private static final int FOOT = 22;

    private final Canvas canvas;
    private final OpenDocument<Release> document;
    private final Loudness loudness;

    AlbumLevels(Composite parent, OpenDocument<Release> document, Loudness loudness) {
        this.document = document;
        this.loudness = loudness;
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        canvas.addListener(SWT.Paint, event -> paint(event.gc));
    }

    Control control() {
        return canvas;
    }

    void refresh() {
        canvas.redraw();
    }

    private void paint(GC gc) {
        Rectangle area = canvas.getClientArea();
        gc.setAntialias(SWT.ON);
        gc.setBackground(Palette.WELL);
        gc.fillRectangle(area);
        gc.setFont(Fonts.small(canvas.getDisplay()));
        int high = area.height - FOOT;
        for (int level = (int) LOUDEST - 4; level > QUIETEST; level -= STEP) {
            int y = y(level, high);
            gc.setForeground(Palette.LINE);
            gc.drawLine(MARGIN, y, area.width, y);
            gc.setForeground(Palette.TEXT_QUIET);
            gc.drawText(String.valueOf(level), 10, y - 7, SWT.DRAW_TRANSPARENT);
        }
        List<Title> titles = document.root().getTitles();
        if (titles.isEmpty()) {
            gc.drawText("Titles that are added show their loudness here, in LUFS.", MARGIN + 12, high / 2,
                    SWT.DRAW_TRANSPARENT);
            return;
        }
        int wide = Math.min(170, (area.width - MARGIN) / titles.size());
        for (int i = 0; i < titles.size(); i++) {
            bars(gc, titles.get(i), MARGIN + i * wide, wide, high);
        }
    }

    private static int y(double level, int high) {
        return (int) Math.round((LOUDEST - Math.clamp(level, QUIETEST, LOUDEST)) / (LOUDEST - QUIETEST) * high);
    }

    private void bars(GC gc, Title title, int left, int wide, int high) {
        OptionalDouble source = loudness.of(document, title).map(Measurement::integrated)
                .orElse(OptionalDouble.empty());
        int bar = Math.max(6, wide / 4);
        int middle = left + wide / 2;
        if (source.isPresent()) {
            bar(gc, source.getAsDouble(), middle - bar - 2, bar, high, false);
            bar(gc, source.getAsDouble() + title.getGain(), middle + 2, bar, high, true);
        }
        gc.setForeground(Palette.TEXT);
        gc.setClipping(left + 2, high, wide - 4, FOOT);
        Point size = gc.textExtent(title.getName());
        gc.drawText(title.getName(), Math.max(left + 2, middle - size.x / 2), high + 3, SWT.DRAW_TRANSPARENT);
        gc.setClipping((Rectangle) null);
    }

    private static void bar(GC gc, double level, int left, int wide, int high, boolean result) {
        int top = y(level, high);
        gc.setBackground(result ? Palette.ACCENT : Palette.RAISED);
        gc.fillRectangle(left, top, wide, high - top);
        String text = String.format(Locale.ROOT, "%.1f", level);
        Point size = gc.textExtent(text);
        gc.setForeground(result ? Palette.TEXT : Palette.TEXT_QUIET);
        gc.drawText(text, left + (wide - size.x) / 2, Math.max(0, top - size.y - 1), SWT.DRAW_TRANSPARENT);
    }
}
