package org.tonewright.recording.ui.internal.inputs;

import org.eclipse.swt.graphics.Color;
import org.tonewright.ui.theme.Palette;

/**
 * What to think of an input's level, in a word. Peaks of a recording belong between −24 and −3 dB full scale: high
 * above the noise of the converter, and with room for the one note that is played louder than in the rehearsal.
 */
enum LevelHint {
    /** There is nothing to be judged. */
    NONE("", Palette.TEXT_QUIET),
    /** Nothing comes in. */
    SILENT("hint.silent", Palette.TEXT_FAINT),
    /** Turn it up. */
    QUIET("hint.quiet", Palette.WARNING),
    /** As it should be. */
    GOOD("hint.good", Palette.METER),
    /** Turn it down. */
    LOUD("hint.loud", Palette.METER_HIGH),
    /** Full scale was reached. */
    CLIPPED("hint.clipped", Palette.METER_OVER);

    /** Below this nothing comes in but noise, in dB full scale. */
    static final double NOISE = -60;
    /** Below this it is too quiet. */
    static final double LOW = -24;
    /** Above this it is too loud. */
    static final double HIGH = -3;

    private final String key;
    private final Color colour;

    LevelHint(String key, Color colour) {
        this.key = key;
        this.colour = colour;
    }

    /** @param peak of the last seconds, in dB full scale */
    static LevelHint of(double peak, boolean clipped) {
        return clipped ? CLIPPED
                : peak > HIGH ? LOUD : peak >= LOW ? GOOD : peak >= NOISE ? QUIET : SILENT;
    }

    /** As it is written. */
    String text() {
        return key.isEmpty() ? "" : Texts.of(key);
    }

    Color colour() {
        return colour;
    }
}
