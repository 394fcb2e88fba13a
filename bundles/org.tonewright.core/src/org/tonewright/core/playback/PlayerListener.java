package org.tonewright.core.playback;

/** Who wants to know what happens to a player. Called on the thread that owns the model. */
public interface PlayerListener {

    /** Another device is open, or none. */
    default void deviceChanged() {}

    /** The transport began to roll, stopped or went elsewhere by itself or on demand. */
    default void transportChanged() {}

    /**
     * Something went wrong that a person should know.
     *
     * @param sentence one whole sentence
     */
    default void trouble(String sentence) {}
}
