package org.tonewright.mastering.playback;

import java.util.OptionalDouble;

/**
 * What happened to a sound in a system, apart from what can be measured before and after it.
 *
 * @param fold by how many decibels the power changes where channels are added up to one: 0 for equal channels, -3 for
 *        unlike ones, minus infinity for opposite ones; empty if none are added up, or there is nothing
 * @param peak the highest peak that came to a limiter, in dBTP; empty if there is none
 * @param reduction the most that a limiter took off, in decibels from 0 up; empty if there is none
 * @param limited the share of the time in which a limiter took off a tenth of a decibel or more, 0 to 1
 */
public record Effect(OptionalDouble fold, OptionalDouble peak, OptionalDouble reduction, double limited) {

    /** Nothing happened. */
    public static final Effect NONE = new Effect(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(),
            0);

    /** Channels were added up. */
    static Effect folded(OptionalDouble fold) {
        return new Effect(fold, OptionalDouble.empty(), OptionalDouble.empty(), 0);
    }
}
