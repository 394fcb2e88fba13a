package org.tonewright.recording.internal.pass;

import java.util.Optional;

import org.tonewright.model.session.Lane;
import org.tonewright.model.session.LaneKind;
import org.tonewright.model.session.SessionFactory;
import org.tonewright.model.session.Track;

/** Where a new take lies on its track: each has a lane of its own, and all earlier ones stay. */
final class Lanes {

    private Lanes() {}

    /** A lane for a take, the last of its track: the empty one that is heard, or a new one. Called within an edit. */
    static Lane take(Track track, int pass) {
        Lane lane = Optional.ofNullable(track.getActiveLane())
                .filter(heard -> heard.getClips().isEmpty() && heard.getKind() == LaneKind.TAKE).orElseGet(() -> {
                    Lane fresh = SessionFactory.eINSTANCE.createLane();
                    track.getLanes().add(fresh);
                    return fresh;
                });
        lane.setName("Take " + pass);
        lane.setKind(LaneKind.TAKE);
        return lane;
    }
}
