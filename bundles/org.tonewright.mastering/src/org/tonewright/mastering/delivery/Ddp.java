package org.tonewright.mastering.delivery;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.tonewright.core.Progress;
import org.tonewright.core.verify.RuleResult;
import org.tonewright.mastering.cue.CueSheet;
import org.tonewright.mastering.cue.CueSheet.Track;
import org.tonewright.mastering.ddp.CdText;
import org.tonewright.mastering.ddp.CdTextPacks;
import org.tonewright.mastering.ddp.Checksums;
import org.tonewright.mastering.ddp.Fileset;
import org.tonewright.mastering.ddp.FilesetReader;
import org.tonewright.mastering.ddp.FilesetWriter;
import org.tonewright.mastering.ddp.Latin;
import org.tonewright.mastering.disc.CompactDisc;
import org.tonewright.mastering.disc.DiscLayout;
import org.tonewright.mastering.disc.DiscTime;
import org.tonewright.mastering.master.MasteredRelease;
import org.tonewright.mastering.master.ReleaseOutline;
import org.tonewright.mastering.master.ReleaseOutline.TitleOutline;

/**
 * A DDP 2.00 fileset, which is what plants press from. The image begins with the pause of track 1 and goes on as that
 * of BIN and CUE, bit for bit. Refused are, besides what no compact disc can be: T01 texts that CD-Text can't hold
 * (ISO 8859-1, with {@link Latin} as the rule of what is written instead), T02 more texts than 256 packs hold.
 */
public final class Ddp implements DeliveryFormat {

    @Override
    public List<RuleResult> objections(ReleaseOutline release) {
        List<RuleResult> objections = new ArrayList<>(RedBook.objections(release));
        if (objections.isEmpty()) {
            DiscLayout layout = DiscProgramme.layout(release);
            long sectors = layout.frames() / DiscTime.FRAMES + DiscProgramme.pregap(release);
            if (sectors > CompactDisc.LONGEST.sectors()) {
                objections.add(RuleResult.broken("C06", "The release lasts " + new DiscTime((int) sectors)
                        + " with the pause before the first title, which is part of the image; a compact disc takes "
                        + CompactDisc.LONGEST + " (IEC 60908)."));
            }
        }
        texts(release, objections);
        return objections;
    }

    private static void texts(ReleaseOutline release, List<RuleResult> objections) {
        text("The title of the release", release.title(), objections);
        text("The artist of the release", release.artist(), objections);
        for (TitleOutline title : release.titles()) {
            String whose = " of title " + title.number();
            text("The name" + whose, title.name(), objections);
            text("The artist" + whose, title.artist(), objections);
            text("The composer" + whose, title.composer(), objections);
        }
        if (objections.isEmpty()) {
            CueSheet sheet = DiscProgramme.whole(release, DiscProgramme.layout(release), FilesetWriter.IMAGE);
            int packs = CdText.of(sheet).map(CdTextPacks::count).orElse(0);
            if (packs > CdTextPacks.MOST) {
                objections.add(RuleResult.broken("T02", "The texts need " + packs + " packs of CD-Text, and a disc has "
                        + CdTextPacks.MOST + " for a language (MMC-3, annex J); shorter names would fit."));
            }
        }
    }

    private static void text(String what, String text, List<RuleResult> objections) {
        if (Latin.of(text).isEmpty()) {
            objections.add(RuleResult.broken("T01", what + ", '" + text + "', can't be written as CD-Text, which is "
                    + "ISO 8859-1, nor be put into its letters (MMC-3, annex J)."));
        }
    }

    @Override
    public WrittenAudio write(MasteredRelease release, Path folder, Progress progress) throws IOException {
        DiscLayout layout = DiscProgramme.layout(release.outline());
        int pregap = DiscProgramme.pregap(release.outline());
        CueSheet sheet = DiscProgramme.whole(release.outline(), layout, FilesetWriter.IMAGE);
        List<WrittenAudio.Piece> pieces;
        long crc;
        try (SectorFile file = SectorFile.create(folder.resolve(FilesetWriter.IMAGE))) {
            file.silence(pregap);
            pieces = DiscImage.play(release, layout, file, progress);
            file.commit();
            crc = file.crc();
        }
        FilesetWriter.write(folder, sheet);
        prove(folder, sheet, crc);
        long shift = (long) pregap * DiscTime.FRAMES;
        return new WrittenAudio(FilesetWriter.IMAGE, Fileset.MAP, CompactDisc.RATE, DiscImage.BITS,
                layout.frames() + shift, pieces.stream()
                        .map(one -> new WrittenAudio.Piece(one.start() + shift, one.frames(), one.meter())).toList());
    }

    /** Reads the fileset back: it must give the samples, the marks and the codes that were to be written. */
    private static void prove(Path folder, CueSheet sheet, long crc) throws IOException {
        Fileset fileset = FilesetReader.read(folder);
        CueSheet read = fileset.sheet(FilesetReader.readText(fileset));
        boolean same = read.catalog().equals(sheet.catalog()) && read.tracks().size() == sheet.tracks().size();
        for (int index = 0; same && index < read.tracks().size(); index++) {
            Track one = read.tracks().get(index);
            Track other = sheet.tracks().get(index);
            same = one.number() == other.number() && one.indexes().equals(other.indexes())
                    && one.isrc().equals(other.isrc()) && one.flags().equals(other.flags());
        }
        if (!same || Checksums.crc(fileset.image().file()) != crc) {
            throw new IOException("The fileset in '" + folder + "' does not read back as what was written; the disk "
                    + "may be failing.");
        }
    }
}
