package org.tonewright.mastering.master;

import java.util.Locale;
import java.util.Optional;

import org.tonewright.model.session.Title;

/** Keeps beside a title why it has its gain, for as long as it has that gain. */
final class Reasons {

    private static final String KEY = "org.tonewright.mastering.reason";
    private static final String SEPARATOR = ": ";

    private Reasons() {}

    /** Keeps the reason for a title's gain; only within an edit. */
    static void keep(Title title, String reason) {
        title.getExtras().put(KEY, gain(title) + SEPARATOR + reason);
    }

    /** The reason for a title's gain; empty if none was kept, or the gain was changed since. */
    static String of(Title title) {
        String kept = Optional.ofNullable(title.getExtras().get(KEY)).orElse("");
        String current = gain(title) + SEPARATOR;
        return kept.startsWith(current) ? kept.substring(current.length()) : "";
    }

    private static String gain(Title title) {
        return String.format(Locale.ROOT, "%+.2f dB", title.getGain());
    }
}
