package org.tonewright.ui.internal.timeline;

import org.eclipse.swt.graphics.GC;
import org.tonewright.core.edit.TimelineEdits;
import org.tonewright.model.session.Session;

/** Draws out the loop, or the range that recording is limited to. */
final class RangeGesture implements RulerGesture {

    private final Board board;
    private final boolean punch;
    private final long from;
    private long to;

    /**
     * @param punch whether it is the range of recording
     * @param from the end that stays, in frames
     */
    RangeGesture(Board board, boolean punch, long from) {
        this.board = board;
        this.punch = punch;
        this.from = from;
        to = from;
    }

    @Override
    public void drag(int x, int y, int keys) {
        to = board.snap().held(keys).snapped(board.sight().scale().frame(x), board.bars());
    }

    @Override
    public void finish() {
        if (to == from) {
            return;
        }
        Session session = board.session();
        if (punch) {
            board.edit(Texts.of("edit.punch"), () -> TimelineEdits.punch(session, from, to));
        } else {
            board.edit(Texts.of("edit.loop"), () -> TimelineEdits.loop(session, from, to));
        }
    }

    @Override
    public void paint(GC gc) {
        RulerCanvas.paintRange(gc, board.sight().scale(), Math.min(from, to), Math.max(from, to),
                punch ? Paints.PUNCH : Paints.LOOP, Texts.of(punch ? "ruler.punch" : "ruler.loop"));
    }
}
