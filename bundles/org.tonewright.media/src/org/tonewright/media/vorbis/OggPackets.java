package org.tonewright.media.vorbis;

import java.util.Arrays;

import org.tonewright.media.AudioFileException;
import org.tonewright.media.internal.SourceFile;
import org.tonewright.media.vorbis.OggPages.Page;

/** The packets of the one logical stream of an Ogg file, in order, put together from its pages: RFC 3533, section 5. */
final class OggPackets {

    /** The longest packet, in bytes: room for a header with a picture of the sleeve in it. */
    private static final int LONGEST = 1 << 24;

    private final SourceFile file;
    private final OggPages pages;
    private final int stream;
    private byte[] packet = new byte[1 << 14];
    private int length;
    private Page page;
    private int segment;
    private int at;
    private boolean endsPage;
    private long sequence;

    /** @param first the first page of the stream, as read last from the pages */
    OggPackets(SourceFile file, OggPages pages, Page first) {
        this.file = file;
        this.pages = pages;
        this.stream = first.stream();
        this.page = first;
        start(first);
    }

    /**
     * Goes on with a page, whose first packet is passed over if it began on a page before.
     *
     * @param from the page, as read last from the pages
     */
    void start(Page from) {
        page = from;
        segment = 0;
        at = from.content();
        sequence = from.sequence();
        length = 0;
        if (from.continued()) {
            while (segment < from.segments().length && from.segments()[segment] == -1) {
                at += 255;
                segment++;
            }
            if (segment < from.segments().length) {
                at += from.segments()[segment] & 0xff;
                segment++;
            }
        }
    }

    /** The packet that was read last; followed by at least {@link PacketBits#PADDING} other bytes. */
    byte[] packet() {
        return packet;
    }

    /** The bytes of the packet that was read last. */
    int length() {
        return length;
    }

    /** Where the page begins on which the last packet ended. */
    long position() {
        return page.position();
    }

    /** The frames of sound up to the end of the packet that was read last, or -1 if its page does not say. */
    long granule() {
        return endsPage ? page.granule() : -1;
    }

    /** Whether the stream ends with the page on which the last packet ended. */
    boolean onLastPage() {
        return page.last();
    }

    /**
     * Reads the next packet.
     *
     * @return false at the end of the stream
     * @throws AudioFileException if a page is missing, damaged, cut short or of another stream
     */
    boolean next() throws AudioFileException {
        length = 0;
        while (true) {
            if (segment == page.segments().length) {
                if (page.last() || page.end() >= file.size()) {
                    return false;
                }
                turn();
            }
            while (segment < page.segments().length) {
                int size = page.segments()[segment] & 0xff;
                append(size);
                segment++;
                if (size < 255) {
                    endsPage = last();
                    return true;
                }
            }
        }
    }

    /**
     * The byte after the present page, which must be used up: the headers end with their page.
     *
     * @throws AudioFileException if more follows on it
     */
    long afterPage() throws AudioFileException {
        if (segment < page.segments().length) {
            throw file.broken("The sound begins on the page of the headers, where it must not", page.position());
        }
        return page.end();
    }

    /** Whether no other packet ends on this page. */
    private boolean last() {
        for (int i = segment; i < page.segments().length; i++) {
            if (page.segments()[i] != -1) {
                return false;
            }
        }
        return true;
    }

    private void turn() throws AudioFileException {
        Page next = pages.read(page.end());
        if (next.stream() != stream || next.first()) {
            throw file
                    .broken("The file holds more than one stream, side by side or one after the other; a single one is "
                            + "read", next.position());
        }
        if (next.sequence() != (int) (sequence + 1)) {
            throw file.broken("Pages are missing before this one", next.position());
        }
        if (next.continued() != (length > 0)) {
            throw file.broken("A packet is not continued on this page as it should be", next.position());
        }
        sequence = next.sequence();
        page = next;
        segment = 0;
        at = next.content();
    }

    private void append(int size) throws AudioFileException {
        if (length + size > LONGEST) {
            throw file.broken("A packet is longer than " + LONGEST + " bytes", page.position());
        }
        if (length + size + PacketBits.PADDING > packet.length) {
            packet = Arrays.copyOf(packet, 2 * (length + size + PacketBits.PADDING));
        }
        System.arraycopy(pages.buffer(), at, packet, length, size);
        length += size;
        at += size;
    }
}
