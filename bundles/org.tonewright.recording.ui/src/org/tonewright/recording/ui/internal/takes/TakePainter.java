package org.tonewright.recording.ui.internal.takes;

import java.util.Locale;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.tonewright.media.peak.PeakOverview;
import org.tonewright.ui.theme.Palette;
import org.tonewright.ui.timeline.LayerContext;
import org.tonewright.ui.timeline.TimeScale;

/** Draws a take that grows as the timeline draws clips, but in the colour of recording. */
final class TakePainter {

    /** No name is wider, in pixels. */
    static final int WIDEST_NAME = 260;

    private static final Color BODY = Palette.mix(Palette.RECORD, Palette.BACKGROUND, 0.68);
    private static final Color HEAD = Palette.mix(Palette.RECORD, Palette.BACKGROUND, 0.3);
    private static final Color EDGE = Palette.mix(Palette.RECORD, Palette.BACKGROUND, 0.1);
    private static final Color WAVE = Palette.mix(Palette.RECORD, Palette.TEXT, 0.25);
    private static final Color WITHIN = Palette.mix(Palette.RECORD, Palette.TEXT, 0.6);
    private static final int TITLE = 16;
    private static final int LOWEST_WITH_TITLE = 42;
    private static final int NARROWEST_WITH_NAME = 30;

    private float[] min = {};
    private float[] max = {};
    private float[] rms = {};

    /** How many pixels before the end of a take may still change, as the overview grows in stretches. */
    static int unsettled(TimeScale scale) {
        return 3 + (int) Math.ceil(4 * PeakOverview.BUCKET / scale.framesPerPixel());
    }

    /** @param number of the pass */
    void paint(GC gc, LayerContext context, Growing take, int number) {
        Rectangle bounds = take.bounds(context.scale());
        Rectangle part = bounds.intersection(context.area());
        if (part.isEmpty()) {
            return;
        }
        gc.setAntialias(SWT.OFF);
        gc.setBackground(BODY);
        gc.fillRectangle(part);
        int title = take.row().height() >= LOWEST_WITH_TITLE ? TITLE : 0;
        wave(gc, context, take, part, new Rectangle(bounds.x, bounds.y + title, bounds.width, bounds.height - title));
        if (title > 0) {
            gc.setBackground(HEAD);
            gc.fillRectangle(part.x, bounds.y, part.width, title);
            name(gc, take, bounds, context.area(), number);
        }
        gc.setForeground(EDGE);
        gc.drawRectangle(bounds.x, bounds.y, bounds.width - 1, bounds.height - 1);
    }

    private static void name(GC gc, Growing take, Rectangle bounds, Rectangle area, int number) {
        int width = Math.min(bounds.width, WIDEST_NAME) - 8;
        if (width < NARROWEST_WITH_NAME) {
            return;
        }
        gc.setClipping(new Rectangle(bounds.x + 5, bounds.y, width, TITLE).intersection(area));
        gc.setForeground(Palette.TEXT);
        String name = String.format(Locale.ROOT, "%s %d", take.row().track().getName(), number);
        gc.drawText(name, bounds.x + 5, bounds.y + (TITLE - gc.getFontMetrics().getHeight()) / 2, true);
        gc.setClipping(area);
    }

    private void wave(GC gc, LayerContext context, Growing take, Rectangle part, Rectangle inner) {
        PeakOverview peaks = take.capture().peaks();
        int pixels = part.width;
        if (inner.height < 8 || pixels < 1) {
            return;
        }
        if (min.length < pixels) {
            min = new float[pixels];
            max = new float[pixels];
            rms = new float[pixels];
        }
        double framesPerPixel = context.scale().framesPerPixel();
        double from = context.scale().origin() + part.x * framesPerPixel - take.start() + take.capture().pieceFrame();
        int channels = peaks.channels();
        for (int channel = 0; channel < channels; channel++) {
            int top = inner.y + 1 + channel * (inner.height - 2) / channels;
            int height = (inner.height - 2) / channels;
            int count = peaks.read(channel, from, framesPerPixel, pixels, min, max, rms);
            for (int i = 0; i < count; i++) {
                column(gc, part.x + i, top, height, i);
            }
        }
    }

    private void column(GC gc, int x, int top, int height, int i) {
        double middle = top + height / 2.0;
        double half = height / 2.0;
        bar(gc, WAVE, x, y(middle, half, max[i]), y(middle, half, min[i]));
        bar(gc, WITHIN, x, y(middle, half, Math.min(rms[i], max[i])), y(middle, half, Math.max(-rms[i], min[i])));
    }

    /** One pixel at least, as silence is seen as a line. */
    private static void bar(GC gc, Color colour, int x, int top, int bottom) {
        gc.setBackground(colour);
        gc.fillRectangle(x, Math.min(top, bottom), 1, Math.abs(bottom - top) + 1);
    }

    private static int y(double middle, double half, double value) {
        return (int) Math.round(middle - Math.clamp(value, -1, 1) * half);
    }
}
