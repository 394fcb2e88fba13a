package org.tonewright.ui.panel;

/** What a hand does at a panel from press to release: any number of turns, and one edit in the end. */
public interface Gesture {

    /**
     * Turns a parameter; it is heard at once. A structural parameter is heard when the gesture has ended, for it means
     * a new instance.
     *
     * @param key of the parameter
     * @param to is moved into the range of the parameter
     * @throws IllegalArgumentException if the processor has no parameter with this key
     */
    void turn(String key, double to);

    /** Keeps what was turned, in one edit; nothing if all is as before. A gesture that is over ends no second time. */
    void end();

    /** Puts everything back to where it was. */
    void cancel();
}
