package org.tonewright.ui.internal.timeline;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.tonewright.model.session.Clip;
import org.tonewright.ui.timeline.TimeScale;
import org.tonewright.ui.timeline.TrackRow;

/** What the mouse does in the area of the clips. */
final class LaneMouse {

    /** A hand trembles this much, in pixels, before something is dragged. */
    private static final int TREMBLE = 3;
    private static final int SCROLL_ZONE = 24;

    private final Board board;
    private final LaneCanvas canvas;
    private Optional<Gesture> pressed = Optional.empty();
    private boolean dragging;
    private int pressedX;
    private int pressedY;
    private int x;
    private int y;
    private int keys;

    LaneMouse(Board board, LaneCanvas canvas) {
        this.board = board;
        this.canvas = canvas;
        canvas.addListener(SWT.MouseDown, this::down);
        canvas.addListener(SWT.MouseMove, this::move);
        canvas.addListener(SWT.MouseUp, this::up);
        canvas.addListener(SWT.MouseExit, _ -> canvas.hover(Optional.empty()));
        canvas.addListener(SWT.KeyDown, this::key);
        canvas.addListener(SWT.KeyUp, this::key);
    }

    /** The place the pointer was seen last, in pixels. */
    int pointer() {
        return x;
    }

    /** The clip under a place; the one that is drawn last lies on top. */
    Optional<ClipPicture> clipAt(int atX, int atY) {
        TimeScale scale = board.sight().scale();
        return board.sight().rowAt(atY).flatMap(row -> clips(row).reversed().stream()
                .filter(clip -> clip.getMedia() != null).map(clip -> ClipPicture.of(clip, row, board))
                .filter(picture -> picture.bounds(scale).contains(atX, atY)).findFirst());
    }

    private static List<Clip> clips(TrackRow row) {
        return row.lane().<List<Clip>>map(lane -> lane.getClips()).orElse(List.of());
    }

    private void down(Event event) {
        canvas.setFocus();
        remember(event);
        cancel();
        Optional<ClipPicture> clip = clipAt(event.x, event.y);
        board.desk().select(clip.isPresent() ? clip.map(ClipPicture::clip)
                : board.sight().rowAt(event.y).map(TrackRow::track));
        if (event.button != 1) {
            return;
        }
        pressedX = event.x;
        pressedY = event.y;
        dragging = false;
        pressed = Optional.of(clip.map(picture -> gesture(picture, event)).orElseGet(() -> new LocateGesture(board)));
        if (clip.isEmpty()) {
            begin();
        }
    }

    private Gesture gesture(ClipPicture picture, Event event) {
        return switch (Handles.at(picture, board.sight().scale(), event.x, event.y)) {
        case BODY -> new MoveGesture(board, picture, event.x);
        case START -> new TrimGesture(board, picture, true, event.x);
        case END -> new TrimGesture(board, picture, false, event.x);
        case FADE_IN -> new FadeGesture(board, picture, true, event.x);
        case FADE_OUT -> new FadeGesture(board, picture, false, event.x);
        };
    }

    private void begin() {
        dragging = true;
        canvas.hover(Optional.empty());
        drag();
    }

    private void drag() {
        pressed.ifPresent(gesture -> {
            gesture.drag(x, y, keys);
            canvas.show(pressed);
        });
    }

    private void move(Event event) {
        remember(event);
        if (pressed.isPresent()) {
            if (dragging) {
                drag();
            } else if (Math.abs(event.x - pressedX) > TREMBLE || Math.abs(event.y - pressedY) > TREMBLE) {
                begin();
            }
            return;
        }
        Optional<ClipPicture> clip = clipAt(event.x, event.y);
        canvas.hover(clip);
        canvas.setCursor(canvas.getDisplay().getSystemCursor(
                clip.map(picture -> Handles.cursor(Handles.at(picture, board.sight().scale(), event.x, event.y)))
                        .orElse(SWT.CURSOR_ARROW)));
    }

    private void remember(Event event) {
        x = event.x;
        y = event.y;
        keys = event.stateMask;
    }

    private void up(Event event) {
        if (event.button == 1 && pressed.isPresent()) {
            Gesture done = pressed.get();
            boolean moved = dragging;
            pressed = Optional.empty();
            dragging = false;
            canvas.show(Optional.empty());
            if (moved) {
                done.finish();
            }
        }
    }

    /** Escape takes a gesture back; keys that change where things come to lie do so at once. */
    private void key(Event event) {
        if (event.type == SWT.KeyDown && event.keyCode == SWT.ESC) {
            cancel();
        } else if (dragging && (event.keyCode == SWT.MOD1 || event.keyCode == SWT.ALT)) {
            keys = event.type == SWT.KeyDown ? event.stateMask | event.keyCode : event.stateMask & ~event.keyCode;
            drag();
        }
    }

    /** Forgets a gesture. */
    void cancel() {
        pressed.ifPresent(Gesture::cancel);
        pressed = Optional.empty();
        dragging = false;
        canvas.show(Optional.empty());
    }

    /** Thirty times a second: what is dragged to an edge takes the timeline along. */
    void tick() {
        if (!dragging) {
            return;
        }
        int width = board.sight().width();
        double pull = x < SCROLL_ZONE ? x - SCROLL_ZONE : Math.max(0, x - (width - SCROLL_ZONE));
        if (pull != 0) {
            board.scroll(Math.round(pull / 2));
            drag();
        }
    }
}
