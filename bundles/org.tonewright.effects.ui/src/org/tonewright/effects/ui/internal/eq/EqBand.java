package org.tonewright.effects.ui.internal.eq;

import org.tonewright.ui.panel.EditorContext;

/**
 * One band of the equaliser, read through its parameters.
 *
 * @param number from 1
 */
record EqBand(int number) {

    static final int COUNT = 8;
    private static final int HIGH_SHELF = 2;
    private static final int LOW_PASS = 3;
    private static final int HIGH_PASS = 4;

    String key(String name) {
        return "band" + number + "." + name;
    }

    boolean isOn(EditorContext context) {
        return context.value(key("on")) != 0;
    }

    double frequency(EditorContext context) {
        return context.value(key("frequency"));
    }

    /** In decibels; 0 for what has no gain. */
    double gain(EditorContext context) {
        return hasGain(context) ? context.value(key("gain")) : 0;
    }

    double q(EditorContext context) {
        return context.value(key("q"));
    }

    /** Bells and shelves have a gain, filters and notches none. */
    boolean hasGain(EditorContext context) {
        return context.value(key("type")) <= HIGH_SHELF;
    }

    /** Low-pass and high-pass filters have a slope. */
    boolean hasSlope(EditorContext context) {
        double type = context.value(key("type"));
        return type == LOW_PASS || type == HIGH_PASS;
    }
}
