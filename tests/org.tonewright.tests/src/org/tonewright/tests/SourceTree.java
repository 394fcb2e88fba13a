package org.tonewright.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The source tree that the tests look at. The build names its folder by the system property {@code tonewright.tree}.
 */
public final class SourceTree {
    private SourceTree() {}

    /** The folder that holds {@code bundles}, {@code targets} and {@code docs}. */
    public static Path root() {
        String folder = System.getProperty("tonewright.tree");
        if (folder == null) {
            throw new IllegalStateException("Set the system property tonewright.tree to the project's folder.");
        }
        return Path.of(folder);
    }

    /** The folders of all bundles, by name; test bundles are not among them. */
    public static List<Path> bundles() throws IOException {
        try (Stream<Path> folders = Files.list(root().resolve("bundles"))) {
            return folders.filter(folder -> Files.exists(folder.resolve("META-INF/MANIFEST.MF"))).sorted().toList();
        }
    }

    /** The folder of one bundle, named without {@code org.tonewright.} */
    public static Path bundle(String name) {
        return root().resolve("bundles").resolve("org.tonewright." + name);
    }

    /** All files below {@code folder} whose names end with {@code suffix}; none if there is no such folder. */
    public static List<Path> files(Path folder, String suffix) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
        }
    }
}
