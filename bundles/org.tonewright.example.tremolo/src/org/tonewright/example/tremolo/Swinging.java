package org.tonewright.example.tremolo;

/**
 * An ability of this vendor's own: a processor that tells where in its swing it is, so that a panel can show it. A host
 * knows nothing of it, and need not.
 */
public interface Swinging {

    /** [any] The place in the turn after the last block, from 0 to below 1. */
    float turn();
}
