package org.tonewright.core.session;

import java.util.Locale;
import java.util.Optional;

/**
 * The International Standard Recording Code of a title (ISO 3901): country, registrant, year, designation, as
 * {@code CCXXXYYNNNNN}.
 *
 * @param code the twelve characters without dashes
 */
public record Isrc(String code) {

    private static final String FORM = "[A-Z]{2}[A-Z0-9]{3}[0-9]{2}[0-9]{5}";

    /** @throws IllegalArgumentException if it is not an ISRC, with a sentence that says what one looks like */
    public Isrc {
        if (!code.matches(FORM)) {
            throw new IllegalArgumentException("'" + code
                    + "' is not an ISRC: two letters, three letters or digits, two digits of the year, five digits.");
        }
    }

    /** Reads an ISRC with or without dashes, in either case; empty if it is none. */
    public static Optional<Isrc> parse(String text) {
        String code = text.replace("-", "").strip().toUpperCase(Locale.ROOT);
        return code.matches(FORM) ? Optional.of(new Isrc(code)) : Optional.empty();
    }

    /** The code with dashes, as people write it: {@code CC-XXX-YY-NNNNN}. */
    @Override
    public String toString() {
        return code.substring(0, 2) + "-" + code.substring(2, 5) + "-" + code.substring(5, 7) + "-" + code.substring(7);
    }
}
