package org.tonewright.ui.internal.timeline;

import org.eclipse.swt.graphics.GC;
import org.tonewright.model.session.Marker;

/** Drags a marker along time. */
final class MarkerGesture implements RulerGesture {

    private final Board board;
    private final Marker marker;
    private final double taken;
    private long at;

    /** @param x where it was taken, in pixels */
    MarkerGesture(Board board, Marker marker, int x) {
        this.board = board;
        this.marker = marker;
        taken = board.sight().scale().origin() + board.sight().scale().frames(x);
        at = marker.getAt();
    }

    @Override
    public void drag(int x, int y, int keys) {
        double now = board.sight().scale().origin() + board.sight().scale().frames(x);
        at = board.snap().held(keys).snapped(Math.max(0, marker.getAt() + Math.round(now - taken)), board.bars());
    }

    @Override
    public void finish() {
        if (at != marker.getAt()) {
            board.edit(Texts.of("edit.marker.move"), () -> marker.setAt(at));
        }
    }

    @Override
    public void paint(GC gc) {
        RulerCanvas.flag(gc, board.sight().scale().pixel(at), marker.getName());
    }
}
