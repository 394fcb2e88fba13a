package org.tonewright.ui.internal.timeline;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.tonewright.ui.timeline.TimeScale;

/** A gesture that moves or bends one clip: it is drawn as it would be, over what it was. */
abstract class ClipGesture implements Gesture {

    private final Board board;
    private final ClipPicture before;
    private final double taken;
    private ClipPicture now;

    /** @param x where the clip was taken, in pixels */
    ClipGesture(Board board, ClipPicture before, int x) {
        this.board = board;
        this.before = before;
        taken = frame(x);
        now = before;
    }

    private double frame(int x) {
        TimeScale scale = board.sight().scale();
        return scale.origin() + scale.frames(x);
    }

    /** How far the pointer was moved in time, in frames, however the timeline was scrolled meanwhile. */
    final long moved(int x) {
        return Math.round(frame(x) - taken);
    }

    final Board board() {
        return board;
    }

    /** The clip as it lies. */
    final ClipPicture before() {
        return before;
    }

    /** The clip as it would lie. */
    final ClipPicture now() {
        return now;
    }

    final void now(ClipPicture next) {
        now = next;
    }

    @Override
    public final void paint(GC gc, ClipPainter painter, Rectangle area) {
        if (now.equals(before)) {
            return;
        }
        gc.setAlpha(160);
        gc.setBackground(Paints.LANE);
        gc.fillRectangle(before.bounds(board.sight().scale()).intersection(area));
        gc.setAlpha(255);
        painter.paint(gc, now, area);
    }

    @Override
    public final Rectangle bounds() {
        return before.bounds(board.sight().scale()).union(now.bounds(board.sight().scale()));
    }
}
