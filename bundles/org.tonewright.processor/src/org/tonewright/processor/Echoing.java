package org.tonewright.processor;

/**
 * An ability: a processor that falls silent and sounds again without new input, as between two echoes. A host that
 * renders a tail waits that long before it takes silence for the end. Without this ability a processor whose tail is
 * {@link Processor#ENDLESS} is over after a few seconds of silence, whatever it still holds.
 */
public interface Echoing {

    /**
     * [control] The longest silence, in frames, before and between what sounds on after the input has fallen silent; 0
     * or more. It holds for all values of the parameters that may change, and is constant for the life of the instance.
     */
    int pause();
}
