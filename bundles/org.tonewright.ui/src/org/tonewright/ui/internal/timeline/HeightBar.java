package org.tonewright.ui.internal.timeline;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.tonewright.ui.theme.Palette;

/** Scrolls through the tracks: a thumb in a groove, as high as what is in sight of them. */
final class HeightBar extends Canvas {

    /** The width, in pixels. */
    static final int WIDTH = 12;
    private static final int LOWEST = 24;

    private final Board board;
    private boolean grabbed;
    private int grabbedY;
    private int grabbedTop;

    HeightBar(Composite parent, Board board) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        this.board = board;
        Pointer.watch(this);
        addListener(SWT.Paint, this::paint);
        addListener(SWT.MouseDown, this::down);
        addListener(SWT.MouseMove, this::move);
        addListener(SWT.MouseUp, _ -> grabbed = false);
        board.sight().listen(this::redraw);
    }

    private int thumb() {
        int height = getClientArea().height;
        Sight sight = board.sight();
        return sight.fullHeight() <= sight.height() ? height
                : Math.max(LOWEST, (int) ((long) height * sight.height() / sight.fullHeight()));
    }

    private int hidden() {
        return Math.max(0, board.sight().fullHeight() - board.sight().height());
    }

    private int thumbTop() {
        int room = getClientArea().height - thumb();
        return hidden() == 0 ? 0 : (int) ((long) room * board.sight().top() / hidden());
    }

    private void paint(Event event) {
        event.gc.setBackground(Palette.WELL);
        event.gc.fillRectangle(getClientArea());
        if (hidden() > 0) {
            event.gc.setAntialias(SWT.ON);
            event.gc.setBackground(grabbed ? Palette.TEXT_QUIET : Palette.EDGE);
            event.gc.fillRoundRectangle(2, thumbTop() + 1, WIDTH - 4, thumb() - 2, 8, 8);
        }
    }

    private void down(Event event) {
        grabbed = event.button == 1 && hidden() > 0;
        if (grabbed && (event.y < thumbTop() || event.y > thumbTop() + thumb())) {
            int page = board.sight().height();
            board.sight().top(board.sight().top() + (event.y < thumbTop() ? -page : page));
        }
        grabbedY = event.y;
        grabbedTop = board.sight().top();
    }

    private void move(Event event) {
        int room = getClientArea().height - thumb();
        if (grabbed && room > 0) {
            board.sight().top(grabbedTop + (int) ((long) (event.y - grabbedY) * hidden() / room));
        }
    }
}
