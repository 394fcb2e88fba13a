package org.tonewright.processor;

/** An ability: a dynamics processor that tells how much it turns down. */
public interface Reduction {

    /** [any] The greatest gain reduction of the last block in decibels; 0 or more. */
    float reduction();
}
