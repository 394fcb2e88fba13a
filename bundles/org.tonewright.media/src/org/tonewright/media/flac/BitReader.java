package org.tonewright.media.flac;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

import org.tonewright.media.AudioFileException;
import org.tonewright.media.internal.SourceFile;

/**
 * Bits of a file, most significant first. The bytes from the last {@link #start} on stay in memory, so that the
 * checksum of a frame can be taken when its end is known; a frame that grows beyond {@link #LONGEST} is broken.
 */
final class BitReader {

    /** More bytes than any frame has: 65536 samples of 8 channels, stored verbatim in 33 bits, and headers. */
    static final int LONGEST = 65_536 * 8 * 33 / 8 + 1024;

    private static final int FIRST_SIZE = 1 << 16;
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final SourceFile file;
    private byte[] buffer = new byte[FIRST_SIZE];
    private long bufferStart;
    private int limit;
    private int start;
    private int next;
    /** The next bits, left-aligned: at least {@link #available} of them are valid, and what follows is true or 0. */
    private long cache;
    private int available;

    BitReader(SourceFile file) {
        this.file = file;
    }

    /** Moves to a byte of the file and starts a frame there. */
    void start(long position) {
        if (position >= bufferStart && position <= bufferStart + limit) {
            next = (int) (position - bufferStart);
        } else {
            bufferStart = position;
            limit = 0;
            next = 0;
        }
        start = next;
        cache = 0;
        available = 0;
    }

    /** The byte of the file in which the next bit lies. */
    long position() {
        return bufferStart + next - available / 8;
    }

    /** A fault at the present position. */
    AudioFileException broken(String what) {
        return file.broken(what, position());
    }

    /** The CRC-8 of the bytes since the start; the position must be on a byte. */
    int crc8() {
        return Crc.eight(buffer, start, next - available / 8);
    }

    /** The CRC-16 of the bytes since the start; the position must be on a byte. */
    int crc16() {
        return Crc.sixteen(buffer, start, next - available / 8);
    }

    /** Passes over the rest of a byte. */
    void align() {
        int rest = available & 7;
        cache <<= rest;
        available -= rest;
    }

    /** Reads 0 to 32 bits as an unsigned number. */
    long unsigned(int bits) throws AudioFileException {
        if (bits == 0) {
            return 0;
        }
        if (available < bits) {
            refill(bits);
        }
        long value = cache >>> 64 - bits;
        cache <<= bits;
        available -= bits;
        return value;
    }

    /** Reads 0 to 40 bits as a signed number in two's complement. */
    long signed(int bits) throws AudioFileException {
        if (bits == 0) {
            return 0;
        }
        if (available < bits) {
            refill(bits);
        }
        long value = cache >> 64 - bits;
        cache <<= bits;
        available -= bits;
        return value;
    }

    /** Counts the zeros before the next one, and passes over that one. */
    int unary() throws AudioFileException {
        int count = 0;
        while (true) {
            int zeros = Long.numberOfLeadingZeros(cache);
            if (zeros < available) {
                cache <<= zeros + 1;
                available -= zeros + 1;
                return count + zeros;
            }
            count += available;
            cache = 0;
            available = 0;
            refill(1);
        }
    }

    /**
     * Reads numbers in Rice code: RFC 9639, section 9.2.7.1.
     *
     * @param parameter the bits of each remainder, 0 to 30
     */
    void rice(int parameter, long[] to, int from, int end) throws AudioFileException {
        for (int i = from; i < end; i++) {
            if (available < 48) {
                refill(1);
            }
            int zeros = Long.numberOfLeadingZeros(cache);
            long folded;
            if (zeros + 1 + parameter <= available) {
                folded = (long) zeros << parameter | cache << zeros + 1 >>> 1 >>> 63 - parameter;
                cache = cache << zeros + 1 << parameter;
                available -= zeros + 1 + parameter;
            } else {
                folded = (long) unary() << parameter | unsigned(parameter);
            }
            to[i] = folded >>> 1 ^ -(folded & 1);
        }
    }

    /** Fills the cache to at least 56 bits, or as many as the file has but not fewer than needed. */
    private void refill(int needed) throws AudioFileException {
        if (next + 8 > limit) {
            load();
        }
        if (next + 8 <= limit) {
            cache |= (long) LONG.get(buffer, next) >>> available;
            int bytes = 63 - available >>> 3;
            next += bytes;
            available += bytes * 8;
            return;
        }
        while (available <= 56 && next < limit) {
            cache |= (buffer[next] & 0xffL) << 56 - available;
            next++;
            available += 8;
        }
        if (available < needed) {
            throw file.broken("The file ends within a frame", file.size());
        }
    }

    /** Reads on, keeping the bytes since the start of the frame. */
    private void load() throws AudioFileException {
        int kept = limit - start;
        if (kept > LONGEST) {
            throw file.broken("A frame has no end within " + LONGEST + " bytes", bufferStart + start);
        }
        byte[] target = kept > buffer.length / 2 ? Arrays.copyOf(buffer, buffer.length * 2) : buffer;
        System.arraycopy(buffer, start, target, 0, kept);
        buffer = target;
        bufferStart += start;
        next -= start;
        start = 0;
        limit = kept + file.read(buffer, kept, buffer.length - kept, bufferStart + kept);
    }
}
