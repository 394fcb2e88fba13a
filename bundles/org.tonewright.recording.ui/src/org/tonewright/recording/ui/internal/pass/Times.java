package org.tonewright.recording.ui.internal.pass;

import java.util.Locale;

/** Lengths of time as a person reads them. */
public final class Times {

    private static final int HOUR = 3600;
    private static final int MINUTE = 60;

    private Times() {}

    /** Minutes, seconds and tenths, such as {@code 0:12.3}; from an hour on hours, minutes and seconds. */
    public static String minutes(long frames, int rate) {
        long tenths = frames * 10 / rate;
        long seconds = tenths / 10;
        return seconds < HOUR
                ? String.format(Locale.ROOT, "%d:%02d.%d", seconds / MINUTE, seconds % MINUTE, tenths % 10)
                : String.format(Locale.ROOT, "%d:%02d:%02d", seconds / HOUR, seconds / MINUTE % MINUTE,
                        seconds % MINUTE);
    }

    /** How long something still lasts, roughly: {@code 34 h}, {@code 2.5 h}, {@code 12 min}. */
    public static String left(double seconds) {
        double hours = seconds / HOUR;
        return hours >= 10 ? String.format(Locale.ROOT, "%.0f h", Math.min(hours, 9999))
                : hours >= 1 ? String.format(Locale.ROOT, "%.1f h", hours)
                        : String.format(Locale.ROOT, "%.0f min", Math.floor(seconds / MINUTE));
    }
}
