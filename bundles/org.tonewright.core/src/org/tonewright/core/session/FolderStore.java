package org.tonewright.core.session;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.tonewright.core.Refusal;
import org.tonewright.core.internal.folder.FolderPath;
import org.tonewright.model.session.Document;
import org.tonewright.model.session.Release;
import org.tonewright.model.session.Session;

/** The store on the file system. It has no state; any number of them may be used. */
public final class FolderStore implements SessionStore {

    private final Migrations migrations;

    /** A store that reads every format version up to the current one. */
    public FolderStore() {
        this(Migrations.standard());
    }

    FolderStore(Migrations migrations) {
        this.migrations = migrations;
    }

    @Override
    public Optional<FolderKind> kind(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            for (FolderKind kind : FolderKind.values()) {
                if (!documents(folder, kind).isEmpty()) {
                    return Optional.of(kind);
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public OpenDocument<Session> createSession(Path folder, SessionSpec spec) throws IOException {
        return create(folder, FolderKind.SESSION, Elements.session(spec), "media");
    }

    @Override
    public OpenDocument<Release> createRelease(Path folder, String title, int sampleRate) throws IOException {
        return create(folder, FolderKind.RELEASE, Elements.release(title, sampleRate), "sources");
    }

    @Override
    public OpenDocument<Session> openSession(Path folder, Access access) throws IOException {
        return open(folder, FolderKind.SESSION, Session.class, access);
    }

    @Override
    public OpenDocument<Release> openRelease(Path folder, Access access) throws IOException {
        return open(folder, FolderKind.RELEASE, Release.class, access);
    }

    @Override
    public OpenDocument<? extends Document> open(Path folder, Access access) throws IOException {
        Optional<FolderKind> kind = kind(folder);
        if (kind.isEmpty()) {
            throw new Refusal(Files.exists(folder) ? "'" + folder + "' is neither a session nor a release."
                    : "There is no folder '" + folder + "'.");
        }
        return switch (kind.get()) {
        case SESSION -> openSession(folder, access);
        case RELEASE -> openRelease(folder, access);
        };
    }

    private <D extends Document> OpenDocument<D> create(Path folder, FolderKind kind, D root, String audio)
            throws IOException {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        if (name == null) {
            throw new Refusal("'" + folder + "' cannot be a " + kind.word() + ".");
        }
        for (String problem : DocumentCheck.problems(root)) {
            throw new Refusal(problem);
        }
        boolean isNew = !Files.exists(folder);
        if (!isNew) {
            refuseUnlessEmpty(folder);
        }
        String text = name.toString();
        String stem = text.endsWith(kind.extension()) ? text.substring(0, text.length() - kind.extension().length())
                : text;
        Path file = folder.resolve((stem.isEmpty() ? text : stem) + kind.extension());
        Files.createDirectories(folder);
        Optional<FolderLock> lock = Optional.empty();
        boolean created = false;
        try {
            lock = Optional.of(FolderLock.take(folder));
            if (!documents(folder, kind).isEmpty()) {
                throw new Refusal("'" + folder + "' exists already.");
            }
            Files.createDirectories(folder.resolve(audio));
            DocumentFile document = DocumentFile.of(file, root);
            document.write();
            OpenDocument<D> opened = new OpenDocument<>(folder, document, root, lock);
            created = true;
            return opened;
        } finally {
            if (!created) {
                if (lock.isPresent()) {
                    lock.get().close();
                    remove(folder.resolve(audio));
                    remove(folder.resolve("local/lock"));
                    remove(folder.resolve("local"));
                }
                if (isNew) {
                    remove(folder);
                }
            }
        }
    }

    private static void refuseUnlessEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new Refusal("'" + folder + "' exists already and is a file.");
        }
        try (Stream<Path> contents = Files.list(folder)) {
            if (contents.findAny().isPresent()) {
                throw new Refusal("'" + folder + "' exists already and is not empty.");
            }
        }
    }

    private static void remove(Path empty) throws IOException {
        try {
            Files.deleteIfExists(empty);
        } catch (DirectoryNotEmptyException e) {
            return; // somebody else put something there meanwhile, which is theirs
        }
    }

    private <D extends Document> OpenDocument<D> open(Path folder, FolderKind kind, Class<D> type, Access access)
            throws IOException {
        Path file = document(folder, kind);
        Optional<FolderLock> lock = access == Access.WRITE ? Optional.of(FolderLock.take(folder)) : Optional.empty();
        boolean opened = false;
        try {
            DocumentFile document = DocumentFile.load(file, migrations);
            if (!type.isInstance(document.root())) {
                throw new SessionException(file, "The file does not hold a " + kind.word() + ".");
            }
            OpenDocument<D> open = new OpenDocument<>(folder, document, type.cast(document.root()), lock);
            open.notices();
            opened = true;
            return open;
        } finally {
            if (!opened && lock.isPresent()) {
                lock.get().close();
            }
        }
    }

    private static Path document(Path folder, FolderKind kind) throws IOException {
        if (!Files.exists(folder)) {
            throw new Refusal("There is no folder '" + folder + "'.");
        }
        if (!Files.isDirectory(folder)) {
            throw new Refusal("'" + folder + "' is a file; a " + kind.word() + " is a folder.");
        }
        List<String> names = documents(folder, kind);
        if (names.isEmpty()) {
            throw new Refusal(
                    "There is no " + kind.word() + " in '" + folder + "': it has no file *" + kind.extension() + ".");
        }
        if (names.size() > 1) {
            throw new Refusal(
                    "'" + folder + "' holds more than one " + kind.word() + ": " + String.join(", ", names) + ".");
        }
        return FolderPath.within(folder, names.getFirst());
    }

    private static List<String> documents(Path folder, FolderKind kind) throws IOException {
        List<String> names = new ArrayList<>();
        try (Stream<Path> contents = Files.list(folder)) {
            contents.filter(path -> !Files.isDirectory(path)).map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(kind.extension()) && !name.startsWith(".")).sorted()
                    .forEach(names::add);
        } catch (NoSuchFileException e) {
            throw new Refusal("There is no folder '" + folder + "'.", e);
        }
        return names;
    }
}
