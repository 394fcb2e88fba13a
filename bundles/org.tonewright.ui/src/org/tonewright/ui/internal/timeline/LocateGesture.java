package org.tonewright.ui.internal.timeline;

/** Sends the playhead to where the pointer is, and takes it along. */
final class LocateGesture implements Gesture {

    private final Board board;

    LocateGesture(Board board) {
        this.board = board;
    }

    @Override
    public void drag(int x, int y, int keys) {
        board.locate(board.snap().held(keys).snapped(board.sight().scale().frame(x), board.bars()));
    }

    @Override
    public void finish() {
        // each movement has located already
    }
}
