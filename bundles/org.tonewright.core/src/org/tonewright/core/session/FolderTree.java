package org.tonewright.core.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        for (Path entry : entries(folder).reversed()) {
            Files.delete(entry);
        }
    }

    /**
     * What lies in a folder and in the folders therein, in order, each folder before what it holds.
     *
     * @throws IOException if a folder can't be read
     */
    public static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(entry -> !entry.equals(folder)).sorted().toList();
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }
}
