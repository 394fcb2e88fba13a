package org.tonewright.device.rehearsal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What is played in the room. [control] */
interface Content {

    /** What it is called on screen. */
    String name();

    /** The names of its inputs. */
    List<String> inputs();

    /**
     * Makes it ready to be played.
     *
     * @param rate frames a second
     * @param wait whether to wait until it is there as a whole, as far as that takes a few seconds
     * @throws IOException if it can't be, with a sentence
     */
    Inputs open(double rate, boolean wait) throws IOException;

    /** What is ready to be played. */
    interface Inputs extends AutoCloseable {

        /** [audio] What an input, from 0, hears in a take, from 1. */
        Sound sound(int input, int take);

        /** [any] How many frames the music has; what a sound has behind them is heard while nobody plays. */
        long frames();

        /** [any] Why it can't be read to its end, a whole sentence. */
        default Optional<String> broken() {
            return Optional.empty();
        }

        @Override
        default void close() {
            // most hold nothing
        }
    }
}
