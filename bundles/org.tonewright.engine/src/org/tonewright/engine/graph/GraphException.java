package org.tonewright.engine.graph;

/** A graph can't be compiled; the message is a sentence for the user that names the strips concerned. */
public final class GraphException extends Exception {

    private static final long serialVersionUID = 1;

    /** With a sentence. */
    public GraphException(String message) {
        super(message);
    }
}
