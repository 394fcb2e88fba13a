package org.tonewright.ui.internal.timeline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.tonewright.model.session.Lane;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.Track;
import org.tonewright.ui.timeline.TrackRow;

/** How high tracks are, and which of them show all their lanes. */
final class RowLayout {

    /** The lowest a track can be: name and buttons in one line. */
    static final int LOWEST = 30;
    private static final int HIGHEST = 240;
    private static final int USUAL = 64;

    private final Set<Track> unfolded = new HashSet<>();
    private int height = USUAL;

    /** The rows of a session, beginning at 0. */
    List<TrackRow> rows(Session session) {
        List<TrackRow> rows = new ArrayList<>();
        int top = 0;
        for (Track track : session.getTimeline().getTracks()) {
            Lane active = track.getActiveLane();
            Optional<Lane> heard = active == null ? Optional.empty() : Optional.of(active);
            rows.add(new TrackRow(track, heard, true, top, height));
            top += height;
            if (unfolded.contains(track)) {
                int less = Math.max(LOWEST, height * 2 / 3);
                for (Lane lane : track.getLanes()) {
                    if (lane != active) {
                        rows.add(new TrackRow(track, Optional.of(lane), false, top, less));
                        top += less;
                    }
                }
            }
        }
        return rows;
    }

    boolean isUnfolded(Track track) {
        return unfolded.contains(track);
    }

    /** Shows the other lanes of a track, or hides them. */
    void unfold(Track track, boolean all) {
        if (all) {
            unfolded.add(track);
        } else {
            unfolded.remove(track);
        }
    }

    /** Makes all tracks higher or lower. */
    void resize(double factor) {
        height = Math.clamp(Math.round(height * factor), LOWEST, HIGHEST);
    }
}
