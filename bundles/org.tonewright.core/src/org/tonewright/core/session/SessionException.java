package org.tonewright.core.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalInt;

/**
 * Why the file of a session or release cannot be used: one sentence for a person with the file, the line where it is
 * known, and what is wrong.
 */
public final class SessionException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Path file;
    private final int line;

    /**
     * A fault of the file as a whole.
     *
     * @param what one whole sentence
     */
    public SessionException(Path file, String what) {
        super(file + ": " + what);
        this.file = file;
        this.line = -1;
    }

    /**
     * A fault at a place.
     *
     * @param line counted from 1; 0 or less if it is not known
     * @param what one whole sentence
     */
    public SessionException(Path file, int line, String what) {
        super(line > 0 ? file + ", line " + line + ": " + what : file + ": " + what);
        this.file = file;
        this.line = line;
    }

    /** The file. */
    public Path file() {
        return file;
    }

    /** The line, counted from 1, if it is known. */
    public OptionalInt line() {
        return line > 0 ? OptionalInt.of(line) : OptionalInt.empty();
    }
}
