package org.tonewright.core.edit;

import org.tonewright.model.session.Clip;

/**
 * Where a clip lies in time and in its medium. A value: a gesture computes one place after another and the clip takes
 * the last.
 *
 * @param start on the timeline, in frames, 0 or more
 * @param length in frames, 1 or more
 * @param offset in the medium, in frames, 0 or more
 * @param medium the frames of the medium; offset and length lie within
 */
public record ClipPlace(long start, long length, long offset, long medium) {

    /** @throws IllegalArgumentException if a number is out of range */
    public ClipPlace {
        if (start < 0 || length < 1 || offset < 0 || offset + length > medium) {
            throw new IllegalArgumentException(
                    "A clip cannot lie at " + start + " for " + length + " frames from frame " + offset + " of "
                            + medium
                            + ".");
        }
    }

    /** Where a clip of a session lies. */
    public static ClipPlace of(Clip clip) {
        return new ClipPlace(clip.getStart(), clip.getLength(), clip.getOffset(), clip.getMedia().getFrames());
    }

    /** The frame after the last. */
    public long end() {
        return start + length;
    }

    /** The same sound at another time, at 0 at the earliest. */
    public ClipPlace movedTo(long frame) {
        return new ClipPlace(Math.max(0, frame), length, offset, medium);
    }

    /** Begins earlier or later while its sound stays where it is; as far as the medium and one frame of sound allow. */
    public ClipPlace trimmedStart(long frame) {
        long earliest = Math.max(0, start - offset);
        long at = Math.clamp(frame, earliest, end() - 1);
        return new ClipPlace(at, end() - at, offset + at - start, medium);
    }

    /** Ends earlier or later; as far as the medium and one frame of sound allow. */
    public ClipPlace trimmedEnd(long frame) {
        long latest = start + medium - offset;
        return new ClipPlace(start, Math.clamp(frame, start + 1, latest) - start, offset, medium);
    }

    /** Whether a frame lies within, so that something is left on both sides of it. */
    public boolean dividedBy(long frame) {
        return frame > start && frame < end();
    }
}
