package org.tonewright.core.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder with all that lies in it. Symbolic links are not followed. [disk] */
public final class FolderTree {

    private FolderTree() {}

    /** Deletes a folder. */
    public static void delete(Path folder) throws IOException {
        clear(folder);
        Files.delete(folder);
    }

    /** Deletes what lies in a folder, but not the folder. */
    public static void clear(Path folder) throws IOException {
        List<Path> entries;
        try (Stream<Path> all = Files.walk(folder)) {
            entries = all.filter(entry -> !entry.equals(folder)).sorted(Comparator.reverseOrder()).toList();
        }
        for (Path entry : entries) {
            Files.delete(entry);
        }
    }
}
