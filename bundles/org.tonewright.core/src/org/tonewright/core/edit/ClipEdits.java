package org.tonewright.core.edit;

import java.util.Optional;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jdt.annotation.Nullable;
import org.tonewright.model.session.Clip;
import org.tonewright.model.session.Element;
import org.tonewright.model.session.Fade;
import org.tonewright.model.session.Lane;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.SessionFactory;
import org.tonewright.model.session.Strip;
import org.tonewright.model.session.Track;

/** What can be done to a clip. Called within an edit, unless a method only asks. */
public final class ClipEdits {

    private ClipEdits() {}

    /** Asks whether a track can play a clip: its strip is as wide as the clip's medium, or wider. */
    public static boolean fits(Clip clip, Track track) {
        Strip strip = track.getStrip();
        return strip != null && clip.getMedia() != null && clip.getMedia().getChannels() <= strip.getChannels();
    }

    /** Puts a clip somewhere else in time and in its medium; fades that have become too long are shortened. */
    public static void place(Clip clip, ClipPlace place) {
        clip.setStart(place.start());
        clip.setOffset(place.offset());
        clip.setLength(place.length());
        shorten(clip.getFadeIn(), clip.getLength());
        shorten(clip.getFadeOut(), clip.getLength());
    }

    /** Puts a clip into a lane, which may be of another track. */
    public static void move(Clip clip, Lane lane, long start) {
        if (clip.eContainer() != lane) {
            lane.getClips().add(clip);
        }
        clip.setStart(Math.max(0, start));
    }

    /**
     * Divides a clip in two that sound as before.
     *
     * @param at a frame of the timeline
     * @return the second part; empty if the frame does not lie within the clip, which is then as it was
     */
    public static Optional<Clip> split(Clip clip, long at) {
        ClipPlace whole = ClipPlace.of(clip);
        if (!whole.dividedBy(at) || !(clip.eContainer() instanceof Lane lane)) {
            return Optional.empty();
        }
        Clip second = copy(clip);
        second.setFadeIn(null);
        clip.setFadeOut(null);
        lane.getClips().add(second);
        place(second, whole.trimmedStart(at));
        place(clip, whole.trimmedEnd(at));
        return Optional.of(second);
    }

    /** Takes a clip out of its lane, and out of the takes that know it. Its medium stays in the pool. */
    public static void delete(Session session, Clip clip) {
        session.getTakes().forEach(take -> take.getClips().remove(clip));
        if (clip.eContainer() instanceof Lane lane) {
            lane.getClips().remove(clip);
        }
    }

    /**
     * Puts a copy of a clip behind it in the same lane.
     *
     * @return the copy, beginning where the clip ends
     */
    public static Clip duplicate(Clip clip) {
        Clip second = copy(clip);
        second.setStart(clip.getStart() + clip.getLength());
        if (clip.eContainer() instanceof Lane lane) {
            lane.getClips().add(second);
        }
        return second;
    }

    /** A copy that is not yet part of a session and has no ids. */
    public static Clip copy(Clip clip) {
        Clip copy = EcoreUtil.copy(clip);
        copy.setId(null);
        copy.eAllContents().forEachRemaining(object -> {
            if (object instanceof Element element) {
                element.setId(null);
            }
        });
        return copy;
    }

    /**
     * Lets a clip fade in.
     *
     * @param length in frames; 0 makes a hard edge, more than the clip is long counts as its length
     */
    public static void fadeIn(Clip clip, long length) {
        clip.setFadeIn(faded(clip.getFadeIn(), length, clip.getLength()));
    }

    /** Lets a clip fade out; see {@link #fadeIn}. */
    public static void fadeOut(Clip clip, long length) {
        clip.setFadeOut(faded(clip.getFadeOut(), length, clip.getLength()));
    }

    private static @Nullable Fade faded(@Nullable Fade old, long length, long longest) {
        long frames = Math.clamp(length, 0, longest);
        if (frames == 0) {
            return null;
        }
        Fade fade = old == null ? SessionFactory.eINSTANCE.createFade() : old;
        fade.setLength(frames);
        return fade;
    }

    private static void shorten(@Nullable Fade fade, long longest) {
        if (fade != null && fade.getLength() > longest) {
            fade.setLength(longest);
        }
    }
}
