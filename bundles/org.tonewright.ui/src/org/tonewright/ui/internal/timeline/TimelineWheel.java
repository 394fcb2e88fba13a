package org.tonewright.ui.internal.timeline;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

/** The wheel: up and down through the tracks; with shift along time; with ctrl closer and wider at the pointer. */
final class TimelineWheel {

    private static final double ZOOM = 1.25;
    private static final int STEP = 24;

    private final Board board;

    TimelineWheel(Board board) {
        this.board = board;
    }

    /** An area listens to the wheel; its pixels are those of the clips. */
    void serve(Control control) {
        control.addListener(SWT.MouseVerticalWheel, this::turn);
        control.addListener(SWT.MouseHorizontalWheel, event -> {
            board.scroll((double) event.count * STEP);
            event.doit = false;
        });
    }

    private void turn(Event event) {
        boolean zoom = (event.stateMask & SWT.MOD1) != 0;
        boolean along = (event.stateMask & SWT.MOD2) != 0;
        if (zoom && along) {
            board.resizeRows(event.count > 0 ? ZOOM : 1 / ZOOM);
        } else if (zoom) {
            board.zoom(event.count > 0 ? ZOOM : 1 / ZOOM, event.x);
        } else if (along) {
            board.scroll(-(double) event.count * STEP);
        } else {
            board.sight().top(board.sight().top() - event.count * STEP);
        }
        event.doit = false;
    }
}
