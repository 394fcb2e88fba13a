package org.tonewright.mastering.delivery;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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
import org.tonewright.media.ProductFile;

/** The image of a disc as bare sectors of 2352 bytes, 16-bit little-endian stereo, with a cue sheet. */
public final class BinCue implements DeliveryFormat {

    private static final float FULL_SCALE = 1 << DiscImage.BITS - 1;

    @Override
    public List<RuleResult> objections(ReleaseOutline release) {
        return RedBook.objections(release);
    }

    @Override
    public WrittenAudio write(MasteredRelease release, Path folder, Progress progress) throws IOException {
        String name = FileNames.of(release.outline().title());
        DiscLayout layout = DiscProgramme.layout(release.outline());
        List<WrittenAudio.Piece> pieces;
        try (ProductFile file = ProductFile.create(folder.resolve(name + ".bin"))) {
            long[] end = {0};
            pieces = DiscImage.play(release, layout, (samples, frames) -> {
                ByteBuffer bytes = bytes(samples, frames);
                int length = bytes.remaining();
                file.write(bytes, end[0]);
                end[0] += length;
            }, progress);
            file.commit();
        }
        Files.writeString(folder.resolve(name + ".cue"),
                CueWriter.write(DiscProgramme.sheet(release.outline(), layout, name + ".bin", "BINARY")),
                StandardCharsets.UTF_8);
        return new WrittenAudio(name + ".bin", name + ".cue", CompactDisc.RATE, DiscImage.BITS, layout.frames(),
                pieces);
    }

    private static ByteBuffer bytes(float[][] samples, int frames) {
        ByteBuffer bytes = ByteBuffer.allocate(frames * DiscImage.CHANNELS * Short.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN);
        for (int frame = 0; frame < frames; frame++) {
            for (float[] channel : samples) {
                bytes.putShort((short) (channel[frame] * FULL_SCALE));
            }
        }
        return bytes.flip();
    }
}
