package org.tonewright.recording.backup;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.jdt.annotation.Nullable;
import org.tonewright.core.journal.Anchor;
import org.tonewright.core.journal.EvidenceException;
import org.tonewright.core.journal.SealedJson;

/**
 * What a backup states about itself, kept sealed in {@value #FILE} in its folder.
 *
 * @param backup the version of this form, 1
 * @param session the name of the session
 * @param id the id of the session, by which a backup of another one is told apart
 * @param time when it was made, in UTC
 * @param journal how far the session's journal had come
 * @param files every file, in the order of their paths
 * @param render what the mix sounded like
 */
public record BackupManifest(int backup, String session, String id, String time, Anchor journal, List<Item> files,
        Mix render) {

    /** The name of the file. */
    public static final String FILE = "backup.json";
    /** The version that is written. */
    static final int VERSION = 1;

    /**
     * A file.
     *
     * @param file its path relative to the folder, with slashes
     * @param bytes its length
     * @param sha256 of the whole file, 64 lower-case hexadecimal digits
     */
    public record Item(String file, long bytes, String sha256) {}

    /**
     * The mix as it was rendered: the same session gives the same samples on every machine.
     *
     * @param sha256 of the samples as 32-bit floats, little-endian, frame by frame; null if nothing was rendered
     * @param frames how long it was, its tail included
     * @param remark why nothing was rendered, as a sentence; null if it was
     */
    public record Mix(@Nullable String sha256, long frames, @Nullable String remark) {}

    /** Keeps a copy of the files. */
    public BackupManifest {
        // Gson leaves what a file lacks null, whatever the types promise; read() refuses that.
        files = files == null ? List.of() : List.copyOf(files);
    }

    /**
     * Reads a manifest.
     *
     * @throws EvidenceException if it was changed, or lacks something
     * @throws IOException if there is none, or it cannot be read
     */
    public static BackupManifest read(Path file) throws IOException {
        BackupManifest manifest = SealedJson.read(file, BackupManifest.class);
        if (manifest.backup != VERSION) {
            throw new EvidenceException(file, "The backup was written by a newer Tonewright.");
        }
        if (anyNull(manifest.session, manifest.id, manifest.time, manifest.journal, manifest.render)
                || anyNull(manifest.journal.head())
                || manifest.files.stream().anyMatch(item -> anyNull(item.file, item.sha256))) {
            throw new EvidenceException(file, "The file lacks something that a backup states.");
        }
        for (Item item : manifest.files) {
            if (!staysInside(item.file)) {
                throw new EvidenceException(file, "The path '" + item.file + "' leaves the folder.");
            }
        }
        return manifest;
    }

    /** A manifest from elsewhere must not make anybody read or write outside of its folder. */
    private static boolean staysInside(String file) {
        try {
            Path path = Path.of(file);
            return !path.isAbsolute() && !file.isEmpty() && !path.normalize().startsWith("..")
                    && path.normalize().toString().replace(path.getFileSystem().getSeparator(), "/").equals(file);
        } catch (InvalidPathException _) {
            return false;
        }
    }

    private static boolean anyNull(@Nullable Object... values) {
        for (Object value : values) {
            if (value == null) {
                return true;
            }
        }
        return false;
    }
}
