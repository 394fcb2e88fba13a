package org.tonewright.mastering.ddp;

import java.io.IOException;

/** Why a fileset cannot be used: one sentence for a person with the file, the place in it and what is wrong. */
public final class DdpException extends IOException {

    private static final long serialVersionUID = 1L;

    /** @param sentence one whole sentence */
    public DdpException(String sentence) {
        super(sentence);
    }

    /**
     * @param file the file, as a person calls it
     * @param offset in bytes from its start
     * @param wrong what is wrong there, as the end of a sentence without its full stop
     */
    static DdpException at(String file, long offset, String wrong) {
        return new DdpException(file + " at byte " + offset + ": " + wrong + ".");
    }
}
