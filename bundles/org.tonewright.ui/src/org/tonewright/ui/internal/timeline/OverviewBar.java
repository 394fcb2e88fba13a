package org.tonewright.ui.internal.timeline;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.tonewright.model.session.Clip;
import org.tonewright.model.session.Track;
import org.tonewright.ui.theme.Palette;
import org.tonewright.ui.timeline.TimeScale;

/** The whole song in small, with a window on what is in sight: drag it to scroll, its ends to zoom. */
final class OverviewBar extends Canvas {

    /** The height, in pixels. */
    static final int HEIGHT = 36;
    private static final int GRIP = 6;
    private static final int NARROWEST = 12;

    private enum Grab {
        NOTHING, WINDOW, LEFT, RIGHT
    }

    private final Board board;
    private final Backdrop backdrop;
    private Grab grab = Grab.NOTHING;
    private int grabbedX;
    private Rectangle grabbed = new Rectangle(0, 0, 0, 0);
    private long reach = 1;
    private int playhead;

    OverviewBar(Composite parent, Board board) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        this.board = board;
        backdrop = new Backdrop(this, this::paintStill);
        Pointer.watch(this);
        addListener(SWT.Paint, this::paint);
        addListener(SWT.Resize, _ -> spoil());
        addListener(SWT.Dispose, _ -> backdrop.dispose());
        addListener(SWT.MouseDown, this::down);
        addListener(SWT.MouseMove, this::move);
        addListener(SWT.MouseUp, _ -> grab = Grab.NOTHING);
        board.sight().listen(this::redraw);
    }

    /** All is painted anew. */
    void spoil() {
        reach = board.reach();
        backdrop.look(scale(), 0, getClientArea().width, getClientArea().height, 0);
        backdrop.spoil();
        redraw();
    }

    private TimeScale scale() {
        return TimeScale.fitting(0, reach, getClientArea().width);
    }

    /** Now and then: the playhead. */
    void tick() {
        int x = scale().pixel(board.open().player().position());
        if (x != playhead) {
            redraw(playhead - 1, 0, 3, HEIGHT, false);
            playhead = x;
            redraw(playhead - 1, 0, 3, HEIGHT, false);
        }
    }

    private Rectangle window() {
        TimeScale here = scale();
        TimeScale there = board.sight().scale();
        int left = here.pixel(there.origin());
        int right = here.pixel(there.origin() + there.frames(board.sight().width()));
        return new Rectangle(left, 0, Math.max(NARROWEST, Math.min(right, getClientArea().width) - left), HEIGHT);
    }

    private void paint(Event event) {
        GC gc = event.gc;
        backdrop.draw(gc, 0, 0, getClientArea().width, getClientArea().height);
        Rectangle window = window();
        int width = getClientArea().width;
        gc.setAlpha(140);
        gc.setBackground(Palette.WELL);
        gc.fillRectangle(0, 0, window.x, HEIGHT);
        gc.fillRectangle(window.x + window.width, 0, width - window.x - window.width, HEIGHT);
        gc.setAlpha(255);
        gc.setForeground(Palette.TEXT_QUIET);
        gc.drawRoundRectangle(window.x, 0, window.width - 1, HEIGHT - 1, 4, 4);
        gc.setForeground(Palette.PLAYHEAD);
        gc.drawLine(playhead, 0, playhead, HEIGHT);
    }

    private void paintStill(GC gc, Rectangle area) {
        gc.setBackground(Paints.LANE);
        gc.fillRectangle(area);
        TimeScale scale = scale();
        List<Track> tracks = board.session().getTimeline().getTracks();
        double step = Math.min(6, (double) (HEIGHT - 6) / Math.max(1, tracks.size()));
        double y = (HEIGHT - step * tracks.size()) / 2;
        for (Track track : tracks) {
            gc.setBackground(Palette.mix(board.colour(track), Paints.LANE, 0.25));
            int thickness = Math.max(1, (int) (step - 1));
            if (track.getActiveLane() != null) {
                for (Clip clip : track.getActiveLane().getClips()) {
                    int left = scale.pixel(clip.getStart());
                    int right = scale.pixel(clip.getStart() + clip.getLength());
                    gc.fillRectangle(left, (int) Math.round(y), Math.max(1, right - left), thickness);
                }
            }
            y += step;
        }
    }

    private Grab at(int x) {
        Rectangle window = window();
        if (Math.abs(x - window.x) <= GRIP && window.width > 3 * GRIP) {
            return Grab.LEFT;
        }
        if (Math.abs(x - window.x - window.width) <= GRIP) {
            return Grab.RIGHT;
        }
        return x > window.x && x < window.x + window.width ? Grab.WINDOW : Grab.NOTHING;
    }

    private void down(Event event) {
        if (event.button != 1) {
            return;
        }
        grab = at(event.x);
        if (grab == Grab.NOTHING) {
            TimeScale there = board.sight().scale();
            board.sight().scale(there.at(scale().frame(event.x) - there.frames(board.sight().width() / 2.0)));
            grab = Grab.WINDOW;
        }
        grabbedX = event.x;
        grabbed = window();
    }

    private void move(Event event) {
        int by = event.x - grabbedX;
        switch (grab) {
        case NOTHING -> {
            Grab over = at(event.x);
            setCursor(getDisplay().getSystemCursor(
                    over == Grab.LEFT || over == Grab.RIGHT ? SWT.CURSOR_SIZEWE : SWT.CURSOR_ARROW));
        }
        case WINDOW -> board.sight().scale(board.sight().scale().at(scale().frames((double) grabbed.x + by)));
        case LEFT -> show(grabbed.x + by, grabbed.x + grabbed.width);
        case RIGHT -> show(grabbed.x, grabbed.x + grabbed.width + by);
        }
    }

    private void show(int left, int right) {
        TimeScale here = scale();
        long from = here.frame(Math.min(left, right - 1));
        long to = here.frame(Math.max(right, left + 1));
        board.sight().scale(TimeScale.fitting(from, to, board.sight().width()));
    }
}
