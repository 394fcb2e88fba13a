package org.tonewright.core.internal.verb;

import java.util.Locale;

/** Lengths of time as a person reads them. */
final class Durations {

    private Durations() {}

    /** Minutes, seconds and milliseconds: {@code 3:07.250}; with hours before them where there are any. */
    static String of(double seconds) {
        long milliseconds = Math.round(seconds * 1000);
        long hours = milliseconds / 3_600_000;
        long minutes = milliseconds / 60_000 % 60;
        String rest = String.format(Locale.ROOT, "%02d.%03d", milliseconds / 1000 % 60, milliseconds % 1000);
        return hours > 0 ? String.format(Locale.ROOT, "%d:%02d:%s", hours, minutes, rest) : minutes + ":" + rest;
    }
}
