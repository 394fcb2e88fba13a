package org.tonewright.recording.take;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tonewright.core.Refusal;
import org.tonewright.core.edit.Bars;
import org.tonewright.recording.Range;

/**
 * Whole bars of a session.
 *
 * @param first the first one, counted from 1
 * @param last the last one, not before the first
 */
public record BarRange(long first, long last) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,6})(?:-(\\d{1,6}))?");

    /** @throws IllegalArgumentException if there is no such bar */
    public BarRange {
        if (first < 1 || last < first) {
            throw new IllegalArgumentException("There are no bars from " + first + " to " + last + ".");
        }
    }

    /**
     * Reads bars as a person writes them: {@code 5} or {@code 5-8}.
     *
     * @throws Refusal if they make no sense
     */
    public static BarRange parse(String text) {
        Matcher parts = WRITTEN.matcher(text);
        if (!parts.matches()) {
            throw new Refusal("Bars are written N or N-M, such as 5 or 5-8, not '" + text + "'.");
        }
        long first = Long.parseLong(parts.group(1));
        long last = parts.group(2) == null ? first : Long.parseLong(parts.group(2));
        if (first < 1 || last < first) {
            throw new Refusal("There are no bars '" + text + "'; they count from 1, and the last is not before the "
                    + "first.");
        }
        return new BarRange(first, last);
    }

    /** The fewest whole bars that cover a range. */
    public static BarRange covering(Range range, Bars bars) {
        long first = Math.max(1, bars.place(range.start()).bar());
        return new BarRange(first, Math.max(first, bars.place(range.end() - 1).bar()));
    }

    /** Where they lie. */
    public Range range(Bars bars) {
        return new Range(bars.frame(first), bars.frame(last + 1));
    }

    /** As a person reads them, within a sentence: {@code bar 5} or {@code bars 5-8}. */
    public String named() {
        return first == last ? "bar " + first : "bars " + this;
    }

    /** As a person writes them: {@code 5} or {@code 5-8}. */
    @Override
    public String toString() {
        return first == last ? String.valueOf(first) : first + "-" + last;
    }
}
