package org.tonewright.mastering.cue;

import java.io.IOException;

/** A cue sheet that can't be read: a sentence with the file and the line. */
public final class CueException extends IOException {

    private static final long serialVersionUID = 1L;

    /** @param message the sentence */
    public CueException(String message) {
        super(message);
    }
}
