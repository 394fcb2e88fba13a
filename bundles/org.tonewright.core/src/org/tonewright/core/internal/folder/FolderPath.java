package org.tonewright.core.internal.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Paths that files of ours keep: relative to its folder, with slashes, never leaving it. */
public final class FolderPath {

    private static final int LONGEST = 1000;

    private FolderPath() {}

    /** Why a file of ours must not keep this path, as the end of a sentence; empty if it may. */
    public static Optional<String> problem(String path) {
        if (path.isBlank()) {
            return Optional.of("is empty");
        }
        if (path.length() > LONGEST) {
            return Optional.of("is longer than " + LONGEST + " characters");
        }
        if (path.startsWith("/") || path.indexOf(':') >= 0) {
            return Optional.of("is not relative to the folder");
        }
        if (path.indexOf('\\') >= 0) {
            return Optional.of("has a backslash where a slash belongs");
        }
        for (String name : path.split("/", -1)) {
            if (name.equals("..")) {
                return Optional.of("leaves the folder");
            }
            if (name.isEmpty() || name.equals(".")) {
                return Optional.of("has an empty step");
            }
        }
        try {
            Path.of(path);
            return Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.of("cannot be a path here (" + e.getReason() + ")");
        }
    }

    /**
     * Where a kept path lies.
     *
     * @throws OutsideFolderException if it leaves the folder, by its text or by a symbolic link
     */
    public static Path resolve(Path folder, String path) throws IOException {
        Optional<String> problem = problem(path);
        if (problem.isPresent()) {
            throw new OutsideFolderException(folder, "The path '" + path + "' " + problem.get() + ".");
        }
        return within(folder, path);
    }

    /**
     * Where a path that a program noted lies, whatever characters its names have.
     *
     * @throws OutsideFolderException if it leaves the folder, by its text or by a symbolic link
     * @throws java.nio.file.InvalidPathException if it cannot be a path here
     */
    public static Path below(Path folder, String path) throws IOException {
        Path root = folder.toAbsolutePath().normalize();
        if (!root.resolve(path).normalize().startsWith(root)) {
            throw new OutsideFolderException(folder, "The path '" + path + "' leaves the folder.");
        }
        return within(folder, path);
    }

    /**
     * Where something named in the folder lies.
     *
     * @throws OutsideFolderException if it leaves the folder by a symbolic link
     */
    public static Path within(Path folder, String path) throws IOException {
        Path place = folder.resolve(path);
        if (Files.exists(place) && !place.toRealPath().startsWith(folder.toRealPath())) {
            throw new OutsideFolderException(folder, "The path '" + path + "' leaves the folder by a symbolic link.");
        }
        return place;
    }
}
