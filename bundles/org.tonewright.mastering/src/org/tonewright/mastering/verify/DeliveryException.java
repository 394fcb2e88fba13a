package org.tonewright.mastering.verify;

import java.io.IOException;

/** Why a folder cannot be used as a delivery: one sentence for a person with the file and what is wrong. */
public final class DeliveryException extends IOException {

    private static final long serialVersionUID = 1L;

    /** @param sentence one whole sentence */
    public DeliveryException(String sentence) {
        super(sentence);
    }

    /**
     * @param sentence one whole sentence
     * @param cause what the log shall keep
     */
    public DeliveryException(String sentence, Exception cause) {
        super(sentence, cause);
    }
}
