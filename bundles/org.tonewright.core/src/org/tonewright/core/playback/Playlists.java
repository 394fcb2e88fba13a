package org.tonewright.core.playback;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.tonewright.core.Refusal;
import org.tonewright.engine.stream.Fade;
import org.tonewright.engine.stream.Playlist;
import org.tonewright.engine.stream.Region;
import org.tonewright.model.session.Clip;
import org.tonewright.model.session.FadeShape;
import org.tonewright.model.session.Lane;
import org.tonewright.model.session.MediaFile;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.Track;

/** Turns the clips of a track's active lane into what the engine plays. */
public final class Playlists {

    private Playlists() {}

    /**
     * The clips that are heard, in the order of their starts, which is the order of additions where they overlap.
     *
     * @throws Refusal if a clip plays a file of another sample rate than the session's
     */
    public static Playlist of(Track track, Session session, SessionSources sources) {
        List<Region> regions = new ArrayList<>();
        for (Clip clip : audible(track)) {
            MediaFile media = clip.getMedia();
            if (media.getSampleRate() != session.getSampleRate()) {
                throw new Refusal("The clip '" + clip.getName() + "' on the track '" + track.getName() + "' plays "
                        + media.getPath() + " of " + media.getSampleRate() + " Hz in a session of "
                        + session.getSampleRate() + " Hz; import the file again.");
            }
            double gain = Automations.silenced(clip.getGain());
            regions.add(new Region(sources.media(media), clip.getStart(), clip.getOffset(), clip.getLength(), gain,
                    fade(clip.getFadeIn(), clip.getLength()), fade(clip.getFadeOut(), clip.getLength())));
        }
        return new Playlist(regions);
    }

    /** The widest of the media that are heard; 1 for a track that plays nothing. */
    public static int channels(Track track) {
        return audible(track).stream().mapToInt(clip -> clip.getMedia().getChannels()).max().orElse(1);
    }

    private static List<Clip> audible(Track track) {
        Lane lane = track.getActiveLane();
        if (lane == null) {
            return List.of();
        }
        return lane.getClips().stream().filter(clip -> !clip.isMuted() && clip.getMedia() != null)
                .sorted(Comparator.comparingLong(Clip::getStart)).toList();
    }

    /** How a region begins or ends, not longer than the region. */
    static Fade fade(org.tonewright.model.session.@Nullable Fade fade, long longest) {
        return fade == null ? Fade.NONE : new Fade(Math.min(fade.getLength(), longest), shape(fade.getShape()));
    }

    private static Fade.Shape shape(FadeShape shape) {
        return switch (shape) {
        case LINEAR -> Fade.Shape.LINEAR;
        case EQUAL_POWER -> Fade.Shape.EQUAL_POWER;
        case SCURVE -> Fade.Shape.S_CURVE;
        };
    }
}
