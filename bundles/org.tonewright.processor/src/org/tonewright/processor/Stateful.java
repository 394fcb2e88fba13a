package org.tonewright.processor;

/** An ability: a processor with a state that its parameters do not hold, such as a loaded impulse response. */
public interface Stateful {

    /** [control] The state as opaque bytes, which this and later versions of the processor can read. */
    byte[] save();

    /**
     * [control] Takes over a saved state. Called before the first block.
     *
     * @throws IllegalArgumentException if the bytes are not a state of this processor, with a sentence that says why
     */
    void restore(byte[] state);
}
