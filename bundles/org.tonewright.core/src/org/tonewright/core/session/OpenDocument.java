package org.tonewright.core.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.tonewright.core.Refusal;
import org.tonewright.core.internal.folder.FolderPath;
import org.tonewright.core.journal.Journal;
import org.tonewright.model.session.Document;
import org.tonewright.model.session.MediaFile;
import org.tonewright.model.session.Release;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.Title;

/**
 * An open session or release: its folder, its document, the editor that changes it and the journal beside it. Closing
 * it gives up the lock and discards what was not saved.
 *
 * @param <D> {@link Session} or {@link Release}
 */
public final class OpenDocument<D extends Document> implements AutoCloseable {

    /** Where passes of recording are noted until their takes are in the session, relative to the folder. */
    public static final String PASSES = "local/passes";

    private final Path folder;
    private final DocumentFile file;
    private final D root;
    private final Access access;
    private final Optional<FolderLock> lock;
    private final SessionEditor editor;
    private final Journal journal;

    OpenDocument(Path folder, DocumentFile file, D root, Optional<FolderLock> lock) {
        this.folder = folder;
        this.file = file;
        this.root = root;
        this.lock = lock;
        access = lock.isPresent() ? Access.WRITE : Access.READ;
        editor = new SessionEditor(root, access);
        journal = new Journal(folder.resolve(Journal.FILE), access == Access.WRITE);
    }

    /** The folder, as it was given. */
    public Path folder() {
        return folder;
    }

    /** The file that holds the document. */
    public Path file() {
        return file.file();
    }

    /** The document. */
    public D root() {
        return root;
    }

    /** What it was opened for. */
    public Access access() {
        return access;
    }

    /** The one way to change the document. */
    public SessionEditor editor() {
        return editor;
    }

    /** What happened here; it is not part of what can be undone. */
    public Journal journal() {
        return journal;
    }

    /**
     * What a person should know about the document as it is now, though it can be worked on: missing media, missing
     * states of processors, entries missing from the journal, things a newer studio wrote. Each is one whole sentence.
     *
     * @throws IOException if a path leads out of the folder, or cannot be looked at
     */
    public List<String> notices() throws IOException {
        List<String> notices = new ArrayList<>();
        for (String path : paths()) {
            if (!Files.isRegularFile(resolve(path))) {
                notices.add("The file '" + path + "' is missing.");
            }
        }
        notices.addAll(journal.problems());
        if (root instanceof Session && leftBehind()) {
            notices.add("A pass of recording was not finished; 'recover' brings back what it recorded.");
        }
        if (file.unknown() > 0) {
            notices.add("A newer Tonewright wrote something that this one does not know (in " + file.unknown()
                    + " places); it is kept.");
        }
        return notices;
    }

    private boolean leftBehind() throws IOException {
        Path passes = resolve(PASSES);
        if (!Files.isDirectory(passes)) {
            return false;
        }
        try (Stream<Path> notes = Files.list(passes)) {
            return notes.anyMatch(note -> note.toString().endsWith(".json"));
        }
    }

    private List<String> paths() {
        List<String> paths = new ArrayList<>();
        if (root instanceof Session session) {
            session.getPool().getFiles().forEach(media -> paths.add(media.getPath()));
            session.getMixer().getStrips().stream().flatMap(strip -> strip.getSlots().stream())
                    .filter(slot -> !slot.getBlob().isEmpty()).forEach(slot -> paths.add("blobs/" + slot.getBlob()));
        }
        if (root instanceof Release release) {
            release.getTitles().forEach(title -> paths.add(title.getSource().getPath()));
        }
        return paths;
    }

    /** Where a media file lies, whether it is there or not; see {@link #resolve}. */
    public Path resolve(MediaFile media) throws IOException {
        return resolve(media.getPath());
    }

    /** Where the source of a title lies, whether it is there or not; see {@link #resolve}. */
    public Path resolve(Title title) throws IOException {
        return resolve(title.getSource().getPath());
    }

    /**
     * Where something in the folder lies, whether it is there or not.
     *
     * @param path relative to the folder, with slashes
     * @throws IOException if the path leaves the folder, by its text or by a symbolic link
     */
    public Path resolve(String path) throws IOException {
        return FolderPath.resolve(folder, path);
    }

    /** Whether the document differs from what was saved last. */
    public boolean isChanged() {
        return editor.isChanged();
    }

    /**
     * Saves the document: a temporary file beside the old one is written, forced to disk and renamed.
     *
     * @throws Refusal if it was opened for reading
     * @throws IOException if it cannot be written; the file is then as it was
     */
    public void save() throws IOException {
        requireWriting();
        file.write();
        editor.saved();
    }

    /** @throws Refusal if it was opened for reading */
    void requireWriting() {
        if (access == Access.READ) {
            throw new Refusal("'" + folder + "' was opened for reading only and cannot be changed.");
        }
    }

    /** The bytes that {@link #save} would write. */
    byte[] serialised() {
        return file.serialised();
    }

    @Override
    public void close() throws IOException {
        if (lock.isPresent()) {
            lock.get().close();
        }
    }
}
