package org.tonewright.mastering.master;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.tonewright.core.playback.ReleaseGraph;
import org.tonewright.model.session.Release;
import org.tonewright.model.session.Title;
import org.tonewright.model.session.TitleFlag;

/**
 * What a release is, as a value: its texts and codes, and how long its titles are.
 *
 * @param title of the release
 * @param artist of the release; empty if not known
 * @param upc as it was entered; empty for none
 * @param genre empty if not known
 * @param year 0 if not known
 * @param sampleRate of what will be delivered, in hertz
 * @param titles in order
 */
public record ReleaseOutline(String title, String artist, String upc, String genre, int year, int sampleRate,
        List<TitleOutline> titles) {

    /** Copies the list. */
    public ReleaseOutline {
        titles = List.copyOf(titles);
    }

    /**
     * One title.
     *
     * @param number 1 and on
     * @param name its name
     * @param artist its artist; that of the release if it has none of its own
     * @param composer empty if not known
     * @param isrc as it was entered; empty for none
     * @param flags its properties on a disc
     * @param gap the pause before it, in frames at the release's rate
     * @param indexes index points 2 and on, in frames from its beginning
     * @param frames its length at the release's rate
     */
    public record TitleOutline(int number, String name, String artist, String composer, String isrc,
            Set<TitleFlag> flags, long gap, List<Long> indexes, long frames) {

        /** Copies the collections. */
        public TitleOutline {
            flags = Set.copyOf(flags);
            indexes = List.copyOf(indexes);
        }

        /** The same with another length. */
        public TitleOutline withFrames(long length) {
            return new TitleOutline(number, name, artist, composer, isrc, flags, gap, indexes, length);
        }
    }

    /** A release as it stands, its titles as long as they are without what rings on after them. */
    public static ReleaseOutline of(Release release) {
        List<TitleOutline> titles = new ArrayList<>();
        for (Title title : release.getTitles()) {
            String artist = title.getArtist().isEmpty() ? release.getArtist() : title.getArtist();
            titles.add(
                    new TitleOutline(titles.size() + 1, title.getName(), artist, title.getComposer(), title.getIsrc(),
                            Set.copyOf(title.getFlags()), title.getGap(), List.copyOf(title.getIndexes()),
                            ReleaseGraph.length(release, title)));
        }
        return new ReleaseOutline(release.getTitle(), release.getArtist(), release.getUpc(), release.getGenre(),
                release.getYear(), release.getSampleRate(), titles);
    }

    /** The same with other titles. */
    public ReleaseOutline withTitles(List<TitleOutline> others) {
        return new ReleaseOutline(title, artist, upc, genre, year, sampleRate, others);
    }
}
