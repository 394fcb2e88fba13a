package org.tonewright.recording.backup;

import java.io.IOException;
import java.nio.file.Path;

/** Why something cannot be backed up or restored: one sentence for a person. */
public final class BackupException extends IOException {

    private static final long serialVersionUID = 1L;

    /** @param sentence whole, and it names the place or file */
    public BackupException(String sentence) {
        super(sentence);
    }

    /** What a failure of the file system means for a backup: the older one is still whole. */
    static BackupException at(Path place, String reason) {
        return new BackupException("The backup in '" + place + "' is not finished: " + reason
                + " What was there before is still whole.");
    }
}
