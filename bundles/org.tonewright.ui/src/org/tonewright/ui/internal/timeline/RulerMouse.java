package org.tonewright.ui.internal.timeline;

import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.tonewright.model.session.Marker;
import org.tonewright.model.session.Span;
import org.tonewright.model.session.Timeline;

/** What the mouse does in the ruler. */
final class RulerMouse {

    private static final int TREMBLE = 3;
    private static final int GRIP = 5;

    private final Board board;
    private final RulerCanvas ruler;
    private final TimelineActions actions;
    private Optional<Gesture> pressed = Optional.empty();
    private int pressedX;
    private boolean dragging;

    RulerMouse(Board board, RulerCanvas ruler, TimelineActions actions) {
        this.board = board;
        this.ruler = ruler;
        this.actions = actions;
        ruler.addListener(SWT.MouseDown, this::down);
        ruler.addListener(SWT.MouseMove, this::move);
        ruler.addListener(SWT.MouseUp, this::up);
        ruler.addListener(SWT.MouseDoubleClick,
                event -> ruler.markerAt(event.x, event.y).ifPresent(actions::renameMarker));
        ruler.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ESC) {
                cancel();
            }
        });
    }

    private void down(Event event) {
        ruler.setFocus();
        Optional<Marker> marker = ruler.markerAt(event.x, event.y);
        if (marker.isPresent()) {
            board.desk().select(marker);
        }
        if (event.button != 1) {
            return;
        }
        pressedX = event.x;
        dragging = false;
        if (marker.isPresent()) {
            pressed = Optional.of(new MarkerGesture(board, marker.get(), event.x));
        } else if (event.y < RulerCanvas.RANGES) {
            pressed = Optional.of(range(event));
        } else {
            pressed = Optional.of(new LocateGesture(board));
            drag(event);
        }
    }

    private Gesture range(Event event) {
        boolean punch = (event.stateMask & SWT.SHIFT) != 0;
        Timeline timeline = board.session().getTimeline();
        return new RangeGesture(board, punch,
                otherEnd(punch ? timeline.getPunch() : timeline.getLoop(), event.x).orElseGet(
                        () -> board.snap().held(event.stateMask & ~SWT.SHIFT)
                                .snapped(board.sight().scale().frame(event.x), board.bars())));
    }

    /** The end of a range that stays where it is if the other one is taken here. */
    private Optional<Long> otherEnd(@Nullable Span span, int x) {
        if (span == null || span.getLength() == 0) {
            return Optional.empty();
        }
        long end = span.getStart() + span.getLength();
        if (Math.abs(board.sight().scale().pixel(end) - x) <= GRIP) {
            return Optional.of(span.getStart());
        }
        return Math.abs(board.sight().scale().pixel(span.getStart()) - x) <= GRIP ? Optional.of(end)
                : Optional.empty();
    }

    private void move(Event event) {
        if (pressed.isPresent()) {
            if (dragging || Math.abs(event.x - pressedX) > TREMBLE) {
                drag(event);
            }
            return;
        }
        boolean grip = event.y < RulerCanvas.RANGES
                && (otherEnd(board.session().getTimeline().getLoop(), event.x).isPresent()
                        || otherEnd(board.session().getTimeline().getPunch(), event.x).isPresent());
        boolean marker = ruler.markerAt(event.x, event.y).isPresent();
        ruler.setCursor(ruler.getDisplay()
                .getSystemCursor(grip ? SWT.CURSOR_SIZEWE : marker ? SWT.CURSOR_HAND : SWT.CURSOR_ARROW));
        ruler.setToolTipText(event.y < RulerCanvas.RANGES ? Texts.of("ruler.tip.ranges")
                : event.y < RulerCanvas.MARKERS ? Texts.of("ruler.tip.locate") : Texts.of("ruler.tip.markers"));
    }

    private void drag(Event event) {
        dragging = true;
        pressed.ifPresent(gesture -> {
            gesture.drag(event.x, event.y, event.stateMask);
            ruler.show(pressed);
        });
    }

    private void up(Event event) {
        if (event.button != 1 || pressed.isEmpty()) {
            return;
        }
        Gesture done = pressed.get();
        boolean moved = dragging;
        cancel();
        if (moved) {
            done.finish();
        } else if (done instanceof RangeGesture) {
            actions.switchLoop();
        } else {
            ruler.markerAt(event.x, event.y).ifPresent(marker -> board.locate(marker.getAt()));
        }
    }

    private void cancel() {
        pressed = Optional.empty();
        dragging = false;
        ruler.show(Optional.empty());
    }
}
