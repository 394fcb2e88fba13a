package org.tonewright.engine.graph;

/**
 * What went wrong with a processor.
 *
 * @param key the key of its {@link Node.Insert}
 * @param kind what it did
 * @param position the frame of the session at which it happened; 0 for one that is missing
 * @param message a sentence that names strip, processor, deed and position
 */
public record Fault(String key, Kind kind, long position, String message) {

    /** What a processor may do wrong. */
    public enum Kind {
        /** It is not installed, could not be created, or does not fit the strip. */
        MISSING,
        /** It threw. */
        THREW,
        /** Its output was not a number, or infinite. */
        NOT_FINITE,
        /** It took more time than there is, again and again. */
        TOO_SLOW
    }
}
