package org.tonewright.recording.inspect;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.tonewright.core.edit.Bars;
import org.tonewright.core.playback.FolderSources;
import org.tonewright.core.playback.Playlists;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.engine.stream.Playlist;
import org.tonewright.engine.stream.PlaylistReader;
import org.tonewright.engine.stream.Region;
import org.tonewright.media.AudioFormats;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.Track;
import org.tonewright.recording.Range;

/**
 * What a track plays from its active lane: its clips with their gains, fades and overlaps, as the engine plays them,
 * before strip and fader. It stays as the track was when this was made, so another thread may read it while the session
 * is edited.
 */
public final class TrackSound implements Sound {

    /** What a track plays, as a value. */
    private record Played(String name, int sampleRate, int channels, Playlist playlist, List<Range> ranges,
            Bars bars) {

        static Played of(Session session, Track track, FolderSources sources, Bars bars) {
            Playlist playlist = Playlists.of(track, session, sources);
            return new Played(track.getName(), session.getSampleRate(), Playlists.channels(track), playlist,
                    union(playlist.regions()), bars);
        }

        /** Where the regions, which are in the order of their starts, have samples; those that touch are one. */
        private static List<Range> union(List<Region> regions) {
            List<Range> ranges = new ArrayList<>();
            for (Region region : regions) {
                long end = Math.min(region.end(), region.start() + region.source().frames() - region.offset());
                if (end <= region.start()) {
                    continue;
                }
                if (!ranges.isEmpty() && region.start() <= ranges.getLast().end()) {
                    Range last = ranges.removeLast();
                    ranges.add(new Range(last.start(), Math.max(last.end(), end)));
                } else {
                    ranges.add(new Range(region.start(), end));
                }
            }
            return List.copyOf(ranges);
        }
    }

    private final Played played;
    private final List<Played> neighbours;
    private final List<TrackSound> others = new ArrayList<>();
    private @Nullable PlaylistReader reader;

    private TrackSound(Played played, List<Played> neighbours) {
        this.played = played;
        this.neighbours = neighbours;
    }

    /**
     * What a track plays.
     *
     * @param document the session it belongs to
     * @param formats what opens its media
     * @throws org.tonewright.core.Refusal if a clip plays a file of another sample rate, or one outside of the folder
     */
    public static TrackSound of(OpenDocument<Session> document, Track track, AudioFormats formats) {
        Session session = document.root();
        FolderSources sources = new FolderSources(document.folder(), formats);
        Bars bars = Bars.of(session);
        List<Played> neighbours = new ArrayList<>();
        for (Track other : session.getTimeline().getTracks()) {
            if (other != track) {
                Played theirs = Played.of(session, other, sources, bars);
                if (!theirs.ranges().isEmpty()) {
                    neighbours.add(theirs);
                }
            }
        }
        return new TrackSound(Played.of(session, track, sources, bars), List.copyOf(neighbours));
    }

    @Override
    public TrackSound again() {
        return new TrackSound(played, neighbours);
    }

    @Override
    public String name() {
        return played.name();
    }

    @Override
    public int sampleRate() {
        return played.sampleRate();
    }

    @Override
    public int channels() {
        return played.channels();
    }

    @Override
    public List<Range> ranges() {
        return played.ranges();
    }

    @Override
    public void read(long start, float[][] into, int frames) throws IOException {
        PlaylistReader open = reader;
        if (open == null) {
            open = new PlaylistReader(played.playlist(), played.channels());
            reader = open;
        }
        open.read(start, into, 0, frames);
    }

    @Override
    public Optional<Bars> bars() {
        return Optional.of(played.bars());
    }

    /** Those of other tracks know of no others themselves. */
    @Override
    public List<Recorded> others() {
        if (others.isEmpty()) {
            neighbours.forEach(neighbour -> others.add(new TrackSound(neighbour, List.of())));
        }
        return List.copyOf(others);
    }

    @Override
    public void close() throws IOException {
        PlaylistReader open = reader;
        reader = null;
        try (PlaylistReader _ = open) {
            for (TrackSound other : others) {
                other.close();
            }
        }
    }
}
