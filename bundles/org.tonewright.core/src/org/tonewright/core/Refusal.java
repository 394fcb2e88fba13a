package org.tonewright.core;

/**
 * The person asked for something that cannot be done, and can do something about it. The message is one whole sentence
 * that names what and where; it is shown as it stands, without a stack trace.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param sentence one whole sentence for the person who asked */
    public Refusal(String sentence) {
        super(sentence);
    }

    /**
     * @param sentence one whole sentence for the person who asked
     * @param cause what the log shall keep
     */
    public Refusal(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
