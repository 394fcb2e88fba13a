package org.tonewright.core.playback;

import java.io.IOException;

import org.tonewright.engine.graph.State;

/** Where the opaque states of processors are read from. */
public interface StateSources {

    /**
     * [disk] The opaque state of a processor.
     *
     * @param sha256 its name, 64 lower-case hexadecimal digits
     * @throws IOException if it is missing or its content does not have this digest; the message is one sentence
     */
    State state(String sha256) throws IOException;
}
