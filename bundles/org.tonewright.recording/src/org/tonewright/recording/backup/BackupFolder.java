package org.tonewright.recording.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.tonewright.core.Refusal;
import org.tonewright.core.session.FolderTree;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.model.session.Session;

/**
 * A folder that holds a backup. New and changed files are collected in {@value #PART} first; until all of them are
 * proved there, what stands in the folder is the older backup, whole. Then the new manifest is written there, and from
 * that moment on it counts: its files are moved into their places, which takes no room, and whoever opens a folder in
 * which that was interrupted finds each file where it is.
 */
final class BackupFolder {

    /** Where a backup is prepared. */
    static final String PART = ".backup-part";

    private final Path folder;
    private final Path part;

    /** @param folder which need not exist */
    BackupFolder(Path folder) {
        this.folder = folder;
        part = folder.resolve(PART);
    }

    Path path() {
        return folder;
    }

    /** Where a file of a backup that is being made is collected. */
    Path collected(String file) {
        return part.resolve(file);
    }

    /** The manifest that counts; empty if there is none, so no backup. */
    Optional<BackupManifest> manifest() throws IOException {
        Path next = part.resolve(BackupManifest.FILE);
        Path file = Files.isRegularFile(next) ? next : folder.resolve(BackupManifest.FILE);
        return Files.isRegularFile(file) ? Optional.of(BackupManifest.read(file)) : Optional.empty();
    }

    /** Where a file of the backup that counts lies. */
    Path file(String file) {
        Path waiting = part.resolve(file);
        return Files.isRegularFile(part.resolve(BackupManifest.FILE)) && Files.isRegularFile(waiting) ? waiting
                : folder.resolve(file);
    }

    /**
     * Whether a session may be backed up here.
     *
     * @throws Refusal if the folder lies in the session or the session in it, holds something else, or the backup of
     *         another session
     */
    void requireFor(OpenDocument<Session> document) throws IOException {
        Path home = document.folder().toRealPath();
        Path there = folder.toAbsolutePath().normalize();
        while (!Files.exists(there)) {
            there = Objects.requireNonNull(there.getParent());
        }
        if (there.toRealPath().startsWith(home)) {
            throw new Refusal("'" + folder + "' lies in the session itself; a backup belongs to another place, best on "
                    + "another disk.");
        }
        if (!Files.exists(folder)) {
            return;
        }
        if (home.startsWith(folder.toRealPath())) {
            throw new Refusal("The session lies in '" + folder + "' itself; a backup belongs to another place, best on "
                    + "another disk.");
        }
        if (!Files.isDirectory(folder)) {
            throw new Refusal("'" + folder + "' is a file; a backup is a folder.");
        }
        Optional<BackupManifest> manifest = manifest();
        if (manifest.isPresent() && !manifest.get().id().equals(document.root().getId())) {
            throw new Refusal("'" + folder + "' holds the backup of another session, '" + manifest.get().session()
                    + "'; give this one a folder of its own.");
        }
        try (Stream<Path> entries = Files.list(folder)) {
            if (manifest.isEmpty() && entries.anyMatch(entry -> !entry.equals(part))) {
                throw new Refusal("'" + folder + "' is not empty and is no backup; name a folder for this session "
                        + "alone, such as '" + folder.resolve(document.folder().toRealPath().getFileName()) + "'.");
            }
        }
    }

    /**
     * A link in the place would lead what is written out of it.
     *
     * @throws BackupException if there is one
     */
    void requireNoLinks() throws IOException {
        for (Path entry : FolderTree.entries(folder)) {
            if (Files.isSymbolicLink(entry)) {
                throw BackupException.at(folder, "'" + entry + "' is a link; a backup holds files alone.");
            }
        }
    }

    /** Moves what waits into its place, if a manifest waits with it; nothing else is touched. */
    void settle() throws IOException {
        Path next = part.resolve(BackupManifest.FILE);
        if (!Files.isRegularFile(next)) {
            return;
        }
        for (BackupManifest.Item item : BackupManifest.read(next).files()) {
            Path waiting = part.resolve(item.file());
            if (Files.isRegularFile(waiting)) {
                Path place = folder.resolve(item.file());
                makeRoom(item.file());
                Files.createDirectories(Objects.requireNonNull(place.getParent()));
                Files.move(waiting, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.move(next, folder.resolve(BackupManifest.FILE), StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        FolderTree.delete(part);
    }

    /** What was a file in an older backup may be a folder in this one, and the other way round. */
    private void makeRoom(String file) throws IOException {
        Path place = folder.resolve(file);
        if (Files.isDirectory(place)) {
            FolderTree.delete(place);
        }
        Path way = folder;
        for (Path name : Path.of(file)) {
            way = way.resolve(name);
            if (!way.equals(place) && Files.isRegularFile(way)) {
                Files.delete(way);
            }
        }
    }
}
