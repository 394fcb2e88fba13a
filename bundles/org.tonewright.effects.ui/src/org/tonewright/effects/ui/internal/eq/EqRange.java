package org.tonewright.effects.ui.internal.eq;

import org.tonewright.ui.panel.EditorContext;

/** How much gain the picture has room for: 12 dB up and down, or 24 if a band needs it. */
final class EqRange {

    static final double NARROW = 12;
    static final double WIDE = 24;

    private EqRange() {}

    static double of(EditorContext context) {
        return fits(context, NARROW) ? NARROW : WIDE;
    }

    /** Whether all bands that are on lie in a range. */
    static boolean fits(EditorContext context, double range) {
        for (int number = 1; number <= EqBand.COUNT; number++) {
            EqBand band = new EqBand(number);
            if (band.isOn(context) && Math.abs(band.gain(context)) > range) {
                return false;
            }
        }
        return true;
    }
}
