package org.tonewright.mastering.delivery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.tonewright.core.Progress;
import org.tonewright.core.session.FileNames;
import org.tonewright.core.verify.RuleResult;
import org.tonewright.mastering.cue.CueWriter;
import org.tonewright.mastering.disc.CompactDisc;
import org.tonewright.mastering.disc.DiscLayout;
import org.tonewright.mastering.master.MasteredRelease;
import org.tonewright.mastering.master.ReleaseOutline;

/** The image of a disc as bare sectors of 2352 bytes, 16-bit little-endian stereo, with a cue sheet. */
public final class BinCue implements DeliveryFormat {

    @Override
    public List<RuleResult> objections(ReleaseOutline release) {
        return RedBook.objections(release);
    }

    @Override
    public WrittenAudio write(MasteredRelease release, Path folder, Progress progress) throws IOException {
        String name = FileNames.of(release.outline().title());
        DiscLayout layout = DiscProgramme.layout(release.outline());
        List<WrittenAudio.Piece> pieces;
        try (SectorFile file = SectorFile.create(folder.resolve(name + ".bin"))) {
            pieces = DiscImage.play(release, layout, file, progress);
            file.commit();
        }
        Files.writeString(folder.resolve(name + ".cue"),
                CueWriter.write(DiscProgramme.sheet(release.outline(), layout, name + ".bin", "BINARY")),
                StandardCharsets.UTF_8);
        return new WrittenAudio(name + ".bin", name + ".cue", CompactDisc.RATE, DiscImage.BITS, layout.frames(),
                pieces);
    }
}
