package org.tonewright.recording.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

import org.tonewright.core.session.FolderTree;

/** The files of a session that are kept: all but {@code cache/}, {@code trash/}, {@code local/} and unfinished ones. */
final class SessionFiles {

    private static final Set<String> LEFT_OUT = Set.of("cache", "trash", "local", BackupFolder.PART);

    private SessionFiles() {}

    /**
     * Their paths relative to the folder, with slashes, in order.
     *
     * @throws BackupException if something is neither a file nor a folder, such as a link
     */
    static List<String> of(Path folder) throws IOException {
        List<Path> entries = FolderTree.entries(folder).stream().filter(entry -> isKept(folder.relativize(entry)))
                .toList();
        String separator = folder.getFileSystem().getSeparator();
        List<String> files = new ArrayList<>();
        for (Path entry : entries) {
            if (Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
                files.add(folder.relativize(entry).toString().replace(separator, "/"));
            } else if (!Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                throw new BackupException("'" + entry + "' is a link or no file; a backup holds files alone.");
            }
        }
        Collections.sort(files);
        return files;
    }

    private static boolean isKept(Path path) {
        String last = String.valueOf(path.getFileName());
        return !LEFT_OUT.contains(path.getName(0).toString()) && !path.toString().equals(BackupManifest.FILE)
                && !(last.startsWith(".") && last.endsWith(".part"));
    }
}
