package org.tonewright.recording.ui.internal.takes;

import org.eclipse.swt.graphics.Rectangle;
import org.tonewright.engine.capture.Capture;
import org.tonewright.ui.timeline.TimeScale;
import org.tonewright.ui.timeline.TrackRow;

/**
 * A take that grows, in sight.
 *
 * @param capture the numbers behind it
 * @param row the row of its track
 */
record Growing(Capture capture, TrackRow row) {

    /** The frame at which it begins; in a loop, the round that is recorded now. */
    long start() {
        return capture.pieceStart();
    }

    /** The frame after its last one so far. */
    long end() {
        return start() + Math.max(0, capture.frames() - capture.pieceFrame());
    }

    /** Where it lies, in pixels; at least one wide. */
    Rectangle bounds(TimeScale scale) {
        int left = scale.pixel(start());
        return new Rectangle(left, row.top(), Math.max(1, scale.pixel(end()) - left), row.height() - 1);
    }
}
