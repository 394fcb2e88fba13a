package org.tonewright.engine.stream;

import java.util.List;

/**
 * What a track plays. Regions that overlap are added, in the order of the list: a cross-fade is two regions that
 * overlap by their fades. One region never hides another; an editor that wants this trims the one below.
 * <p>
 * A source of one channel sounds on every channel of the track; any other source has as many channels as the track.
 *
 * @param regions in any order
 */
public record Playlist(List<Region> regions) {

    /** Silence. */
    public static final Playlist EMPTY = new Playlist(List.of());

    /** Keeps a copy of the list. */
    public Playlist {
        regions = List.copyOf(regions);
    }

    /** A playlist of these regions. */
    public static Playlist of(Region... regions) {
        return new Playlist(List.of(regions));
    }

    /** The frame after the last one that sounds; 0 if nothing does after frame 0. */
    public long end() {
        long end = 0;
        for (Region region : regions) {
            end = Math.max(end, region.end());
        }
        return end;
    }
}
