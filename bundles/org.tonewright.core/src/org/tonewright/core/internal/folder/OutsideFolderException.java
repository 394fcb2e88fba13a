package org.tonewright.core.internal.folder;

import java.io.IOException;
import java.nio.file.Path;

/** A path that must lie in a folder and does not: one sentence for a person. */
public final class OutsideFolderException extends IOException {

    private static final long serialVersionUID = 1L;

    /**
     * @param folder that must hold it
     * @param what one whole sentence
     */
    public OutsideFolderException(Path folder, String what) {
        super(folder + ": " + what);
    }
}
