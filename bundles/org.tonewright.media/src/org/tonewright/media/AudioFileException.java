package org.tonewright.media;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * Why an audio file cannot be read or written: one sentence for a person, with the file, what is wrong and, when the
 * place is known, the offset in bytes.
 */
public final class AudioFileException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Path file;
    private final long offset;

    /**
     * A fault of the file as a whole.
     *
     * @param what what is wrong, for example "The file is empty."
     */
    public AudioFileException(Path file, String what) {
        super(file + ": " + what);
        this.file = file;
        this.offset = -1;
    }

    /**
     * A fault at a place.
     *
     * @param what what is wrong, without a full stop, for example "The format chunk is cut short"
     * @param offset bytes from the start of the file
     */
    public AudioFileException(Path file, String what, long offset) {
        super(file + ": " + what + " (at byte " + offset + ").");
        this.file = file;
        this.offset = offset;
    }

    /** A fault that the operating system reported, for example a full disk. */
    public AudioFileException(Path file, String what, IOException cause) {
        super(file + ": " + what, cause);
        this.file = file;
        this.offset = -1;
    }

    /** The file. */
    public Path file() {
        return file;
    }

    /** Where in the file, in bytes from its start, if the place is known. */
    public OptionalLong offset() {
        return offset < 0 ? OptionalLong.empty() : OptionalLong.of(offset);
    }
}
