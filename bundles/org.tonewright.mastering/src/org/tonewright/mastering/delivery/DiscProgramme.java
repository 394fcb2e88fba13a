package org.tonewright.mastering.delivery;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.tonewright.core.session.Ean;
import org.tonewright.core.session.Isrc;
import org.tonewright.mastering.cue.CueSheet.AudioFile;
import org.tonewright.mastering.cue.CueSheet.Flag;
import org.tonewright.mastering.cue.CueSheet.Index;
import org.tonewright.mastering.cue.CueSheet.Track;
import org.tonewright.mastering.cue.CueSheet;
import org.tonewright.mastering.disc.DiscLayout.Placement;
import org.tonewright.mastering.disc.DiscLayout;
import org.tonewright.mastering.disc.DiscTime;
import org.tonewright.mastering.master.ReleaseOutline.TitleOutline;
import org.tonewright.mastering.master.ReleaseOutline;
import org.tonewright.model.session.TitleFlag;

/** A release as the programme of a disc: where its titles lie in the image, and the cue sheet that says so. */
final class DiscProgramme {

    /** Every disc has so much silence before its first track, in sectors; it is in no image (IEC 60908). */
    private static final int LEAD_IN_PAUSE = 2 * DiscTime.PER_SECOND;

    private DiscProgramme() {}

    /** Where the titles lie. */
    static DiscLayout layout(ReleaseOutline release) {
        return DiscLayout.of(release.titles().stream()
                .map(title -> new DiscLayout.Piece(title.frames(), title.gap(), title.indexes())).toList());
    }

    /**
     * The cue sheet.
     *
     * @param audio the name of the file that holds the image
     * @param type how it is stored: {@code WAVE} or {@code BINARY}
     */
    static CueSheet sheet(ReleaseOutline release, DiscLayout layout, String audio, String type) {
        List<Track> tracks = new ArrayList<>();
        for (TitleOutline title : release.titles()) {
            tracks.add(track(title, layout.placements().get(title.number() - 1)));
        }
        List<String> remarks = new ArrayList<>();
        if (!release.genre().isEmpty()) {
            remarks.add("GENRE " + release.genre());
        }
        if (release.year() > 0) {
            remarks.add("DATE " + release.year());
        }
        return new CueSheet(Ean.parse(release.upc()).map(Ean::digits), release.title(), release.artist(),
                List.of(new AudioFile(audio, type, tracks)), remarks);
    }

    /** How long the pause before the first title is, in sectors: what the release wants, two seconds at least. */
    static int pregap(ReleaseOutline release) {
        long wanted = release.titles().isEmpty() ? 0 : release.titles().getFirst().gap();
        return (int) Math.max(LEAD_IN_PAUSE, (wanted + DiscTime.FRAMES - 1) / DiscTime.FRAMES);
    }

    /**
     * The programme of an image that begins with the pause before the first title: there is its INDEX 00.
     *
     * @param audio the name of the file that holds the image
     */
    static CueSheet whole(ReleaseOutline release, DiscLayout layout, String audio) {
        CueSheet sheet = sheet(release, layout, audio, "BINARY");
        int pregap = pregap(release);
        List<Track> tracks = new ArrayList<>();
        for (Track track : sheet.tracks()) {
            List<Index> indexes = new ArrayList<>();
            if (tracks.isEmpty()) {
                indexes.add(new Index(0, new DiscTime(0)));
            }
            track.indexes().forEach(index -> indexes.add(new Index(index.number(), index.time().plus(pregap))));
            tracks.add(new Track(track.number(), track.title(), track.performer(), track.composer(), track.isrc(),
                    track.flags(), 0, 0, indexes));
        }
        return new CueSheet(sheet.catalog(), sheet.title(), sheet.performer(),
                List.of(new AudioFile(audio, "BINARY", tracks)), List.of());
    }

    private static Track track(TitleOutline title, Placement place) {
        List<Index> indexes = new ArrayList<>();
        place.pause().ifPresent(pause -> indexes.add(new Index(0, pause)));
        indexes.add(new Index(1, place.mark()));
        for (DiscTime mark : place.marks()) {
            indexes.add(new Index(indexes.getLast().number() + 1, mark));
        }
        int pause = title.number() == 1 ? (int) ((title.gap() + DiscTime.FRAMES - 1) / DiscTime.FRAMES) : 0;
        Optional<String> isrc = Isrc.parse(title.isrc()).map(Isrc::code);
        return new Track(title.number(), title.name(), title.artist(), title.composer(), isrc, flags(title.flags()),
                Math.max(0, pause - LEAD_IN_PAUSE), 0, indexes);
    }

    private static Set<Flag> flags(Set<TitleFlag> flags) {
        Set<Flag> words = EnumSet.noneOf(Flag.class);
        for (TitleFlag flag : flags) {
            words.add(switch (flag) {
            case COPY_PERMITTED -> Flag.DCP;
            case PRE_EMPHASIS -> Flag.PRE;
            });
        }
        return words;
    }
}
