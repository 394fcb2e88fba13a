package org.tonewright.device.rehearsal.fault;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A fault that is written into an arrangement.
 *
 * @param kind what goes wrong
 * @param part the part it happens to, in small letters
 * @param firstBar the first bar that is concerned, 1 or more
 * @param lastBar the last one; {@link #TO_THE_END} if there is none
 * @param firstTake the first take that is concerned, 1 or more
 * @param lastTake the last one
 */
public record Fault(FaultKind kind, String part, int firstBar, int lastBar, int firstTake, int lastTake) {

    /** A last bar beyond the end of every song. */
    public static final int TO_THE_END = Integer.MAX_VALUE;

    /** The largest number that can be written. */
    private static final int MOST = 999_999;

    /** @throws IllegalArgumentException if bars or takes don't count upwards from 1 or more */
    public Fault {
        if (firstBar < 1 || lastBar < firstBar || firstTake < 1 || lastTake < firstTake) {
            throw new IllegalArgumentException("Bars and takes count upwards from 1.");
        }
        part = part.toLowerCase(Locale.ROOT);
    }

    /**
     * Reads a fault as it stands in an arrangement after {@code fault:}, which is
     * {@code NAME PART [bar N|N-M] [take N|N-M]}. Without bars it concerns the whole take, without takes the first one
     * alone.
     *
     * @throws IllegalArgumentException if it is no fault, with a sentence that says why
     */
    public static Fault parse(String text) {
        String[] words = text.strip().split("\\s+");
        FaultKind kind = FaultKind.of(words[0]).orElseThrow(
                () -> new IllegalArgumentException("'" + words[0] + "' is not a fault; known are " + names() + "."));
        if (words.length < 2 || words.length % 2 != 0) {
            throw wrong(text);
        }
        int[] bars = {1, TO_THE_END};
        int[] takes = {1, 1};
        for (int i = 2; i < words.length; i += 2) {
            switch (words[i]) {
            case "bar", "bars" -> bars = range(words[i + 1], text);
            case "take", "takes" -> takes = range(words[i + 1], text);
            default -> throw wrong(text);
            }
        }
        return new Fault(kind, words[1], bars[0], bars[1], takes[0], takes[1]);
    }

    private static int[] range(String text, String line) {
        if (!text.matches("[0-9]{1,6}(-[0-9]{1,6})?")) {
            throw wrong(line);
        }
        int dash = text.indexOf('-');
        int first = Integer.parseInt(dash < 0 ? text : text.substring(0, dash));
        return new int[] {first, dash < 0 ? first : Integer.parseInt(text.substring(dash + 1))};
    }

    private static IllegalArgumentException wrong(String line) {
        return new IllegalArgumentException(
                "'" + line + "' is not a fault, as 'wrong-note bass bar 7' or 'hum guitar take 1-2' is.");
    }

    private static String names() {
        return Arrays.stream(FaultKind.values()).map(FaultKind::text).collect(Collectors.joining(", "));
    }

    /** Whether it concerns all bars. */
    public boolean wholeTake() {
        return firstBar == 1 && lastBar == TO_THE_END;
    }

    /** Whether it happens in a take, counted from 1. */
    public boolean sounds(int take) {
        return take >= firstTake && take <= lastTake;
    }

    /** Whether it concerns a bar, counted from 1. */
    public boolean concerns(int bar) {
        return bar >= firstBar && bar <= lastBar;
    }

    /** Whether it concerns a part; large and small letters are the same. */
    public boolean concerns(String name) {
        return part.equals(name.toLowerCase(Locale.ROOT));
    }

    /** As it stands in an arrangement; {@link #parse} reads it. */
    public String text() {
        String bars = wholeTake() ? "" : " bar " + range(firstBar, lastBar);
        return kind.text() + " " + part + bars
                + (firstTake == 1 && lastTake == 1 ? "" : " take " + range(firstTake, lastTake));
    }

    private static String range(int first, int last) {
        return first == last ? Integer.toString(first) : first + "-" + Math.min(last, MOST);
    }

    /** Where the random numbers of this fault begin: the same for the same fault of the same song, in every take. */
    long seed(long song) {
        return song * 1_000_003 + kind.ordinal() * 7919L + part.hashCode() * 31L + firstBar;
    }
}
