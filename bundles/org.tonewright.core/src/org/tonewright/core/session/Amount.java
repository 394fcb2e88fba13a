package org.tonewright.core.session;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tonewright.core.Refusal;

/** How numbers, switches and times are written as text. */
final class Amount {

    private static final Pattern CLOCK = Pattern.compile("(\\d{1,4}):(\\d{1,2}(?:\\.\\d*)?)");
    private static final Pattern FRAMES = Pattern.compile("(\\d{1,15})f");

    private Amount() {}

    /**
     * A finite number, with or without its unit.
     *
     * @param unit the symbol that may follow it; empty for none
     */
    static double number(String what, String text, String unit) {
        String bare = text.strip();
        if (!unit.isEmpty() && bare.toLowerCase(Locale.ROOT).endsWith(unit.toLowerCase(Locale.ROOT))) {
            bare = bare.substring(0, bare.length() - unit.length()).strip();
        }
        try {
            double number = Double.parseDouble(bare);
            if (Double.isFinite(number) && !bare.endsWith("f") && !bare.endsWith("d")) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new Refusal("'" + text + "' is not a number for " + what + ".", e);
        }
        throw new Refusal("'" + text + "' is not a number for " + what + ".");
    }

    /** Decibels; {@code -inf} is silence. */
    static double decibels(String what, String text) {
        return text.strip().equals("-inf") ? Problems.SILENCE : number(what, text, "dB");
    }

    /** A whole number. */
    static int whole(String what, String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new Refusal("'" + text + "' is not a whole number for " + what + ".", e);
        }
    }

    /** {@code on} or {@code off}; {@code true}, {@code yes} and {@code 1} are on, their opposites off. */
    static boolean on(String what, String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
        case "on", "true", "yes", "1" -> true;
        case "off", "false", "no", "0" -> false;
        default -> throw new Refusal("'" + text + "' is neither on nor off for " + what + ".");
        };
    }

    /**
     * A time in frames: seconds as {@code 2.5} or {@code 2.5s}, minutes and seconds as {@code 1:02.5}, or frames as
     * {@code 4800f}.
     *
     * @param rate frames a second
     */
    static long frames(String what, String text, int rate) {
        Matcher frames = FRAMES.matcher(text.strip());
        if (frames.matches()) {
            return Long.parseLong(frames.group(1));
        }
        Matcher clock = CLOCK.matcher(text.strip());
        double seconds = clock.matches() ? Integer.parseInt(clock.group(1)) * 60 + Double.parseDouble(clock.group(2))
                : number(what, text, "s");
        return Math.round(seconds * rate);
    }

    /** Frames as text that {@link #frames} takes exactly: seconds if they are whole milliseconds, or frames. */
    static String time(long frames, int rate) {
        double milliseconds = frames * 1000.0 / rate;
        return milliseconds == Math.rint(milliseconds) ? Problems.plain(milliseconds / 1000) : frames + "f";
    }
}
