package org.tonewright.mastering.ddp;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalLong;

/**
 * One packet of fixed fields in ASCII (DDP study, section 2): text stands left and numbers stand right, both are filled
 * with spaces, and a field that is not set is all spaces. Numbers filled with zeros are read as well.
 */
final class Packet {

    private static final String DIGITS = "[0-9]+";

    private final String file;
    private final long start;
    private final byte[] bytes;

    private Packet(String file, long start, byte[] bytes) {
        this.file = file;
        this.start = start;
        this.bytes = bytes;
    }

    /** A packet to be written, all spaces. */
    static Packet blank(int length) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) ' ');
        return new Packet("", 0, bytes);
    }

    /**
     * A packet to be read.
     *
     * @param file what its file is called in sentences
     * @param content the whole file
     * @param start where the packet begins in it
     */
    static Packet of(String file, byte[] content, int start, int length) {
        return new Packet(file, start, Arrays.copyOfRange(content, start, start + length));
    }

    /** The bytes. */
    byte[] bytes() {
        return bytes.clone();
    }

    /**
     * Sets a text.
     *
     * @throws IllegalArgumentException if it is longer than its field or not printable ASCII
     */
    Packet text(int offset, int length, String value) {
        if (value.length() > length || !value.matches("[ -~]*")) {
            throw new IllegalArgumentException("'" + value + "' does not fit a field of " + length + " characters.");
        }
        byte[] text = value.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(text, 0, bytes, offset, text.length);
        return this;
    }

    /** Sets a number. */
    Packet number(int offset, int length, long value) {
        String digits = String.valueOf(value);
        return text(offset, length, " ".repeat(Math.max(0, length - digits.length())) + digits);
    }

    /** Reads a text without the spaces, or the NULs that some write for them, at its ends. */
    String text(int offset, int length) throws DdpException {
        String value = new String(bytes, offset, length, StandardCharsets.ISO_8859_1).replace('\0', ' ').strip();
        if (!value.matches("[ -~]*")) {
            throw wrong(offset, "the field of " + length + " bytes holds something else than ASCII");
        }
        return value;
    }

    /** Reads a number; empty if the field is blank. */
    OptionalLong number(int offset, int length) throws DdpException {
        String value = text(offset, length);
        if (value.isEmpty()) {
            return OptionalLong.empty();
        }
        if (!value.matches(DIGITS)) {
            throw wrong(offset, "'" + value + "' is not a number");
        }
        return OptionalLong.of(Long.parseLong(value));
    }

    /** A sentence that names the file and the place of a field. */
    DdpException wrong(int offset, String what) {
        return DdpException.at(file, start + offset, what);
    }
}
