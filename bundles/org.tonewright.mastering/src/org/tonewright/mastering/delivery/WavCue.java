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
import org.tonewright.media.AudioSpec;
import org.tonewright.media.AudioWriter;
import org.tonewright.media.SampleType;
import org.tonewright.media.wav.WavFormat;

/** The image of a disc as one WAV file of 16 bits at 44.1 kHz, with a cue sheet. */
public final class WavCue implements DeliveryFormat {

    @Override
    public List<RuleResult> objections(ReleaseOutline release) {
        return RedBook.objections(release);
    }

    @Override
    public WrittenAudio write(MasteredRelease release, Path folder, Progress progress) throws IOException {
        String name = FileNames.of(release.outline().title());
        DiscLayout layout = DiscProgramme.layout(release.outline());
        List<WrittenAudio.Piece> pieces;
        try (AudioWriter writer = new WavFormat().create(folder.resolve(name + ".wav"),
                new AudioSpec(CompactDisc.RATE, DiscImage.CHANNELS, SampleType.INT_16))) {
            pieces = DiscImage.play(release, layout, (samples, frames) -> writer.write(samples, 0, frames), progress);
            writer.commit();
        }
        Files.writeString(folder.resolve(name + ".cue"),
                CueWriter.write(DiscProgramme.sheet(release.outline(), layout, name + ".wav", "WAVE")),
                StandardCharsets.UTF_8);
        return new WrittenAudio(name + ".wav", name + ".cue", CompactDisc.RATE, DiscImage.BITS, layout.frames(),
                pieces);
    }
}
