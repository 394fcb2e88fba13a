package org.tonewright.ui.internal.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.tonewright.model.session.Track;
import org.tonewright.ui.timeline.TimeScale;
import org.tonewright.ui.timeline.TrackRow;

/** Which part of the timeline is in sight: the scale, how far it is scrolled, and its rows. */
final class Sight {

    private final List<Runnable> listeners = new ArrayList<>();
    private TimeScale scale = new TimeScale(0, 512);
    private int width = 1;
    private int height = 1;
    private int top;
    private List<TrackRow> rows = List.of();

    /** From now on this is run after something else came in sight. */
    void listen(Runnable listener) {
        listeners.add(listener);
    }

    TimeScale scale() {
        return scale;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** How many pixels lie above the upper edge. */
    int top() {
        return top;
    }

    /** The height of all rows. */
    int fullHeight() {
        return rows.isEmpty() ? 0 : rows.getLast().bottom();
    }

    /** All rows; the first begins at 0. */
    List<TrackRow> rows() {
        return rows;
    }

    /** The rows in sight, where they are seen. */
    List<TrackRow> visible() {
        return rows.stream().filter(row -> row.bottom() > top && row.top() < top + height)
                .map(row -> row.movedBy(-top)).toList();
    }

    /** The row at a height in pixels from the upper edge, where it is seen. */
    Optional<TrackRow> rowAt(int y) {
        return rows.stream().filter(row -> y + top >= row.top() && y + top < row.bottom()).findFirst()
                .map(row -> row.movedBy(-top));
    }

    void scale(TimeScale next) {
        TimeScale aligned = next.aligned();
        if (!aligned.equals(scale)) {
            scale = aligned;
            tell();
        }
    }

    void resize(int newWidth, int newHeight) {
        if (newWidth != width || newHeight != height) {
            width = Math.max(1, newWidth);
            height = Math.max(1, newHeight);
            top = clamped(top);
            tell();
        }
    }

    void rows(List<TrackRow> next) {
        rows = List.copyOf(next);
        top = clamped(top);
        tell();
    }

    void top(int pixels) {
        int next = clamped(pixels);
        if (next != top) {
            top = next;
            tell();
        }
    }

    private int clamped(int pixels) {
        return Math.clamp(pixels, 0, Math.max(0, fullHeight() - height));
    }

    /** Scrolls as little as needed for a row, as it lies among all rows, to be seen whole. */
    void reveal(TrackRow row) {
        if (row.top() < top) {
            top(row.top());
        } else if (row.bottom() > top + height) {
            top(row.bottom() - height);
        }
    }

    /** Scrolls to a track of which nothing is seen; one that is seen in part stays where it is. */
    void find(Track track) {
        rows.stream().filter(row -> row.track() == track && row.heard())
                .filter(row -> row.bottom() <= top || row.top() >= top + height).findFirst().ifPresent(this::reveal);
    }

    /** Scrolls in time if a frame is out of sight, so that it is seen at a tenth of the width. */
    void reveal(long frame) {
        double x = scale.x(frame);
        if (x < 0 || x >= width) {
            scale(scale.at(frame - scale.frames(width / 10.0)));
        }
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }
}
