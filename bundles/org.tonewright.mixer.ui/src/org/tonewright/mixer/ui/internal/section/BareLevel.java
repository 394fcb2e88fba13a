package org.tonewright.mixer.ui.internal.section;

import java.util.Optional;

import org.tonewright.ui.widgets.Quantity;

/** The level of a fader without its unit, for places that are too narrow for it. */
final class BareLevel implements Quantity {

    private static final String UNIT = " dB";

    private final Quantity level = Quantity.fader();

    @Override
    public double min() {
        return level.min();
    }

    @Override
    public double max() {
        return level.max();
    }

    @Override
    public double initial() {
        return level.initial();
    }

    @Override
    public double place(double value) {
        return level.place(value);
    }

    @Override
    public double value(double place) {
        return level.value(place);
    }

    @Override
    public double origin() {
        return level.origin();
    }

    @Override
    public String text(double value) {
        String text = level.text(value);
        return text.endsWith(UNIT) ? text.substring(0, text.length() - UNIT.length()) : text;
    }

    @Override
    public Optional<Double> parse(String text) {
        return level.parse(text);
    }

    @Override
    public double stepped(double value, int steps, boolean fine) {
        return level.stepped(value, steps, fine);
    }
}
