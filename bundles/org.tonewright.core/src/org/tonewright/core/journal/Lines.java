package org.tonewright.core.journal;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of lines, read one after another in bounded memory. */
final class Lines implements AutoCloseable {

    /** The longest line, in bytes; what is longer is given as an unreadable line of this length. */
    static final int LONGEST = 1 << 23;

    private final InputStream in;
    private boolean ended;

    private Lines(InputStream in) {
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
    }

    /** Opens a file. */
    static Lines of(Path file) throws IOException {
        return new Lines(new BufferedInputStream(Files.newInputStream(file)));
    }

    /** Whether nothing is left; the end of the file is only known after a line was asked for. */
    boolean ended() {
        return ended;
    }

    /** The next line; at the end of the file one that is empty and not whole. */
    Line next() throws IOException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        long count = 0;
        int one = in.read();
        while (one >= 0 && one != '\n') {
            if (count < LONGEST) {
                kept.write(one);
            }
            count++;
            one = in.read();
        }
        ended = one < 0;
        return new Line(count > LONGEST ? "" : text(kept.toByteArray()), count, !ended);
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return "";
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
