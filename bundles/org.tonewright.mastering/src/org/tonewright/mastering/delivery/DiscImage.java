package org.tonewright.mastering.delivery;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.tonewright.core.Progress;
import org.tonewright.dsp.dither.Dither;
import org.tonewright.mastering.disc.CompactDisc;
import org.tonewright.mastering.disc.DiscLayout.Placement;
import org.tonewright.mastering.disc.DiscLayout;
import org.tonewright.mastering.master.MasteredRelease;
import org.tonewright.mastering.master.MasteredTitle;
import org.tonewright.mastering.measure.ProgrammeMeter;
import org.tonewright.media.AudioFileException;
import org.tonewright.media.AudioReader;
import org.tonewright.media.wav.WavFormat;

/**
 * Plays the image of a disc from its first frame to its last: digital silence, and masters shortened to 16 bits with
 * triangular dither. It is the one place where word length is reduced for a disc; the dither's seed is fixed, so that
 * an image is the same each time and in every format.
 */
final class DiscImage {

    /** Samples a frame: a compact disc is stereo. */
    static final int CHANNELS = 2;
    /** The word length. */
    static final int BITS = 16;

    /** Any number would do; it stays the same so that an image does. */
    private static final long DITHER_SEED = 0x64697363L;
    private static final int BLOCK = 1 << 14;
    private static final float STEP = 1f / (1 << BITS - 1);

    private final DiscLayout layout;
    private final Sink sink;
    private final Progress progress;
    private final Dither[] dithers = new Dither[CHANNELS];
    private final float[][] block = new float[CHANNELS][BLOCK];
    private final int[] words = new int[BLOCK];
    private long position;

    /** Takes the image, block after block. */
    @FunctionalInterface
    interface Sink {

        /**
         * [disk] Takes the next frames.
         *
         * @param samples one array a channel, each sample a whole number of 1/32768
         * @param frames how many, from index 0 on
         */
        void write(float[][] samples, int frames) throws IOException;
    }

    private DiscImage(DiscLayout layout, Sink sink, Progress progress) {
        this.layout = layout;
        this.sink = sink;
        this.progress = progress;
        for (int channel = 0; channel < CHANNELS; channel++) {
            dithers[channel] = new Dither(BITS, DITHER_SEED, channel);
        }
    }

    /**
     * [disk] Plays the image.
     *
     * @param layout where the titles lie
     * @return the titles as they were played, in order
     */
    static List<WrittenAudio.Piece> play(MasteredRelease release, DiscLayout layout, Sink sink, Progress progress)
            throws IOException {
        DiscImage image = new DiscImage(layout, sink, progress);
        List<WrittenAudio.Piece> pieces = new ArrayList<>();
        for (MasteredTitle title : release.titles()) {
            Placement place = layout.placements().get(pieces.size());
            image.silence(place.start());
            pieces.add(
                    new WrittenAudio.Piece(place.start(), place.frames(), image.title(title.file(), place.frames())));
        }
        image.silence(layout.frames());
        progress.at(1);
        return pieces;
    }

    private void silence(long end) throws IOException {
        for (float[] channel : block) {
            Arrays.fill(channel, 0);
        }
        while (position < end) {
            give((int) Math.min(BLOCK, end - position));
        }
    }

    private ProgrammeMeter title(Path master, long frames) throws IOException {
        ProgrammeMeter meter = new ProgrammeMeter(CompactDisc.RATE, CHANNELS);
        try (AudioReader reader = new WavFormat().open(master)) {
            if (reader.info().frames() != frames || reader.info().channels() != CHANNELS) {
                throw new AudioFileException(master, "The master has changed: it should have " + frames + " frames.");
            }
            int count = reader.read(block, 0, BLOCK);
            while (count > 0) {
                for (int channel = 0; channel < CHANNELS; channel++) {
                    dithers[channel].process(block[channel], 0, words, 0, count);
                    for (int frame = 0; frame < count; frame++) {
                        block[channel][frame] = words[frame] * STEP;
                    }
                }
                meter.process(block, 0, count);
                give(count);
                count = reader.read(block, 0, BLOCK);
            }
        }
        meter.finish();
        return meter;
    }

    private void give(int frames) throws IOException {
        sink.write(block, frames);
        position += frames;
        progress.at(Math.min(1, (double) position / layout.frames()));
    }
}
