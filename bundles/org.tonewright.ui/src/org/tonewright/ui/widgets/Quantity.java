package org.tonewright.ui.widgets;

import java.util.Optional;

import org.tonewright.processor.Param;
import org.tonewright.processor.Param.Scale;
import org.tonewright.processor.Param.Unit;

/**
 * What a value widget shows: a range of numbers in plain units, how it is spread over the way of a fader or knob, and
 * how people write it.
 */
public interface Quantity {

    /** The least value. */
    double min();

    /** The greatest value. */
    double max();

    /** The value that a double click gives. */
    double initial();

    /** Where a value lies on the way, from 0 at the least to 1 at the greatest. */
    double place(double value);

    /** The value at a place, the inverse of {@link #place}. */
    double value(double place);

    /** A value as people write it, such as {@code −6.0 dB}. */
    String text(double value);

    /**
     * What a person typed, with its unit or without.
     *
     * @return empty if it is no value of this kind; it may lie out of range
     */
    Optional<Double> parse(String text);

    /** The place from which a widget shows how far the value has moved, such as the middle of a panorama. */
    default double origin() {
        return min() < 0 && max() > 0 ? place(0) : 0;
    }

    /**
     * The value some steps of a wheel or key away.
     *
     * @param steps how many, up or down
     * @param fine whether steps are small
     */
    default double stepped(double value, int steps, boolean fine) {
        return value(place(value) + steps * (fine ? 0.002 : 0.02));
    }

    /** {@code value} within the range. */
    default double clamp(double value) {
        return Math.clamp(value, min(), max());
    }

    /** The quantity of a parameter of a processor. */
    static Quantity of(Param param) {
        return new ParamQuantity(param);
    }

    /** A plain range with equal steps. */
    static Quantity of(String name, Unit unit, double min, double max, double initial) {
        return of(new Param.Real("value", name, unit, min, max, initial, Scale.LINEAR, false));
    }

    /** The level of a console's fader, −∞ to +12 dB, with 0 dB at three quarters of the way. */
    static Quantity fader() {
        return FaderScale.CONSOLE;
    }

    /** A panorama, −1 (left) to 1 (right). */
    static Quantity pan() {
        return new PanScale();
    }
}
