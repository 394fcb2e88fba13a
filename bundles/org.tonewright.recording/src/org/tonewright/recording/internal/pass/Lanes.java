package org.tonewright.recording.internal.pass;

import java.util.List;
import java.util.Optional;

import org.tonewright.core.edit.ClipEdits;
import org.tonewright.core.edit.ClipPlace;
import org.tonewright.model.session.Clip;
import org.tonewright.model.session.Fade;
import org.tonewright.model.session.FadeShape;
import org.tonewright.model.session.Lane;
import org.tonewright.model.session.LaneKind;
import org.tonewright.model.session.SessionFactory;
import org.tonewright.model.session.Track;

/**
 * Where a new take lies on its track. Each take has a lane of its own, and all earlier ones stay. What is heard is the
 * new take where it was recorded, and what was heard before everywhere else: if there is something else, a lane of kind
 * COMP holds the two, joined by cross-fades. Called within an edit.
 */
final class Lanes {

    /** How long one sound takes to give way to the other, in seconds. */
    private static final double JOIN = 0.010;

    private Lanes() {}

    /** A lane for a take, the last of its track: the empty one that is heard, or a new one. */
    static Lane take(Track track, int pass) {
        Lane heard = track.getActiveLane();
        Lane lane = heard;
        if (lane == null || !lane.getClips().isEmpty() || lane.getKind() != LaneKind.TAKE) {
            lane = SessionFactory.eINSTANCE.createLane();
            track.getLanes().add(lane);
        }
        lane.setName("Take " + pass);
        lane.setKind(LaneKind.TAKE);
        return lane;
    }

    /**
     * Lets a take be heard.
     *
     * @param take its lane, which holds that take alone
     * @param rate frames a second
     */
    static void hear(Track track, Lane take, int rate) {
        Lane heard = track.getActiveLane();
        Clip clip = take.getClips().getFirst();
        long start = clip.getStart();
        long end = start + clip.getLength();
        if (heard == null || heard == take || heard.getClips().stream()
                .noneMatch(old -> old.getStart() < start || old.getStart() + old.getLength() > end)) {
            track.setActiveLane(take);
            return;
        }
        Lane comp = heard.getKind() == LaneKind.COMP ? heard : comp(track, heard);
        long join = Math.min(Math.round(JOIN * rate), clip.getLength() / 2);
        Clip copy = ClipEdits.copy(clip);
        boolean before = false;
        boolean after = false;
        for (Clip old : List.copyOf(comp.getClips())) {
            boolean left = old.getStart() < start && old.getStart() + old.getLength() > start;
            boolean right = old.getStart() < end && old.getStart() + old.getLength() > end;
            before |= left;
            after |= right;
            Optional<Clip> second = left && right ? Optional.of(ClipEdits.copy(old)) : Optional.empty();
            if (left) {
                ClipEdits.place(old, ClipPlace.of(old).trimmedEnd(start + join));
                old.setFadeOut(fade(Math.min(join, old.getStart() + old.getLength() - start)));
            }
            if (right) {
                Clip later = second.orElse(old);
                ClipEdits.place(later, ClipPlace.of(later).trimmedStart(end - join));
                later.setFadeIn(fade(Math.min(join, end - later.getStart())));
                second.ifPresent(comp.getClips()::add);
            }
            if (!left && !right && old.getStart() >= start && old.getStart() + old.getLength() <= end) {
                comp.getClips().remove(old);
            }
        }
        if (before) {
            copy.setFadeIn(fade(join));
        }
        if (after) {
            copy.setFadeOut(fade(join));
        }
        comp.getClips().add(copy);
        track.setActiveLane(comp);
    }

    private static Lane comp(Track track, Lane heard) {
        Lane comp = SessionFactory.eINSTANCE.createLane();
        comp.setName("Comp");
        comp.setKind(LaneKind.COMP);
        heard.getClips().forEach(old -> comp.getClips().add(ClipEdits.copy(old)));
        track.getLanes().add(comp);
        return comp;
    }

    private static Fade fade(long length) {
        Fade fade = SessionFactory.eINSTANCE.createFade();
        fade.setLength(length);
        fade.setShape(FadeShape.EQUAL_POWER);
        return fade;
    }
}
