package org.tonewright.ui.widgets;

/**
 * Hears what a person does with a value: one beginning, any number of moves, one end. A drag is a gesture; so are turns
 * of the wheel or presses of keys that follow one another within {@value #PAUSE} ms, a double click and a typed value.
 * Setting a value by code is none.
 */
public interface Gesture {

    /** How long after the last turn of a wheel or press of a key a gesture ends, in milliseconds. */
    int PAUSE = 400;

    /** A person takes hold of the value. */
    default void begin() {}

    /** The value is another now. */
    void moved(double value);

    /** The person let go; {@code value} is the last one moved to. */
    void ended(double value);
}
