package org.tonewright.recording.take;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.tonewright.core.Refusal;
import org.tonewright.core.edit.ClipEdits;
import org.tonewright.core.edit.ClipPlace;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.model.session.Clip;
import org.tonewright.model.session.Fade;
import org.tonewright.model.session.FadeShape;
import org.tonewright.model.session.Lane;
import org.tonewright.model.session.LaneKind;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.SessionFactory;
import org.tonewright.model.session.Track;
import org.tonewright.recording.Range;

/**
 * Decides what is heard of which take. Where a take is put, it is heard; everywhere else what was heard before, every
 * sample as it was: a lane of kind COMP holds the two, joined by cross-fades of 10 ms that lie within the range. All
 * takes stay whole on lanes of their own.
 */
public final class Comp {

    /** How long one sound takes to give way to the other, in seconds. */
    /** How long the cross-fades are, in seconds. */
    public static final double JOIN = 0.010;

    private final OpenDocument<Session> document;

    /** Of an open session. */
    public Comp(OpenDocument<Session> document) {
        this.document = document;
    }

    /**
     * Lets all of a lane be heard where it has clips: one edit.
     *
     * @param take a lane with clips
     * @throws Refusal if it has none
     */
    public void hear(Lane take) {
        document.editor().edit("Hear " + take.getName(), () -> put(take, document.root().getSampleRate()));
    }

    /**
     * Lets a range of a lane be heard: one edit.
     *
     * @param take a lane with clips there
     * @throws Refusal if it has none there
     */
    public void hear(Lane take, Range range) {
        document.editor().edit("Hear " + take.getName(), () -> put(take, range, document.root().getSampleRate()));
    }

    /**
     * Lets all of a lane be heard where it has clips: it becomes the active lane, unless something else is heard
     * elsewhere on the track. Called within an edit.
     *
     * @param rate frames a second
     */
    public static void put(Lane take, int rate) {
        Track track = track(take);
        Range all = hull(take.getClips()).orElseThrow(() -> nothing(take));
        Optional<Lane> heard = Optional.ofNullable(track.getActiveLane());
        if (heard.isEmpty() || heard.get() == take || heard.get().getClips().stream()
                .noneMatch(old -> old.getStart() < all.start() || end(old) > all.end())) {
            track.setActiveLane(take);
        } else {
            put(take, all, rate);
        }
    }

    /**
     * Lets a range of a lane be heard. Called within an edit.
     *
     * @param rate frames a second
     */
    public static void put(Lane take, Range range, int rate) {
        Track track = track(take);
        List<Clip> taken = take.getClips().stream().filter(clip -> overlaps(clip, range)).toList();
        Range found = hull(taken).orElseThrow(() -> nothing(take));
        Range wanted = new Range(Math.max(range.start(), found.start()), Math.min(range.end(), found.end()));
        Lane comp = comp(track);
        long join = Math.min(Math.round(JOIN * rate), wanted.length() / 2);
        Range joints = Joints.settle(comp.getClips(), wanted, join);
        Gap gap = open(comp, joints, join);
        for (Clip clip : taken) {
            if (overlaps(clip, joints)) {
                comp.getClips().add(piece(clip, joints, gap, join));
            }
        }
        track.setActiveLane(comp);
    }

    /** Whether what is heard on a track is put together, and some of it is the sound of this clip in its place. */
    public static boolean holds(Track track, Clip clip) {
        return Optional.ofNullable(track.getActiveLane()).stream().flatMap(lane -> lane.getClips().stream())
                .anyMatch(heard -> heard.getMedia() == clip.getMedia()
                        && heard.getStart() - heard.getOffset() == clip.getStart() - clip.getOffset());
    }

    /** Whether something was heard on either side of a range before it was opened. */
    private record Gap(boolean before, boolean after) {}

    /** Takes away what lies in a range, but for what the joints need. */
    private static Gap open(Lane comp, Range range, long join) {
        boolean before = false;
        boolean after = false;
        for (Clip old : List.copyOf(comp.getClips())) {
            boolean left = old.getStart() < range.start() && end(old) > range.start();
            boolean right = old.getStart() < range.end() && end(old) > range.end();
            before |= left;
            after |= right;
            Optional<Clip> second = left && right ? Optional.of(ClipEdits.copy(old)) : Optional.empty();
            if (left) {
                giveWay(old, range.start(), join);
            }
            if (right) {
                takeOver(second.orElse(old), range.end(), join);
                second.ifPresent(comp.getClips()::add);
            }
            if (!left && !right && overlaps(old, range)) {
                comp.getClips().remove(old);
            }
        }
        return new Gap(before, after);
    }

    private static void giveWay(Clip old, long at, long join) {
        if (end(old) > at + join) {
            ClipEdits.place(old, ClipPlace.of(old).trimmedEnd(at + join));
            old.setFadeOut(fade(join));
        } else if (Joints.fadesOut(old) >= at) {
            old.setFadeOut(fade(end(old) - at));
        }
    }

    private static void takeOver(Clip old, long at, long join) {
        if (old.getStart() < at - join) {
            ClipEdits.place(old, ClipPlace.of(old).trimmedStart(at - join));
            old.setFadeIn(fade(join));
        } else if (Joints.fadedIn(old) <= at) {
            old.setFadeIn(fade(at - old.getStart()));
        }
    }

    /** What of a clip lies in the range, with a soft edge wherever it is cut or joined. */
    private static Clip piece(Clip clip, Range range, Gap gap, long join) {
        Clip copy = ClipEdits.copy(clip);
        boolean first = clip.getStart() <= range.start();
        boolean last = end(clip) >= range.end();
        ClipPlace place = ClipPlace.of(clip);
        place = first ? place.trimmedStart(range.start()) : place;
        ClipEdits.place(copy, last ? place.trimmedEnd(range.end()) : place);
        long longest = Math.min(join, copy.getLength() / 2);
        if (first && (gap.before() || clip.getStart() < range.start())) {
            copy.setFadeIn(fade(longest));
        }
        if (last && (gap.after() || end(clip) > range.end())) {
            copy.setFadeOut(fade(longest));
        }
        return copy;
    }

    /** The lane that is heard if it is put together already, else a new one with the same in it. */
    private static Lane comp(Track track) {
        Optional<Lane> heard = Optional.ofNullable(track.getActiveLane());
        if (heard.isPresent() && heard.get().getKind() == LaneKind.COMP) {
            return heard.get();
        }
        Lane comp = SessionFactory.eINSTANCE.createLane();
        comp.setName("Comp");
        comp.setKind(LaneKind.COMP);
        heard.ifPresent(lane -> lane.getClips().forEach(old -> comp.getClips().add(ClipEdits.copy(old))));
        track.getLanes().add(comp);
        return comp;
    }

    private static Track track(Lane lane) {
        if (lane.eContainer() instanceof Track track) {
            return track;
        }
        throw new IllegalArgumentException("The lane '" + lane.getName() + "' belongs to no track.");
    }

    private static Refusal nothing(Lane take) {
        return new Refusal("'" + take.getName() + "' has nothing there that could be heard.");
    }

    private static Optional<Range> hull(List<Clip> clips) {
        List<Long> edges = new ArrayList<>();
        clips.forEach(clip -> edges.addAll(List.of(clip.getStart(), end(clip))));
        return edges.isEmpty() ? Optional.empty()
                : Optional.of(new Range(edges.stream().min(Long::compare).orElseThrow(),
                        edges.stream().max(Long::compare).orElseThrow()));
    }

    private static boolean overlaps(Clip clip, Range range) {
        return clip.getStart() < range.end() && end(clip) > range.start();
    }

    private static long end(Clip clip) {
        return clip.getStart() + clip.getLength();
    }

    private static Fade fade(long length) {
        Fade fade = SessionFactory.eINSTANCE.createFade();
        fade.setLength(length);
        fade.setShape(FadeShape.EQUAL_POWER);
        return fade;
    }
}
