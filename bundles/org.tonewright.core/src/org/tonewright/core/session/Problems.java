package org.tonewright.core.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Sentences about what is wrong, the first ones found. */
final class Problems {

    /** Positions, lengths and ends lie below this many frames: 46 years at 192 kHz, so that no sum overflows. */
    static final long LATEST = 1L << 48;
    /** The level that means silence, in decibels. */
    static final double SILENCE = -120;

    private static final int MOST = 10;

    private final List<String> sentences = new ArrayList<>();

    /** Notes a sentence if something does not hold. */
    void unless(boolean holds, Supplier<String> sentence) {
        if (!holds && sentences.size() < MOST) {
            String text = sentence.get();
            sentences.add(text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1));
        }
    }

    /** Notes a sentence if a position or length is negative or too late. */
    void frames(Supplier<String> what, long frames) {
        unless(frames >= 0 && frames < LATEST,
                () -> what.get() + " is " + frames + " frames; it must be 0 or more and below 2^48.");
    }

    /** Notes a sentence if a number is not within its range. */
    void range(Supplier<String> what, double number, double lowest, double highest) {
        unless(number >= lowest && number <= highest,
                () -> what.get() + " is " + plain(number) + "; it must be between "
                        + plain(lowest) + " and " + plain(highest) + ".");
    }

    /** What was noted. */
    List<String> sentences() {
        return sentences;
    }

    /** A number without a needless fraction. */
    static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15 ? Long.toString((long) number)
                : Double.toString(number);
    }
}
