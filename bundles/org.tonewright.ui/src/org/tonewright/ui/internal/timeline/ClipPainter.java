package org.tonewright.ui.internal.timeline;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.tonewright.core.edit.ClipPlace;
import org.tonewright.model.session.Fade;
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
        fades(gc, picture, scale, seen, new Rectangle(bounds.x, top, bounds.width, height), colour);
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

    private static void fades(GC gc, ClipPicture picture, TimeScale scale, Rectangle seen, Rectangle inner,
            Color colour) {
        ClipPlace place = picture.place();
        Fade in = picture.clip().getFadeIn();
        Fade out = picture.clip().getFadeOut();
        FadeCourse.paint(gc, scale, seen, inner, colour, place.start(), picture.fadeIn(),
                in == null ? FadeShape.LINEAR : in.getShape());
        FadeCourse.paint(gc, scale, seen, inner, colour, place.end(), -picture.fadeOut(),
                out == null ? FadeShape.LINEAR : out.getShape());
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
