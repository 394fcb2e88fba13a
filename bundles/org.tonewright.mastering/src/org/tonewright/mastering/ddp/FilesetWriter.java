package org.tonewright.mastering.ddp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.tonewright.core.session.FileNames;
import org.tonewright.mastering.cue.CueSheet;
import org.tonewright.mastering.cue.CueSheet.Flag;
import org.tonewright.mastering.cue.CueSheet.Index;
import org.tonewright.mastering.cue.CueSheet.Track;
import org.tonewright.mastering.disc.DiscTime;

/**
 * Writes a DDP 2.00 fileset around an image (DDP study, sections 1 to 9). DDPMS names the streams in the order in which
 * most programs do: CD-Text, PQ descriptor, image. The ISRC stands on index 00 and 01 of its track, the bar code in
 * DDPID and in the lead-in, and the lead-out twice, as plants expect them.
 */
public final class FilesetWriter {

    /** The image, which is there already: 16-bit little-endian stereo in whole sectors. */
    public static final String IMAGE = "IMAGE.DAT";
    /** The PQ descriptor. */
    public static final String DESCRIPTOR = "PQDESCR";
    /** The CD-Text. */
    public static final String TEXT = "CDTEXT.BIN";

    private static final int ID_LENGTH = 128;
    private static final int MASTER_ID_LENGTH = 48;

    private FilesetWriter() {}

    /**
     * [disk] Writes everything but the image into a folder that holds the image.
     *
     * @param sheet the programme; times count from the first sector of the image, at which track 1 has its INDEX 00
     * @throws IllegalArgumentException if the sheet can't be written, with a sentence: a text or a code that does not
     *         fit, a time beyond 99:59:74, more than 256 packs of CD-Text
     * @throws IOException if a file can't be written
     */
    public static void write(Path folder, CueSheet sheet) throws IOException {
        long bytes = Files.size(folder.resolve(IMAGE));
        if (bytes % DiscTime.BYTES != 0 || bytes / DiscTime.BYTES > DiscTime.MOST) {
            throw new IllegalArgumentException(
                    "An image of " + bytes + " bytes is not whole sectors or longer than 99:59:74.");
        }
        int sectors = (int) (bytes / DiscTime.BYTES);
        String upc = sheet.catalog().orElse("");
        String masterId = FileNames.of(sheet.title());
        List<String> names = new ArrayList<>(List.of(Fileset.ID, Fileset.MAP));
        ByteArrayOutputStream map = new ByteArrayOutputStream();
        Optional<CdText> text = CdText.of(sheet);
        if (text.isPresent()) {
            byte[] packs = CdTextPacks.of(text.orElseThrow());
            Files.write(folder.resolve(TEXT), packs);
            map.writeBytes(MapStream.text(TEXT, packs.length));
            names.add(TEXT);
        }
        byte[] pq = PqDescriptor.bytes(entries(sheet, upc, new DiscTime(sectors)));
        map.writeBytes(MapStream.pq(DESCRIPTOR, pq.length));
        map.writeBytes(MapStream.audio(IMAGE, sectors,
                sheet.tracks().getFirst().index(1).map(DiscTime::sectors).orElse(0)));
        Files.write(folder.resolve(Fileset.ID), Packet.blank(ID_LENGTH).text(0, 8, "DDP 2.00").text(8, 13, upc)
                .text(38, MASTER_ID_LENGTH, masterId.substring(0, Math.min(MASTER_ID_LENGTH, masterId.length())))
                .text(87, 2, "CD").bytes());
        Files.write(folder.resolve(Fileset.MAP), map.toByteArray());
        Files.write(folder.resolve(DESCRIPTOR), pq);
        names.addAll(List.of(DESCRIPTOR, IMAGE));
        Checksums.write(folder, names);
    }

    private static List<PqEntry> entries(CueSheet sheet, String upc, DiscTime end) {
        List<PqEntry> entries = new ArrayList<>();
        entries.add(new PqEntry(PqEntry.LEAD_IN, 0, new DiscTime(0), 0, false, "", upc));
        for (Track track : sheet.tracks()) {
            for (Index index : track.indexes()) {
                String isrc = index.number() <= 1 ? track.isrc().orElse("") : "";
                entries.add(new PqEntry(track.number(), index.number(), index.time(), control(track.flags()),
                        track.flags().contains(Flag.SCMS), isrc, ""));
            }
        }
        PqEntry leadOut = new PqEntry(PqEntry.LEAD_OUT, 1, end, 0, false, "", "");
        entries.add(leadOut);
        entries.add(leadOut);
        return entries;
    }

    private static int control(Set<Flag> flags) {
        return (flags.contains(Flag.PRE) ? PqEntry.PRE : 0) | (flags.contains(Flag.DCP) ? PqEntry.COPY : 0)
                | (flags.contains(Flag.FOUR_CHANNELS) ? PqEntry.FOUR_CHANNELS : 0);
    }
}
