package org.tonewright.ui.internal.timeline;

import org.tonewright.core.edit.ClipEdits;
import org.tonewright.core.edit.ClipPlace;

/** Drags the inner end of a fade. */
final class FadeGesture extends ClipGesture {

    private final boolean in;

    /**
     * @param in whether it is the fade at the beginning
     * @param x where it was taken, in pixels
     */
    FadeGesture(Board board, ClipPicture clip, boolean in, int x) {
        super(board, clip, x);
        this.in = in;
    }

    @Override
    public void drag(int x, int y, int keys) {
        long moved = moved(x);
        ClipPlace place = before().place();
        if (in) {
            now(before().faded(Math.clamp(before().fadeIn() + moved, 0, place.length()), before().fadeOut()));
        } else {
            now(before().faded(before().fadeIn(), Math.clamp(before().fadeOut() - moved, 0, place.length())));
        }
    }

    @Override
    public void finish() {
        if (in && now().fadeIn() != before().fadeIn()) {
            board().edit(Texts.of("edit.clip.fadeIn"), () -> ClipEdits.fadeIn(before().clip(), now().fadeIn()));
        } else if (!in && now().fadeOut() != before().fadeOut()) {
            board().edit(Texts.of("edit.clip.fadeOut"), () -> ClipEdits.fadeOut(before().clip(), now().fadeOut()));
        }
    }
}
