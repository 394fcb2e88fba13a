package org.tonewright.media.peak;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Optional;

import org.tonewright.media.ProductFile;
import org.tonewright.media.internal.Faults;

/**
 * An overview in a file, which is mapped into memory: opening it takes no time and no heap, however long the sound is.
 * <p>
 * The file, little-endian: the letters {@code TWPK}; version (int), channels (int), frames (long); the stamp of the
 * source, its length in bytes (int) and UTF-8, padded with zeros to {@value #STAMP} bytes; then for each level from the
 * finest, for each channel, for each stretch three numbers of half precision.
 */
public final class StoredPeaks extends Pyramid {

    private static final int MAGIC = 'T' | 'W' << 8 | 'P' << 16 | 'K' << 24;
    private static final int VERSION = 1;
    private static final int STAMP = 1000;
    private static final int HEADER = 24 + STAMP;
    private static final int STRETCHES = 1 << 13;
    private static final ValueLayout.OfShort HALF = ValueLayout.JAVA_SHORT_UNALIGNED
            .withOrder(ByteOrder.LITTLE_ENDIAN);

    private final MemorySegment numbers;
    private final int channels;
    private final long frames;
    private final long[] levels = new long[LEVELS];
    private final long[] counts = new long[LEVELS];

    private StoredPeaks(MemorySegment numbers, int channels, long frames) {
        this.numbers = numbers;
        this.channels = channels;
        this.frames = frames;
        long at = HEADER;
        for (int level = 0; level < LEVELS; level++) {
            levels[level] = at;
            counts[level] = count(frames, level);
            at += counts[level] * channels * SIZE * Short.BYTES;
        }
    }

    /**
     * [disk] What tells one version of a file from another: its size and when it was last changed.
     *
     * @throws IOException if the file can't be looked at, with a sentence
     */
    public static String stamp(Path audio) throws IOException {
        try {
            BasicFileAttributes about = Files.readAttributes(audio, BasicFileAttributes.class);
            return about.size() + " " + about.lastModifiedTime();
        } catch (IOException e) {
            throw Faults.reading(audio, e);
        }
    }

    /**
     * [disk] Opens a stored overview.
     *
     * @param file where it was stored
     * @param stamp the source as it is now: {@link #stamp}, or a digest
     * @return empty if there is none, it belongs to another version of the source, is broken or of another version of
     *         this format: then build it again
     */
    public static Optional<PeakOverview> open(Path file, String stamp) {
        try (FileChannel channel = FileChannel.open(file)) {
            long size = channel.size();
            ByteBuffer head = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
            while (head.hasRemaining() && channel.read(head) > 0) {
                // as much as there is
            }
            head.flip();
            if (head.limit() < HEADER || head.getInt() != MAGIC || head.getInt() != VERSION) {
                return Optional.empty();
            }
            int channels = head.getInt();
            long frames = head.getLong();
            byte[] name = stamp.getBytes(StandardCharsets.UTF_8);
            byte[] found = new byte[Math.clamp(head.getInt(), 0, STAMP)];
            head.get(found);
            if (channels < 1 || frames < 0 || !Arrays.equals(name, found) || size != size(channels, frames)) {
                return Optional.empty();
            }
            // Unmapped by the collector, when nobody draws it any more.
            MemorySegment numbers = channel.map(FileChannel.MapMode.READ_ONLY, 0, size, Arena.ofAuto());
            return Optional.of(new StoredPeaks(numbers, channels, frames));
        } catch (IOException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    private static long size(int channels, long frames) {
        double size = HEADER;
        for (int level = 0; level < LEVELS; level++) {
            size += (double) count(frames, level) * channels * SIZE * Short.BYTES;
        }
        // Beyond 2^53 no file is of this size anyway.
        return (long) size;
    }

    /**
     * [disk] Stores an overview that is complete; the file appears when it is whole.
     *
     * @param stamp tells the version of the source, at most {@value #STAMP} bytes
     * @throws IOException if it can't be written, with a sentence
     */
    public static void store(PeakOverview peaks, Path file, String stamp) throws IOException {
        byte[] name = stamp.getBytes(StandardCharsets.UTF_8);
        if (name.length > STAMP) {
            throw new IllegalArgumentException("A stamp can't be longer than " + STAMP + " bytes.");
        }
        Pyramid pyramid = (Pyramid) peaks;
        ByteBuffer head = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
        head.putInt(MAGIC).putInt(VERSION).putInt(peaks.channels()).putLong(peaks.frames()).putInt(name.length)
                .put(name).rewind();
        try (ProductFile product = ProductFile.create(file)) {
            product.write(head, 0);
            long at = HEADER;
            for (int level = 0; level < LEVELS; level++) {
                for (int channel = 0; channel < peaks.channels(); channel++) {
                    at = write(pyramid, channel, level, product, at);
                }
            }
            product.commit();
        }
    }

    private static long write(Pyramid pyramid, int channel, int level, ProductFile to, long start) throws IOException {
        ByteBuffer block = ByteBuffer.allocate(STRETCHES * SIZE * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        long at = start;
        long count = count(pyramid.frames(), level);
        for (long stretch = 0; stretch < count; stretch++) {
            for (int which = 0; which < SIZE; which++) {
                block.putShort(pyramid.number(channel, level, stretch, which));
            }
            if (!block.hasRemaining() || stretch == count - 1) {
                block.flip();
                int length = block.remaining();
                to.write(block, at);
                at += length;
                block.clear();
            }
        }
        return at;
    }

    @Override
    public int channels() {
        return channels;
    }

    @Override
    public long frames() {
        return frames;
    }

    @Override
    short number(int channel, int level, long stretch, int which) {
        return numbers.get(HALF,
                levels[level] + ((channel * counts[level] + stretch) * SIZE + which) * Short.BYTES);
    }
}
