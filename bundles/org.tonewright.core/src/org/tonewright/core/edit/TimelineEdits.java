package org.tonewright.core.edit;

import java.util.HashSet;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.tonewright.model.session.Marker;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.SessionFactory;
import org.tonewright.model.session.Span;

/** What can be done to markers and ranges. Called within an edit. */
public final class TimelineEdits {

    private TimelineEdits() {}

    /**
     * Sets a marker with the first free name of Marker 1, Marker 2 and so on.
     *
     * @param at in frames, 0 or more
     */
    public static Marker addMarker(Session session, long at) {
        Set<String> names = new HashSet<>();
        session.getTimeline().getMarkers().forEach(marker -> names.add(marker.getName()));
        int number = 1;
        while (names.contains("Marker " + number)) {
            number++;
        }
        Marker marker = SessionFactory.eINSTANCE.createMarker();
        marker.setName("Marker " + number);
        marker.setAt(at);
        session.getTimeline().getMarkers().add(marker);
        return marker;
    }

    /**
     * Sets the loop from one frame to another, in either order, and switches it on. A range without length switches it
     * off.
     */
    public static void loop(Session session, long from, long to) {
        session.getTimeline().setLoop(set(session.getTimeline().getLoop(), from, to));
    }

    /** Sets the range that recording is limited to; see {@link #loop}. */
    public static void punch(Session session, long from, long to) {
        session.getTimeline().setPunch(set(session.getTimeline().getPunch(), from, to));
    }

    private static Span set(@Nullable Span old, long from, long to) {
        Span span = old == null ? SessionFactory.eINSTANCE.createSpan() : old;
        long start = Math.max(0, Math.min(from, to));
        span.setStart(start);
        span.setLength(Math.max(0, Math.max(from, to) - start));
        span.setOn(span.getLength() > 0);
        return span;
    }
}
