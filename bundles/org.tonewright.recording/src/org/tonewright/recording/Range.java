package org.tonewright.recording;

import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.tonewright.model.session.Span;

/**
 * A piece of the timeline.
 *
 * @param start the first frame, 0 or more
 * @param end the frame after the last one
 */
public record Range(long start, long end) {

    /** @throws IllegalArgumentException if it is empty or begins before 0 */
    public Range {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("There is nothing from frame " + start + " to frame " + end + ".");
        }
    }

    /** A span of a session, if it is on and not empty. */
    static Optional<Range> of(@Nullable Span span) {
        return span != null && span.isOn() && span.getLength() > 0
                ? Optional.of(new Range(span.getStart(), span.getStart() + span.getLength()))
                : Optional.empty();
    }

    /** How many frames it has. */
    public long length() {
        return end - start;
    }
}
