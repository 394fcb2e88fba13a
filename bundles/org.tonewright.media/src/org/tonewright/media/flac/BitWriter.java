package org.tonewright.media.flac;

import java.util.Arrays;

/** Bits in memory, most significant first; grows as needed. */
final class BitWriter {

    private byte[] bytes = new byte[1 << 15];
    private int length;
    /** The bits not yet in the array, right-aligned: fewer than 8 between two calls. */
    private long cache;
    private int pending;

    /** Forgets everything. */
    void clear() {
        length = 0;
        cache = 0;
        pending = 0;
    }

    /** The bytes so far; only the first {@link #length()} are meant. */
    byte[] bytes() {
        return bytes;
    }

    /** The whole bytes so far. */
    int length() {
        return length;
    }

    /** Appends the lowest 0 to 40 bits of a number. */
    void put(long value, int bits) {
        cache = cache << bits | value & (1L << bits) - 1;
        pending += bits;
        drain();
    }

    /** Appends so many zeros and a one. */
    void unary(int zeros) {
        int left = zeros;
        while (left >= 32) {
            put(0, 32);
            left -= 32;
        }
        put(1, left + 1);
    }

    /** Appends a signed number in Rice code: RFC 9639, section 9.2.7.1. */
    void rice(long value, int parameter) {
        long folded = value << 1 ^ value >> 63;
        long zeros = folded >>> parameter;
        if (zeros + 1 + parameter <= 40) {
            put(1L << parameter | folded & (1L << parameter) - 1, (int) zeros + 1 + parameter);
        } else {
            unary((int) zeros);
            put(folded, parameter);
        }
    }

    /** Fills the last byte with zeros. */
    void align() {
        if (pending > 0) {
            put(0, 8 - pending);
        }
    }

    private void drain() {
        if (length + 8 > bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        while (pending >= 8) {
            pending -= 8;
            bytes[length++] = (byte) (cache >>> pending);
        }
    }
}
