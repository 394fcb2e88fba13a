package org.tonewright.core.journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** A stream of lines, read one after another in bounded memory. */
final class Lines {

    /** The longest line, in bytes; what is longer is given as an unreadable line of this length. */
    static final int LONGEST = 1 << 23;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int filled;

    Lines(InputStream in) {
        this.in = in;
    }

    /**
     * One line.
     *
     * @param text without its end; empty if it is not UTF-8 or too long
     * @param bytes its length in bytes, without its end
     * @param whole whether it ends with a line feed
     */
    record Line(String text, long bytes, boolean whole) {

        /** Whether there was nothing left: the end of the stream. */
        boolean isEnd() {
            return bytes == 0 && !whole;
        }
    }

    /** The next line. */
    Line next() throws IOException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        long count = 0;
        while (at < filled || fill()) {
            int end = at;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            kept.write(buffer, at, (int) Math.min(end - at, LONGEST - kept.size()));
            count += end - at;
            at = end;
            if (at < filled) {
                at++;
                return line(kept, count, true);
            }
        }
        return line(kept, count, false);
    }

    private boolean fill() throws IOException {
        at = 0;
        filled = Math.max(0, in.read(buffer));
        return filled > 0;
    }

    private static Line line(ByteArrayOutputStream kept, long count, boolean whole) {
        return new Line(count > LONGEST ? "" : text(kept.toByteArray()), count, whole);
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return "";
        }
    }
}
