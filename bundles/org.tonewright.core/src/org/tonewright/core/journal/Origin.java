package org.tonewright.core.journal;

import java.util.Optional;

/**
 * A file that something was made from.
 *
 * @param file its path or name at that time
 * @param sha256 of the whole file, 64 lower-case hexadecimal digits
 * @param by the hash of the entry that made it, in this journal or another; empty if it came from outside
 */
public record Origin(String file, String sha256, Optional<String> by) {

    /** A file that came from outside. */
    public static Origin outside(String file, String sha256) {
        return new Origin(file, sha256, Optional.empty());
    }

    /** A file that an entry made. */
    public static Origin madeBy(JournalEntry maker, String file, String sha256) {
        return new Origin(file, sha256, Optional.of(maker.hash()));
    }
}
