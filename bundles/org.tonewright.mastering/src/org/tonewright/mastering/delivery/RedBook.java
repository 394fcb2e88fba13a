package org.tonewright.mastering.delivery;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.tonewright.core.session.Ean;
import org.tonewright.core.session.Isrc;
import org.tonewright.core.verify.RuleResult;
import org.tonewright.mastering.disc.CompactDisc;
import org.tonewright.mastering.disc.DiscLayout;
import org.tonewright.mastering.disc.DiscTime;
import org.tonewright.mastering.master.ReleaseOutline.TitleOutline;
import org.tonewright.mastering.master.ReleaseOutline;

/**
 * What a release must keep to become a compact disc (IEC 60908, "Red Book"), with the numbers under which
 * {@code verify} checks the finished delivery: C01 1 to 99 tracks, C02 tracks of four seconds at least, C03 index
 * points within their track, C05 44.1 kHz, C06 79:57 at most, C07 ISRC (ISO 3901), C08 bar code (GS1).
 */
public final class RedBook {

    private static final int MOST_INDEXES = 98;
    private static final String BOOK = " (IEC 60908).";

    private final List<RuleResult> broken = new ArrayList<>();

    private RedBook() {}

    /** The rules that a release does not keep; empty if it can become a disc. */
    public static List<RuleResult> objections(ReleaseOutline release) {
        RedBook book = new RedBook();
        book.check(release);
        return List.copyOf(book.broken);
    }

    private void check(ReleaseOutline release) {
        List<TitleOutline> titles = release.titles();
        unless(!titles.isEmpty() && titles.size() <= CompactDisc.MOST_TRACKS, "C01",
                "The release has " + titles.size() + " titles; a compact disc has 1 to "
                        + CompactDisc.MOST_TRACKS + " tracks"
                        + BOOK);
        if (release.sampleRate() != CompactDisc.RATE) {
            unless(false, "C05",
                    "The release is at " + release.sampleRate() + " Hz; a compact disc has "
                            + CompactDisc.RATE + " Hz" + BOOK);
            return;
        }
        Set<String> seen = new HashSet<>();
        for (TitleOutline title : titles) {
            check(title, seen);
        }
        check(release.upc());
        if (broken.isEmpty()) {
            length(release);
        }
    }

    private void check(TitleOutline title, Set<String> seen) {
        String name = "Title " + title.number() + ", '" + title.name() + "',";
        unless(title.frames() >= CompactDisc.SHORTEST_TRACK.frame(), "C02", String.format(Locale.ROOT,
                "%s lasts %.2f s; a track of a compact disc lasts %d s at least%s", name,
                (double) title.frames() / CompactDisc.RATE,
                CompactDisc.SHORTEST_TRACK.sectors() / DiscTime.PER_SECOND, BOOK));
        boolean within = title.indexes().stream().allMatch(index -> index > 0 && index < title.frames());
        unless(within && title.indexes().size() <= MOST_INDEXES, "C03",
                name + " has an index point outside of it, or more than " + MOST_INDEXES + BOOK);
        if (!title.isrc().isEmpty()) {
            unless(Isrc.parse(title.isrc()).isPresent(), "C07", name + " has '" + title.isrc()
                    + "', which is not an ISRC: two letters, three letters or digits, seven digits (ISO 3901).");
            unless(seen.add(title.isrc()), "C07", name + " has the ISRC " + title.isrc()
                    + " of a title before it; each recording has its own (ISO 3901).");
        }
    }

    private void check(String upc) {
        try {
            Ean.parse(upc);
        } catch (IllegalArgumentException wrong) {
            unless(false, "C08", wrong.getMessage() + " (GS1 General Specifications)");
        }
    }

    private void length(ReleaseOutline release) {
        long pause = release.titles().getFirst().gap();
        if (pause > CompactDisc.LONGEST.frame()) {
            unless(false, "C06", String.format(Locale.ROOT, "The pause before the first title lasts %.0f s; a compact "
                    + "disc takes %s%s", (double) pause / CompactDisc.RATE, CompactDisc.LONGEST, BOOK));
            return;
        }
        try {
            DiscLayout layout = DiscProgramme.layout(release);
            marks(release, layout);
            long frames = layout.frames();
            unless(frames <= CompactDisc.LONGEST.frame(), "C06", "The release lasts " + DiscTime.ofFrame(frames)
                    + "; a compact disc takes " + CompactDisc.LONGEST + BOOK);
        } catch (IllegalArgumentException tooLong) {
            unless(false, "C06", tooLong.getMessage() + " A compact disc takes " + CompactDisc.LONGEST + BOOK);
        }
    }

    /** A mark is as coarse as a sector: two in one are one. */
    private void marks(ReleaseOutline release, DiscLayout layout) {
        int last = -1;
        for (int i = 0; i < release.titles().size(); i++) {
            TitleOutline title = release.titles().get(i);
            DiscLayout.Placement place = layout.placements().get(i);
            boolean rise = place.mark().sectors() > last;
            last = place.mark().sectors();
            for (DiscTime mark : place.marks()) {
                rise &= mark.sectors() > last;
                last = mark.sectors();
            }
            unless(rise, "C03", "Title " + title.number() + ", '" + title.name() + "', has an index point in the same "
                    + "1/75 s as the mark before it" + BOOK);
        }
    }

    private void unless(boolean held, String rule, String message) {
        if (!held) {
            broken.add(RuleResult.broken(rule, message));
        }
    }
}
