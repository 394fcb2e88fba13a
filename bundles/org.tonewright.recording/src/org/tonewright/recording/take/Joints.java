package org.tonewright.recording.take;

import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.tonewright.model.session.Clip;
import org.tonewright.model.session.Fade;
import org.tonewright.recording.Range;

/**
 * Finds where one sound can give way to another without a change outside of the range. A joint that would cut a fade
 * short lies where that fade begins or ends instead, further inside; if no room is left then, it lies where it was
 * wanted and the fade is cut.
 */
final class Joints {

    private Joints() {}

    /** Where the joints lie if these clips were heard before. */
    static Range settle(List<Clip> heard, Range wanted, long join) {
        long start = wanted.start();
        long end = wanted.end();
        boolean moved = true;
        while (moved && end - start >= 2 * join) {
            long before = start;
            long after = end;
            for (Clip clip : heard) {
                start = later(clip, start, join);
                end = earlier(clip, end, join);
            }
            moved = start != before || end != after;
        }
        return end - start >= 2 * join && end > start ? new Range(start, end) : wanted;
    }

    /** A joint at which the clip gives way: it goes on for as long as the joint lasts. */
    private static long later(Clip clip, long start, long join) {
        long end = clip.getStart() + clip.getLength();
        if (clip.getStart() >= start || end <= start) {
            return start;
        }
        if (fadedIn(clip) > start + join) {
            return fadedIn(clip);
        }
        return fadesOut(clip) < start && end > start + join ? end : start;
    }

    /** A joint at which the clip takes over: it begins as long before as the joint lasts. */
    private static long earlier(Clip clip, long end, long join) {
        if (clip.getStart() >= end || clip.getStart() + clip.getLength() <= end) {
            return end;
        }
        if (fadesOut(clip) < end - join) {
            return fadesOut(clip);
        }
        return fadedIn(clip) > end && clip.getStart() < end - join ? clip.getStart() : end;
    }

    /** Where a clip has come to its level, in frames of the timeline. */
    static long fadedIn(Clip clip) {
        return clip.getStart() + length(clip.getFadeIn());
    }

    /** Where a clip begins to leave its level, in frames of the timeline. */
    static long fadesOut(Clip clip) {
        return clip.getStart() + clip.getLength() - length(clip.getFadeOut());
    }

    private static long length(@Nullable Fade fade) {
        return fade == null ? 0 : fade.getLength();
    }
}
