package org.tonewright.media.wav;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.OptionalDouble;

import org.tonewright.media.BroadcastExtension;

/** The bytes of a {@code bext} chunk: EBU Tech 3285 v2, section 2.3. */
final class BextChunk {

    /** The bytes before the coding history. */
    static final int FIXED = 602;
    /** Where the time of the first frame stands. */
    static final int TIME_REFERENCE = 338;
    /** The longest coding history that is read or written. */
    static final int HISTORY = 1 << 16;

    private static final int UMID = 64;
    private static final int RESERVED = 180;
    private static final short UNUSED = 0x7fff;

    private BextChunk() {}

    /** The content of the chunk, without its header and without a byte of padding. */
    static byte[] encode(BroadcastExtension bext) {
        byte[] history = ascii(bext.codingHistory());
        ByteBuffer to = ByteBuffer.allocate(FIXED + Math.min(history.length, HISTORY)).order(ByteOrder.LITTLE_ENDIAN);
        text(to, bext.description(), 256);
        text(to, bext.originator(), 32);
        text(to, bext.originatorReference(), 32);
        text(to, bext.originationDate(), 10);
        text(to, bext.originationTime(), 8);
        to.putLong(bext.timeReference());
        to.putShort((short) 2);
        byte[] umid = HexFormat.of().parseHex(bext.umid());
        to.put(Arrays.copyOf(umid, UMID));
        level(to, bext.loudness());
        level(to, bext.loudnessRange());
        level(to, bext.maxTruePeak());
        level(to, bext.maxMomentary());
        level(to, bext.maxShortTerm());
        to.position(to.position() + RESERVED);
        to.put(history, 0, Math.min(history.length, HISTORY));
        return to.array();
    }

    /** Reads the content of a chunk of at least {@link #FIXED} bytes; loudness values exist from version 2 on. */
    static BroadcastExtension decode(byte[] bytes) {
        ByteBuffer from = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        String description = text(from, 256);
        String originator = text(from, 32);
        String reference = text(from, 32);
        String date = text(from, 10);
        String time = text(from, 8);
        long timeReference = from.getLong();
        int version = from.getShort();
        byte[] umid = new byte[UMID];
        from.get(umid);
        OptionalDouble[] levels = new OptionalDouble[5];
        for (int i = 0; i < levels.length; i++) {
            short value = from.getShort();
            levels[i] = version < 2 || value == UNUSED ? OptionalDouble.empty() : OptionalDouble.of(value / 100.0);
        }
        from.position(FIXED);
        return new BroadcastExtension(description, originator, reference, date, time, timeReference,
                version < 1 ? "" : hex(umid), levels[0], levels[1], levels[2], levels[3], levels[4],
                text(from, from.remaining()));
    }

    private static String hex(byte[] umid) {
        int length = umid.length;
        while (length > 0 && umid[length - 1] == 0) {
            length--;
        }
        return HexFormat.of().formatHex(umid, 0, length <= UMID / 2 && length > 0 ? UMID / 2 : length > 0 ? UMID : 0);
    }

    private static void level(ByteBuffer to, OptionalDouble value) {
        long rounded = value.isPresent() ? Math.round(value.getAsDouble() * 100) : UNUSED;
        to.putShort(Math.abs(rounded) < UNUSED ? (short) rounded : UNUSED);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static void text(ByteBuffer to, String text, int length) {
        to.put(Arrays.copyOf(ascii(text), length));
    }

    private static String text(ByteBuffer from, int length) {
        byte[] bytes = new byte[length];
        from.get(bytes);
        int end = 0;
        while (end < length && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, 0, end, StandardCharsets.ISO_8859_1);
    }
}
