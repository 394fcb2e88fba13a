package org.tonewright.ui.internal.timeline;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.tonewright.model.session.FadeShape;
import org.tonewright.model.session.MediaFile;
import org.tonewright.ui.theme.Palette;
import org.tonewright.ui.timeline.TimeScale;

/** Draws clips: body, waveform, fades, name and edge. */
final class ClipPainter {

    /** The height of the strip with the name, in pixels. */
    static final int TITLE = 16;
    private static final int LOWEST_WITH_TITLE = 42;
    private static final int NARROWEST_WITH_NAME = 26;
    private static final double LINES = 1.5;

    private final WaveTiles tiles;
    private final SampleLines lines;
    private final Board board;

    ClipPainter(Board board, WaveTiles tiles) {
        this.board = board;
        this.tiles = tiles;
        lines = new SampleLines(board.peaks());
    }

    /** How high the strip with the name is in a row; 0 for a row that is too low to have one. */
    static int title(int rowHeight) {
        return rowHeight >= LOWEST_WITH_TITLE ? TITLE : 0;
    }

    /**
     * Draws a clip.
     *
     * @param area what must be drawn; the clipping of the context is this, too
     */
    void paint(GC gc, ClipPicture picture, Rectangle area) {
        TimeScale scale = board.sight().scale();
        Rectangle bounds = picture.bounds(scale);
        Rectangle seen = bounds.intersection(area);
        if (seen.isEmpty()) {
            return;
        }
        boolean quiet = picture.clip().isMuted() || !picture.row().heard();
        Color colour = quiet ? Palette.mix(picture.colour(), Palette.BACKGROUND, 0.55) : picture.colour();
        gc.setAlpha(255);
        gc.setBackground(Palette.mix(colour, Palette.BACKGROUND, 0.68));
        gc.fillRectangle(seen);
        int title = title(picture.row().height());
        int top = bounds.y + title;
        int height = bounds.height - title;
        wave(gc, picture, scale, seen, new Rectangle(bounds.x, top, bounds.width, height), colour);
        fades(gc, picture, scale, new Rectangle(bounds.x, top, bounds.width, height), colour);
        if (title > 0) {
            gc.setBackground(Palette.mix(colour, Palette.BACKGROUND, picture.selected() ? 0.05 : 0.4));
            gc.fillRectangle(seen.x, bounds.y, seen.width, title);
        }
        gc.setForeground(picture.selected() ? Palette.TEXT : Palette.mix(colour, Palette.BACKGROUND, 0.35));
        gc.setLineWidth(1);
        gc.drawRectangle(bounds.x, bounds.y, bounds.width - 1, bounds.height - 1);
        if (picture.selected()) {
            gc.drawRectangle(bounds.x + 1, bounds.y + 1, bounds.width - 3, bounds.height - 3);
        }
        if (title > 0) {
            name(gc, picture, bounds, area);
        }
    }

    private void wave(GC gc, ClipPicture picture, TimeScale scale, Rectangle seen, Rectangle inner, Color colour) {
        MediaFile media = picture.clip().getMedia();
        int left = Math.max(seen.x, inner.x + 1);
        int right = Math.min(seen.x + seen.width, inner.x + inner.width - 1);
        if (media == null || right <= left || inner.height < 6) {
            return;
        }
        double gain = StrictMath.pow(10, picture.clip().getGain() / 20);
        double origin = scale.x(picture.place().start() - picture.place().offset());
        Color bright = Palette.mix(colour, Palette.TEXT, 0.25);
        if (scale.framesPerPixel() < LINES) {
            lines.draw(gc, picture, scale, left, right, inner, bright, gain);
        } else {
            tiles.draw(gc, media, scale, Math.round(origin), left, right, inner.y + 1, inner.height - 2, bright,
                    gain);
        }
    }

    private void fades(GC gc, ClipPicture picture, TimeScale scale, Rectangle inner, Color colour) {
        int in = (int) Math.min(inner.width, Math.round(picture.fadeIn() / scale.framesPerPixel()));
        int out = (int) Math.min(inner.width, Math.round(picture.fadeOut() / scale.framesPerPixel()));
        FadeShape shapeIn = picture.clip().getFadeIn() == null ? FadeShape.LINEAR
                : picture.clip().getFadeIn().getShape();
        FadeShape shapeOut = picture.clip().getFadeOut() == null ? FadeShape.LINEAR
                : picture.clip().getFadeOut().getShape();
        if (in > 1) {
            fade(gc, inner, inner.x, in, 1, shapeIn, colour);
        }
        if (out > 1) {
            fade(gc, inner, inner.x + inner.width - 1, out, -1, shapeOut, colour);
        }
    }

    /** Darkens what the fade takes away and draws its course; it begins in a lower corner. */
    private static void fade(GC gc, Rectangle inner, int corner, int width, int direction, FadeShape shape,
            Color colour) {
        int steps = Math.clamp(width / 3, 1, 32);
        int[] course = new int[2 * (steps + 1)];
        for (int i = 0; i <= steps; i++) {
            double x = (double) i / steps;
            course[2 * i] = corner + direction * (int) Math.round(x * width);
            course[2 * i + 1] = inner.y + (int) Math.round((1 - gain(x, shape)) * (inner.height - 1));
        }
        int[] taken = new int[course.length + 2];
        System.arraycopy(course, 0, taken, 0, course.length);
        taken[course.length] = corner;
        taken[course.length + 1] = inner.y;
        gc.setAntialias(SWT.ON);
        gc.setAlpha(130);
        gc.setBackground(Palette.BACKGROUND);
        gc.fillPolygon(taken);
        gc.setAlpha(255);
        gc.setForeground(Palette.mix(colour, Palette.TEXT, 0.6));
        gc.drawPolyline(course);
        gc.setAntialias(SWT.OFF);
    }

    /** The gain of a fade at a part of its length, as the engine's fades have it. */
    private static double gain(double x, FadeShape shape) {
        return switch (shape) {
        case LINEAR -> x;
        case EQUAL_POWER -> StrictMath.sin(x * Math.PI / 2);
        case SCURVE -> (1 - StrictMath.cos(x * Math.PI)) / 2;
        };
    }

    private static void name(GC gc, ClipPicture picture, Rectangle bounds, Rectangle area) {
        int left = Math.max(bounds.x, 0) + 5;
        int right = bounds.x + bounds.width - 3;
        if (right - left < NARROWEST_WITH_NAME) {
            return;
        }
        gc.setClipping(new Rectangle(left, bounds.y, right - left, TITLE).intersection(area));
        gc.setForeground(picture.selected() ? Palette.WELL : Palette.TEXT);
        String name = picture.clip().isMuted() ? Texts.of("clip.muted", picture.clip().getName())
                : picture.clip().getName();
        gc.drawText(name, left, bounds.y + (TITLE - gc.getFontMetrics().getHeight()) / 2, true);
        gc.setClipping(area);
    }
}
