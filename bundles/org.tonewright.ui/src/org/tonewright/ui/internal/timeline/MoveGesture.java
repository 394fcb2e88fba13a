package org.tonewright.ui.internal.timeline;

import org.tonewright.core.edit.ClipEdits;
import org.tonewright.model.session.Lane;

/** Drags a clip along time, and to another track that can play it. */
final class MoveGesture extends ClipGesture {

    /** @param x where it was taken, in pixels */
    MoveGesture(Board board, ClipPicture clip, int x) {
        super(board, clip, x);
    }

    @Override
    public void drag(int x, int y, int keys) {
        long start = before().place().start() + moved(x);
        long at = board().snap().held(keys).snapped(start, board().bars());
        ClipPicture moved = before().at(before().place().movedTo(at));
        now(board().sight().rowAt(y)
                .filter(row -> row.lane().isPresent() && ClipEdits.fits(before().clip(), row.track()))
                .map(row -> moved.on(row, board().colour(row.track()))).orElse(moved));
    }

    @Override
    public void finish() {
        Lane lane = now().row().lane().orElseThrow();
        if (lane != before().clip().eContainer() || !now().place().equals(before().place())) {
            board().edit(Texts.of("edit.clip.move"),
                    () -> ClipEdits.move(before().clip(), lane, now().place().start()));
        }
    }
}
