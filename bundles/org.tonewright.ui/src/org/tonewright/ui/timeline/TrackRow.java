package org.tonewright.ui.timeline;

import java.util.Optional;

import org.tonewright.model.session.Lane;
import org.tonewright.model.session.Track;

/**
 * A row of the timeline: a track with the lane that is heard, or beneath it one of its other lanes.
 *
 * @param track the track
 * @param lane the lane whose clips are seen; empty for a track without an active lane
 * @param heard whether this is the row of the track itself
 * @param top its upper edge, in pixels
 * @param height in pixels
 */
public record TrackRow(Track track, Optional<Lane> lane, boolean heard, int top, int height) {

    /** The edge below. */
    public int bottom() {
        return top + height;
    }

    /** The same, moved down. */
    public TrackRow movedBy(int pixels) {
        return new TrackRow(track, lane, heard, top + pixels, height);
    }
}
