package org.tonewright.mastering.playback;

import java.util.OptionalDouble;

import org.tonewright.mastering.measure.SpectrumBalance;

/**
 * A sound before and behind a system.
 *
 * @param name of the title or the part
 * @param before integrated loudness in LUFS as it is; empty if it is silent
 * @param after integrated loudness in LUFS as it is heard; empty if nothing is
 * @param spectrum as it is
 * @param effect what else happened
 */
public record Heard(String name, OptionalDouble before, OptionalDouble after, SpectrumBalance spectrum,
        Effect effect) {

    /** What counts as lost where nothing is heard any more, in decibels. */
    public static final double ALL = 60;

    /**
     * How much quieter it is heard.
     *
     * @return decibels, at most {@link #ALL}; empty if it is silent as it is
     */
    public OptionalDouble lost() {
        return before.isEmpty() ? OptionalDouble.empty()
                : OptionalDouble.of(Math.min(ALL, after.isEmpty() ? ALL : before.getAsDouble() - after.getAsDouble()));
    }
}
