package org.tonewright.ui.internal.timeline;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Rectangle;
import org.tonewright.core.edit.ClipPlace;
import org.tonewright.model.session.Clip;
import org.tonewright.model.session.Fade;
import org.tonewright.ui.timeline.TimeScale;
import org.tonewright.ui.timeline.TrackRow;

/**
 * How a clip is to be drawn: as it lies, or as it would lie if a gesture ended now.
 *
 * @param clip the clip
 * @param place where it is drawn in time
 * @param fadeIn in frames
 * @param fadeOut in frames
 * @param row the row it is drawn in, where it is seen
 * @param colour of its track
 * @param selected whether it is selected
 */
record ClipPicture(Clip clip, ClipPlace place, long fadeIn, long fadeOut, TrackRow row, Color colour,
        boolean selected) {

    static ClipPicture of(Clip clip, TrackRow row, Board board) {
        return new ClipPicture(clip, ClipPlace.of(clip), length(clip.getFadeIn()), length(clip.getFadeOut()), row,
                board.colour(row.track()), board.selectedClip().filter(chosen -> chosen == clip).isPresent());
    }

    private static long length(@Nullable Fade fade) {
        return fade == null ? 0 : fade.getLength();
    }

    ClipPicture at(ClipPlace next) {
        return new ClipPicture(clip, next, Math.min(fadeIn, next.length()), Math.min(fadeOut, next.length()), row,
                colour, selected);
    }

    ClipPicture on(TrackRow next, Color itsColour) {
        return new ClipPicture(clip, place, fadeIn, fadeOut, next, itsColour, selected);
    }

    ClipPicture faded(long in, long out) {
        return new ClipPicture(clip, place, in, out, row, colour, selected);
    }

    /** Where it is seen, in pixels. */
    Rectangle bounds(TimeScale scale) {
        int left = scale.pixel(place.start());
        int right = Math.max(left + 2, scale.pixel(place.end()));
        return new Rectangle(left, row.top() + 1, right - left, row.height() - 2);
    }
}
