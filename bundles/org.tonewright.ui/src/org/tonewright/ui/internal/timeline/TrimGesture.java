package org.tonewright.ui.internal.timeline;

import org.tonewright.core.edit.ClipEdits;
import org.tonewright.core.edit.ClipPlace;

/** Drags one end of a clip, while its sound stays where it is. */
final class TrimGesture extends ClipGesture {

    private final boolean start;

    /**
     * @param start whether it is the start
     * @param x where it was taken, in pixels
     */
    TrimGesture(Board board, ClipPicture clip, boolean start, int x) {
        super(board, clip, x);
        this.start = start;
    }

    @Override
    public void drag(int x, int y, int keys) {
        ClipPlace place = before().place();
        long edge = (start ? place.start() : place.end()) + moved(x);
        long at = board().snap().held(keys).snapped(edge, board().bars());
        now(before().at(start ? place.trimmedStart(at) : place.trimmedEnd(at)));
    }

    @Override
    public void finish() {
        if (!now().place().equals(before().place())) {
            board().edit(Texts.of("edit.clip.trim"), () -> ClipEdits.place(before().clip(), now().place()));
        }
    }
}
