package org.tonewright.mastering.ddp;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.tonewright.mastering.cue.CueSheet;
import org.tonewright.mastering.cue.CueSheet.AudioFile;
import org.tonewright.mastering.cue.CueSheet.Flag;
import org.tonewright.mastering.cue.CueSheet.Index;
import org.tonewright.mastering.cue.CueSheet.Track;
import org.tonewright.mastering.ddp.CdText.Kind;

/**
 * What a DDP fileset says, as it stands in its files: nothing is mended, and what two files state differently is kept
 * apart, so that rules can be checked.
 *
 * @param folder the folder
 * @param upc the bar code in DDPID; empty for none
 * @param masterId the master's identifier, free text; empty for none
 * @param image the image: 16-bit little-endian stereo, no header
 * @param descriptor the PQ descriptor
 * @param text the file of CD-Text, if there is one
 * @param pregap the pause of track 1 that DDPMS states, in sectors; empty if it states none
 * @param entries the entries of the PQ descriptor, in their order
 */
public record Fileset(Path folder, String upc, String masterId, Part image, Part descriptor, Optional<Part> text,
        OptionalLong pregap, List<PqEntry> entries) {

    /** The file that every fileset has under this name, besides {@value MapStream#FILE}. */
    public static final String ID = "DDPID";
    /** The map of the fileset's files. */
    public static final String MAP = MapStream.FILE;

    /** Copies the list. */
    public Fileset {
        entries = List.copyOf(entries);
    }

    /**
     * One file.
     *
     * @param name as DDPMS has it
     * @param file where it lies, in the fileset's folder
     * @param stated its length after DDPMS: sectors of an image, else bytes; empty if it states none
     * @param unit bytes in one of these: 2352 for an image, else 1
     * @param bytes how long it is
     */
    public record Part(String name, Path file, OptionalLong stated, int unit, long bytes) {}

    /** The entries of tracks, without lead-in and lead-out. */
    public List<PqEntry> trackEntries() {
        return entries.stream().filter(PqEntry::isTrack).toList();
    }

    /** The bar code of the PQ descriptor, which is the one that comes on the disc; empty for none. */
    public String discUpc() {
        return entries.stream().map(PqEntry::upc).filter(upc -> !upc.isEmpty()).findFirst().orElse("");
    }

    /**
     * The programme as a cue sheet of the image. Times count from the first sector of the image, so track 1 has an
     * INDEX 00 there.
     *
     * @param texts its titles, performers and composers, if CD-Text could be read
     */
    public CueSheet sheet(Optional<CdText> texts) {
        List<Track> tracks = new ArrayList<>();
        List<PqEntry> open = new ArrayList<>();
        for (PqEntry entry : trackEntries()) {
            if (!open.isEmpty() && open.getFirst().track() != entry.track()) {
                tracks.add(track(open, texts));
                open.clear();
            }
            open.add(entry);
        }
        if (!open.isEmpty()) {
            tracks.add(track(open, texts));
        }
        Optional<String> catalog = Optional.of(discUpc()).filter(upc -> !upc.isEmpty())
                .map(upc -> upc.length() == 12 ? "0" + upc : upc);
        return new CueSheet(catalog, text(texts, Kind.TITLE, 0), text(texts, Kind.PERFORMER, 0),
                List.of(new AudioFile(image.name(), "BINARY", tracks)), List.of());
    }

    private static Track track(List<PqEntry> entries, Optional<CdText> texts) {
        PqEntry first = entries.getFirst();
        int number = first.track();
        Optional<String> isrc = entries.stream().map(PqEntry::isrc).filter(code -> !code.isEmpty()).findFirst();
        String composer = text(texts, Kind.COMPOSER, number);
        return new Track(number, text(texts, Kind.TITLE, number), text(texts, Kind.PERFORMER, number),
                composer.isEmpty() ? text(texts, Kind.SONGWRITER, number) : composer, isrc, flags(first), 0, 0,
                entries.stream().map(entry -> new Index(entry.index(), entry.time())).toList());
    }

    private static String text(Optional<CdText> texts, Kind kind, int track) {
        return texts.map(text -> text.text(kind, track)).orElse("");
    }

    private static Set<Flag> flags(PqEntry entry) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        if ((entry.control() & PqEntry.PRE) != 0) {
            flags.add(Flag.PRE);
        }
        if ((entry.control() & PqEntry.COPY) != 0) {
            flags.add(Flag.DCP);
        }
        if ((entry.control() & PqEntry.FOUR_CHANNELS) != 0) {
            flags.add(Flag.FOUR_CHANNELS);
        }
        if (entry.scms()) {
            flags.add(Flag.SCMS);
        }
        return flags;
    }
}
