package org.tonewright.mixer.bounce;

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
            throw new IllegalArgumentException("A range begins at frame 0 or later and is not empty: " + start + " to "
                    + end + ".");
        }
    }

    /** Its length in frames. */
    public long length() {
        return end - start;
    }
}
