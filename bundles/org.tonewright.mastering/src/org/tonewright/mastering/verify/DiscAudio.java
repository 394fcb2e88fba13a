package org.tonewright.mastering.verify;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.tonewright.mastering.disc.CompactDisc;
import org.tonewright.media.AudioFormats;
import org.tonewright.media.AudioInfo;
import org.tonewright.media.AudioReader;

/**
 * The audio of a delivery, whichever way it is stored: an audio file, or the bare 16-bit stereo sectors of a disc
 * ({@code .bin}, and the image of a DDP fileset).
 *
 * @param file the file
 * @param formats what opens an audio file
 * @param sectors whether it is bare sectors
 * @param sampleRate frames a second
 * @param channels the number of channels
 * @param bits the word length
 * @param frames the length
 */
public record DiscAudio(Path file, AudioFormats formats, boolean sectors, int sampleRate, int channels, int bits,
        long frames) {

    private static final int FRAME_BYTES = 4;
    private static final int BLOCK = 8192;

    /** Takes the samples of a piece, block after block. */
    @FunctionalInterface
    public interface Listener {

        /**
         * [disk] Takes a block.
         *
         * @param at the first frame of the block in the audio
         * @param samples one array a channel; full scale is 1
         * @param count how many frames the block has
         */
        void take(long at, float[][] samples, int count);
    }

    /** Opens the audio far enough to know what it is. */
    static DiscAudio open(Path file, AudioFormats formats) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new DeliveryException("The audio '" + file + "' is missing.");
        }
        if (String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".bin")) {
            return sectors(file, formats);
        }
        AudioInfo info = formats.info(file);
        return new DiscAudio(file, formats, false, info.sampleRate(), info.channels(), info.bits(), info.frames());
    }

    /** Opens the bare sectors of a disc, whatever the file is called. */
    static DiscAudio sectors(Path file, AudioFormats formats) throws IOException {
        return new DiscAudio(file, formats, true, CompactDisc.RATE, 2, 16, Files.size(file) / FRAME_BYTES);
    }

    /**
     * Reads a piece.
     *
     * @param from the first frame
     * @param to the frame after the last one, at most {@link #frames()}
     */
    public void read(long from, long to, Listener listener) throws IOException {
        if (sectors) {
            readSectors(from, to, listener);
        } else {
            readFile(from, to, listener);
        }
    }

    private void readFile(long from, long to, Listener listener) throws IOException {
        try (AudioReader reader = formats.open(file)) {
            reader.seek(from);
            float[][] block = new float[channels][BLOCK];
            long at = from;
            while (at < to) {
                int count = reader.read(block, 0, (int) Math.min(BLOCK, to - at));
                if (count <= 0) {
                    throw new DeliveryException("The audio '" + file + "' ends at frame " + at + ".");
                }
                listener.take(at, block, count);
                at += count;
            }
        }
    }

    private void readSectors(long from, long to, Listener listener) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            float[][] block = new float[2][BLOCK];
            ByteBuffer bytes = ByteBuffer.allocate(BLOCK * FRAME_BYTES).order(ByteOrder.LITTLE_ENDIAN);
            long at = from;
            while (at < to) {
                int count = (int) Math.min(BLOCK, to - at);
                bytes.clear().limit(count * FRAME_BYTES);
                while (bytes.hasRemaining()) {
                    if (channel.read(bytes, at * FRAME_BYTES + bytes.position()) < 0) {
                        throw new DeliveryException("The audio '" + file + "' ends before frame " + to + ".");
                    }
                }
                bytes.flip();
                for (int frame = 0; frame < count; frame++) {
                    block[0][frame] = bytes.getShort() / 32768f;
                    block[1][frame] = bytes.getShort() / 32768f;
                }
                listener.take(at, block, count);
                at += count;
            }
        }
    }
}
