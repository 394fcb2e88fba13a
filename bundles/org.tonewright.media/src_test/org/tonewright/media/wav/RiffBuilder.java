package org.tonewright.media.wav;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Makes RIFF files chunk by chunk, right or wrong. */
final class RiffBuilder {

    private final String container;
    private final ByteArrayOutputStream chunks = new ByteArrayOutputStream();

    RiffBuilder(String container) {
        this.container = container;
    }

    /** A chunk with its true size and padding. */
    RiffBuilder chunk(String name, byte[] content) {
        return chunk(name, content, content.length);
    }

    /** A chunk that claims a size. */
    RiffBuilder chunk(String name, byte[] content, long claimed) {
        chunks.writeBytes(name.getBytes(StandardCharsets.ISO_8859_1));
        chunks.writeBytes(ints((int) claimed));
        chunks.writeBytes(content);
        if ((content.length & 1) == 1) {
            chunks.write(0);
        }
        return this;
    }

    /** A plain format chunk. */
    RiffBuilder format(int tag, int channels, int rate, int frameBytes, int bits) {
        ByteBuffer to = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        to.putShort((short) tag).putShort((short) channels).putInt(rate).putInt(rate * frameBytes);
        return chunk("fmt ", to.putShort((short) frameBytes).putShort((short) bits).array());
    }

    /** The file with a true RIFF size. */
    byte[] bytes() {
        return bytes(4 + chunks.size());
    }

    /** The file with a claimed RIFF size. */
    byte[] bytes(long riffSize) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(container.getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(ints((int) riffSize));
        file.writeBytes("WAVE".getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(chunks.toByteArray());
        return file.toByteArray();
    }

    /** Little-endian integers of 32 bits. */
    static byte[] ints(int... values) {
        ByteBuffer to = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int value : values) {
            to.putInt(value);
        }
        return to.array();
    }

    /** Little-endian integers of 16 bits. */
    static byte[] shorts(int... values) {
        ByteBuffer to = ByteBuffer.allocate(2 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int value : values) {
            to.putShort((short) value);
        }
        return to.array();
    }
}
