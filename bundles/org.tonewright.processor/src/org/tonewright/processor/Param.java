package org.tonewright.processor;

import java.util.List;

/**
 * One parameter of a processor. The host stores, automates and smooths it, in plain units; a structural parameter is
 * fixed for the life of an instance and arrives in {@link Setup#structural()}.
 */
public sealed interface Param {

    /** What a real value counts. */
    enum Unit {
        /** A plain number, such as a ratio or a quality factor. */
        NONE(""),
        /** Decibels. */
        DECIBEL("dB"),
        /** Hertz. */
        HERTZ("Hz"),
        /** Seconds. */
        SECOND("s"),
        /** A share from 0 to 1, shown as per cent. */
        SHARE("%"),
        /** Quarter notes. */
        BEAT("beats"),
        /** Degrees of an angle. */
        DEGREE("°"),
        /** Equal-tempered semitones. */
        SEMITONE("st");

        private final String symbol;

        Unit(String symbol) {
            this.symbol = symbol;
        }

        /** What stands behind the number on screen; empty for plain numbers. */
        public String symbol() {
            return symbol;
        }
    }

    /** How a real value is spread over the way of a knob. */
    enum Scale {
        /** Equal steps add. */
        LINEAR,
        /** Equal steps multiply; the range must be above 0. */
        LOGARITHMIC
    }

    /**
     * The name that sessions store and users type, for ever: a letter, then letters, digits, dots, dashes and
     * underscores.
     */
    String key();

    /** The name on screen, of which no other parameter of the processor has the same. */
    String name();

    /** The initial value as the number that {@link Block#from} gives. */
    double initial();

    /** The least value as a number. */
    double min();

    /** The greatest value as a number. */
    double max();

    /** Whether a new value needs a new instance. */
    boolean structural();

    /** Whether {@code value} is a value of this parameter. */
    default boolean accepts(double value) {
        return value >= min() && value <= max();
    }

    /**
     * A number on a continuous scale.
     *
     * @param key the name that sessions store
     * @param name the name on screen
     * @param unit what it counts
     * @param min the least value
     * @param max the greatest value
     * @param initial the value of a new instance
     * @param scale how the range is spread over a knob
     * @param structural whether a new value needs a new instance
     */
    record Real(String key, String name, Unit unit, double min, double max, double initial, Scale scale,
            boolean structural) implements Param {

        /** @throws IllegalArgumentException if the range is empty or does not hold the initial value */
        public Real {
            if (!(min < max) || !(initial >= min && initial <= max) || scale == Scale.LOGARITHMIC && min <= 0) {
                throw new IllegalArgumentException(
                        "Parameter '" + key + "' needs min < max around initial: " + min + ", " + max + ", " + initial);
            }
        }
    }

    /**
     * One of several labels.
     *
     * @param key the name that sessions store
     * @param name the name on screen
     * @param labels the names of the choices; at least one
     * @param first the index of the initial choice
     * @param structural whether a new value needs a new instance
     */
    record Choice(String key, String name, List<String> labels, int first, boolean structural) implements Param {

        /** @throws IllegalArgumentException if the initial choice is not among the labels */
        public Choice {
            labels = List.copyOf(labels);
            if (first < 0 || first >= labels.size()) {
                throw new IllegalArgumentException("Parameter '" + key + "' has no choice " + first + ".");
            }
        }

        @Override
        public double initial() {
            return first;
        }

        @Override
        public double min() {
            return 0;
        }

        @Override
        public double max() {
            return labels.size() - 1;
        }

        @Override
        public boolean accepts(double value) {
            return Param.super.accepts(value) && value == Math.rint(value);
        }
    }

    /**
     * On or off.
     *
     * @param key the name that sessions store
     * @param name the name on screen
     * @param on the initial state
     * @param structural whether a new value needs a new instance
     */
    record Toggle(String key, String name, boolean on, boolean structural) implements Param {

        @Override
        public double initial() {
            return on ? 1 : 0;
        }

        @Override
        public double min() {
            return 0;
        }

        @Override
        public double max() {
            return 1;
        }

        @Override
        public boolean accepts(double value) {
            return value == 0 || value == 1;
        }
    }
}
