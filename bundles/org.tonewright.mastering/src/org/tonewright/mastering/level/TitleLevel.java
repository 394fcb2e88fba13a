package org.tonewright.mastering.level;

import java.util.OptionalDouble;

import org.tonewright.mastering.measure.Measurement;

/**
 * How loud a title is.
 *
 * @param number of the title, 1 and on
 * @param name of the title
 * @param integrated loudness in LUFS; empty if it is silent
 * @param truePeak in dBTP; empty if it is silent
 */
public record TitleLevel(int number, String name, OptionalDouble integrated, OptionalDouble truePeak) {

    /** A title as it was measured. */
    public static TitleLevel of(int number, String name, Measurement measured) {
        return new TitleLevel(number, name, measured.integrated(), measured.truePeak());
    }
}
