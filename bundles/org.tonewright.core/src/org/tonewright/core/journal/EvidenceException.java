package org.tonewright.core.journal;

import java.io.IOException;
import java.nio.file.Path;

/** Why a file of evidence cannot be used: one sentence for a person with the file and what is wrong. */
public final class EvidenceException extends IOException {

    private static final long serialVersionUID = 1L;

    /** @param what one whole sentence */
    public EvidenceException(Path file, String what) {
        super(file + ": " + what);
    }
}
