package org.tonewright.core.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

import org.tonewright.core.Refusal;
import org.tonewright.core.journal.Deed;
import org.tonewright.core.journal.Evidence;
import org.tonewright.core.journal.JournalEntry;
import org.tonewright.core.journal.Product;
import org.tonewright.core.journal.Witnesses;
import org.tonewright.media.Sha256;
import org.tonewright.model.session.Document;
import org.tonewright.model.session.Session;

/** Finds the audio file of a title, and what its session's journal knows of it. A rough mix is no title by itself. */
public final class BouncedFiles {

    /** The key of the journal's note of a rough mix, which was made before the song was recorded and kept. */
    public static final String ROUGH = "rough";

    /**
     * How many folders above a file its session is looked for: its own, and where it lies in {@code renders/stems/}.
     */
    private static final int LEVELS = 3;
    private static final int SHORT_ID = 8;

    private final SessionStore store;

    BouncedFiles(SessionStore store) {
        this.store = store;
    }

    /**
     * A file for a title.
     *
     * @param file where it is
     * @param sha256 of the whole file
     * @param title a name for the title
     * @param origin where the file came from, as one sentence
     * @param session the folder of the session that made it; empty if none did
     * @param evidence what the session's journal knows; empty if no session made it
     */
    record Found(Path file, String sha256, String title, String origin, Optional<Path> session,
            Optional<Evidence> evidence) {}

    /**
     * @param from an audio file, or the folder of a session whose last bounce is meant
     * @throws Refusal if the session was not bounced, or its bounce was changed or is gone
     */
    Found find(Path from) throws IOException {
        if (Files.isDirectory(from)) {
            if (!store.kind(from).equals(Optional.of(FolderKind.SESSION))) {
                throw new Refusal("'" + from + "' is neither an audio file nor a session.");
            }
            return lastBounce(from);
        }
        if (!Files.exists(from)) {
            throw new Refusal("There is no file or session '" + from + "'.");
        }
        return file(from);
    }

    private Found lastBounce(Path folder) throws IOException {
        try (OpenDocument<Session> session = store.openSession(folder, Access.READ)) {
            String name = session.root().getName();
            JournalEntry bounce = session.journal().entries().reversed().stream()
                    .filter(entry -> entry.deed().kind().equals(Deed.BOUNCE) && !entry.deed().made().isEmpty()
                            && !entry.deed().notes().containsKey(ROUGH))
                    .findFirst()
                    .orElseThrow(() -> new Refusal("The session '" + folder + "' was not bounced yet."));
            Product mix = bounce.deed().made().getFirst();
            Path file = place(folder, mix);
            if (!Files.isRegularFile(file)) {
                throw new Refusal(
                        "'" + file + "', the last bounce of the session '" + folder + "', is gone; bounce it again.");
            }
            if (!Sha256.of(file).equals(mix.sha256())) {
                throw new Refusal(
                        "'" + file + "' is not what the session '" + folder + "' bounced last; bounce it again.");
            }
            return found(file, mix.sha256(), session, bounce, name);
        }
    }

    private static Path place(Path folder, Product mix) {
        try {
            return folder.resolve(mix.file()).normalize();
        } catch (InvalidPathException e) {
            throw new Refusal(
                    "The last bounce of the session '" + folder + "' lies at a path that this system does not know.",
                    e);
        }
    }

    private Found file(Path file) throws IOException {
        String sha256 = Sha256.of(file);
        String title = MediaNames.stem(MediaNames.text(file));
        Path folder = file.toAbsolutePath().normalize().getParent();
        for (int i = 0; i < LEVELS && folder != null; i++) {
            if (store.kind(folder).equals(Optional.of(FolderKind.SESSION))) {
                try (OpenDocument<Session> session = store.openSession(folder, Access.READ)) {
                    Optional<JournalEntry> maker = session.journal().maker(sha256);
                    if (maker.isPresent()) {
                        return found(file, sha256, session, maker.get(), title);
                    }
                }
            }
            folder = folder.getParent();
        }
        return new Found(file, sha256, title, "Copied from '" + MediaNames.text(file) + "'.", Optional.empty(),
                Optional.empty());
    }

    private static Found found(Path file, String sha256, OpenDocument<Session> session, JournalEntry maker,
            String title)
            throws IOException {
        Session root = session.root();
        Witnesses witnesses = new Witnesses();
        witnesses.add(label(root.getName(), root), session.journal());
        return new Found(file, sha256, title.isBlank() ? MediaNames.stem(MediaNames.text(file)) : title,
                "Bounced from the session '" + root.getName() + "'.", Optional.of(session.folder()),
                Optional.of(witnesses.evidence(maker)));
    }

    /** A name for a document's journal that no other document has; evidence knows the journal by it. */
    public static String label(String name, Document document) {
        String id = document.getId();
        return name + " (" + id.substring(0, Math.min(SHORT_ID, id.length())) + ")";
    }
}
