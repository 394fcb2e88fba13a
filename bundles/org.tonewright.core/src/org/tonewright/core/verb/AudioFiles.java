package org.tonewright.core.verb;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.tonewright.core.Refusal;

/** Audio files that a person names. */
public final class AudioFiles {

    private AudioFiles() {}

    /**
     * [disk] Looks for files before any of them is read.
     *
     * @throws Refusal if one is not there or is a folder
     */
    public static void require(List<Path> files) {
        for (Path file : files) {
            if (Files.isDirectory(file)) {
                throw new Refusal("'" + file + "' is a folder, not an audio file.");
            }
            if (!Files.exists(file)) {
                throw new Refusal("There is no file '" + file + "'.");
            }
        }
    }
}
