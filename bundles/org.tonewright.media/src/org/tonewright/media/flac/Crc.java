package org.tonewright.media.flac;

/**
 * The two checksums of a frame: RFC 9639, section 9.1.8 (header, polynomial x^8 + x^2 + x + 1) and section 9.3 (frame,
 * polynomial x^16 + x^15 + x^2 + 1), both most significant bit first and starting from 0.
 */
final class Crc {

    private static final int[] EIGHT = table(0x07, 8);
    private static final int[] SIXTEEN = table(0x8005, 16);

    private Crc() {}

    /** The checksum of a header, 0 to 255. */
    static int eight(byte[] bytes, int from, int to) {
        int crc = 0;
        for (int i = from; i < to; i++) {
            crc = EIGHT[crc ^ bytes[i] & 0xff];
        }
        return crc;
    }

    /** The checksum of a frame, 0 to 65535. */
    static int sixteen(byte[] bytes, int from, int to) {
        int crc = 0;
        for (int i = from; i < to; i++) {
            crc = (crc << 8 ^ SIXTEEN[crc >>> 8 ^ bytes[i] & 0xff]) & 0xffff;
        }
        return crc;
    }

    private static int[] table(int polynomial, int width) {
        int[] table = new int[256];
        int top = 1 << width - 1;
        for (int value = 0; value < 256; value++) {
            int crc = value << width - 8;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & top) != 0 ? crc << 1 ^ polynomial : crc << 1;
            }
            table[value] = crc & (1 << width) - 1;
        }
        return table;
    }
}
