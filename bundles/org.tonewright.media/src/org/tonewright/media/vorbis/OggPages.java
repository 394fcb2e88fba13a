package org.tonewright.media.vorbis;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

import org.tonewright.media.AudioFileException;
import org.tonewright.media.internal.SourceFile;

/** Reads pages of an Ogg file: RFC 3533, section 6. A page whose checksum does not match is no page. */
final class OggPages {

    /** More bytes than any page has: 27 of header, 255 of segment lengths, 255 segments of 255. */
    static final int LONGEST = 27 + 255 + 255 * 255;

    private static final int HEADER = 27;
    /** More places that look like a page and are none than a sound file has between two pages. */
    private static final int MOST_ATTEMPTS = 1_000;
    private static final int CONTINUED = 1;
    private static final int FIRST = 2;
    private static final int LAST = 4;
    private static final int CHECKSUM = 22;
    private static final int[] TABLE = table();

    /**
     * What the header of a page says.
     *
     * @param position its first byte in the file
     * @param size its bytes
     * @param continued whether it begins within a packet
     * @param first whether its logical stream begins with it
     * @param last whether its logical stream ends with it
     * @param granule the frames of sound up to the last packet that it completes, or -1 if it completes none
     * @param stream the number of its logical stream
     * @param sequence its number in the stream
     * @param segments the lengths of its segments
     */
    record Page(long position, int size, boolean continued, boolean first, boolean last, long granule, int stream,
            int sequence, byte[] segments) {

        /** The byte after the page. */
        long end() {
            return position + size;
        }

        /** Where the content begins in the buffer. */
        int content() {
            return HEADER + segments.length;
        }

        /** How many packets end on the page. */
        int completed() {
            int count = 0;
            for (byte segment : segments) {
                count += segment == -1 ? 0 : 1;
            }
            return count;
        }
    }

    private final SourceFile file;
    private final byte[] buffer = new byte[LONGEST];

    OggPages(SourceFile file) {
        this.file = file;
    }

    /** The bytes of the page that was read last, from its first. */
    byte[] buffer() {
        return buffer;
    }

    /**
     * Reads the page at a place.
     *
     * @throws AudioFileException if there is none, it is cut short or damaged
     */
    Page read(long position) throws AudioFileException {
        int count = file.read(buffer, 0, buffer.length, position);
        if (count < HEADER) {
            throw file.broken("The file ends within the header of a page", position + count);
        }
        return page(position, count)
                .orElseThrow(() -> file.broken("A page of Ogg should begin here and is missing, damaged or cut short",
                        position));
    }

    /** The first whole page that begins in a part of the file. */
    Optional<Page> first(long from, long to) throws AudioFileException {
        byte[] window = new byte[1 << 16];
        int attempts = 0;
        for (long at = from; at < to; at += window.length - 3) {
            int count = file.read(window, 0, window.length, at);
            for (int i = 0; i + 3 < count && at + i < to; i++) {
                if (window[i] == 'O' && window[i + 1] == 'g' && window[i + 2] == 'g' && window[i + 3] == 'S') {
                    int there = file.read(buffer, 0, buffer.length, at + i);
                    Optional<Page> page = there < HEADER ? Optional.empty() : page(at + i, there);
                    if (page.isPresent() || ++attempts == MOST_ATTEMPTS) {
                        return page;
                    }
                }
            }
            if (count < window.length) {
                break;
            }
        }
        return Optional.empty();
    }

    private Optional<Page> page(long position, int count) {
        ByteBuffer in = ByteBuffer.wrap(buffer).order(ByteOrder.LITTLE_ENDIAN);
        int segmentCount = buffer[26] & 0xff;
        if (in.getInt(0) != 0x5367674f || buffer[4] != 0 || count < HEADER + segmentCount) {
            return Optional.empty();
        }
        byte[] segments = new byte[segmentCount];
        in.get(HEADER, segments);
        int size = HEADER + segmentCount;
        for (byte segment : segments) {
            size += segment & 0xff;
        }
        if (size > count || checksum(size) != in.getInt(CHECKSUM)) {
            return Optional.empty();
        }
        int flags = buffer[5];
        return Optional.of(new Page(position, size, (flags & CONTINUED) != 0, (flags & FIRST) != 0, (flags & LAST) != 0,
                in.getLong(6), in.getInt(14), in.getInt(18), segments));
    }

    /** CRC-32 with polynomial 0x04c11db7, most significant bit first, from 0, its own field taken as 0. */
    private int checksum(int size) {
        int crc = 0;
        for (int i = 0; i < size; i++) {
            int value = i >= CHECKSUM && i < CHECKSUM + 4 ? 0 : buffer[i] & 0xff;
            crc = crc << 8 ^ TABLE[crc >>> 24 ^ value];
        }
        return crc;
    }

    private static int[] table() {
        int[] table = new int[256];
        for (int value = 0; value < 256; value++) {
            int crc = value << 24;
            for (int bit = 0; bit < 8; bit++) {
                crc = crc < 0 ? crc << 1 ^ 0x04c11db7 : crc << 1;
            }
            table[value] = crc;
        }
        return table;
    }
}
