package org.tonewright.engine.render;

/** A render failed because of what it was to render; the message is a sentence for the user. */
public final class RenderException extends Exception {

    private static final long serialVersionUID = 1;

    /** With a sentence. */
    public RenderException(String message) {
        super(message);
    }
}
