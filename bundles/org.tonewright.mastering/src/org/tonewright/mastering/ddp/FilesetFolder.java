package org.tonewright.mastering.ddp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files that lie directly in a fileset's folder, found by the names that other files of it give, case aside.
 * Nothing else is ever opened: a name with a path in it is refused, and a link is no file. [disk]
 */
final class FilesetFolder {

    private static final Pattern NAME = Pattern.compile("[^/\\\\:\\p{Cntrl}]{1,255}");
    private static final int MOST_FILES = 1000;

    private final Path folder;
    private final List<String> names = new ArrayList<>();

    FilesetFolder(Path folder) throws IOException {
        this.folder = folder;
        List<Path> entries;
        try (Stream<Path> listed = Files.list(folder)) {
            entries = listed.limit(MOST_FILES + 1L).toList();
        }
        if (entries.size() > MOST_FILES) {
            throw new DdpException("'" + folder + "' is no fileset: it holds more than " + MOST_FILES + " files.");
        }
        for (Path entry : entries) {
            if (Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
                names.add(String.valueOf(entry.getFileName()));
            }
        }
        names.sort(null);
    }

    /** The names of the files, in order. */
    List<String> names() {
        return List.copyOf(names);
    }

    /** Whether a name is one that a file in a folder can have. */
    static boolean isName(String name) {
        return NAME.matcher(name).matches() && !name.equals(".") && !name.equals("..");
    }

    /** The file of a name; empty if there is none or the name leads elsewhere. */
    Optional<Path> find(String name) {
        if (!isName(name)) {
            return Optional.empty();
        }
        if (names.contains(name)) {
            return Optional.of(folder.resolve(name));
        }
        return names.stream().filter(one -> one.equalsIgnoreCase(name)).findFirst().map(folder::resolve);
    }

    /**
     * A whole file.
     *
     * @param most a longer one is refused
     */
    byte[] read(String name, Path file, long most) throws IOException {
        long size = Files.size(file);
        if (size > most) {
            throw DdpException.at(name, most, "the file has " + size + " bytes, and " + most + " are the most");
        }
        return Files.readAllBytes(file);
    }
}
