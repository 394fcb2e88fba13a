package org.tonewright.mastering.delivery;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.zip.CRC32;

import org.tonewright.mastering.disc.DiscTime;
import org.tonewright.media.ProductFile;

/**
 * An image of bare sectors: 16 bits, little-endian, left before right, without a header. It appears when it is whole,
 * and knows the CRC-32 of what was to be written, with which it can be compared. [disk]
 */
final class SectorFile implements DiscImage.Sink, AutoCloseable {

    private static final float FULL_SCALE = 1 << DiscImage.BITS - 1;

    private final ProductFile file;
    private final CRC32 crc = new CRC32();
    private long end;

    private SectorFile(ProductFile file) {
        this.file = file;
    }

    static SectorFile create(Path file) throws IOException {
        return new SectorFile(ProductFile.create(file));
    }

    /** Appends digital silence. */
    void silence(int sectors) throws IOException {
        for (int sector = 0; sector < sectors; sector++) {
            append(ByteBuffer.allocate(DiscTime.BYTES));
        }
    }

    @Override
    public void write(float[][] samples, int frames) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(frames * DiscImage.CHANNELS * Short.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN);
        for (int frame = 0; frame < frames; frame++) {
            for (float[] channel : samples) {
                bytes.putShort((short) (channel[frame] * FULL_SCALE));
            }
        }
        append(bytes.flip());
    }

    private void append(ByteBuffer bytes) throws IOException {
        int length = bytes.remaining();
        crc.update(bytes.duplicate());
        file.write(bytes, end);
        end += length;
    }

    /** Forces the image to disk and puts it in its place. */
    void commit() throws IOException {
        file.commit();
    }

    /** The CRC-32 of what was appended. */
    long crc() {
        return crc.getValue();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
