package org.tonewright.mixer.bounce;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.tonewright.core.Progress;
import org.tonewright.core.Refusal;
import org.tonewright.core.Studio;
import org.tonewright.core.journal.Deed;
import org.tonewright.core.journal.EvidenceException;
import org.tonewright.core.journal.Journal;
import org.tonewright.core.journal.JournalEntry;
import org.tonewright.core.session.Access;
import org.tonewright.core.session.FolderKind;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.session.SessionStore;
import org.tonewright.core.verify.Description;
import org.tonewright.core.verify.RuleResult;
import org.tonewright.core.verify.Verifier;
import org.tonewright.media.Sha256;
import org.tonewright.model.session.Session;

/**
 * Bounces, by the notes that lie beside them: each note is as it was written, each file is what it says, and the
 * session's journal, where that is at hand, reaches where it stood. Of a session all bounces are proved, those too that
 * lie elsewhere, if the note beside them still speaks of this session. A bounce of a session may be deleted: that is
 * noted, unless a later entry of the journal was made from it. A file that a later bounce made anew is proved by that
 * one.
 */
public final class BounceVerifier implements Verifier {

    /** How many folders above a bounce its session is looked for. */
    private static final int LEVELS = 3;

    @Override
    public void verify(Path path, Studio studio, Consumer<RuleResult> findings, Progress progress) throws IOException {
        boolean isNote = path.toString().endsWith(BounceNote.ENDING) && !Files.isDirectory(path);
        Path folder = Files.isDirectory(path) ? path : Objects.requireNonNull(path.toAbsolutePath().getParent());
        boolean isSession = !isNote && studio.sessions().kind(folder).equals(Optional.of(FolderKind.SESSION));
        Set<Path> notes = new LinkedHashSet<>();
        if (isNote) {
            notes.add(path.toAbsolutePath().normalize());
        } else {
            notes.addAll(notes(folder));
            if (isSession) {
                notes.addAll(notes(folder.resolve("renders")));
                notes.addAll(elsewhere(folder));
            }
        }
        int done = 0;
        Optional<Path> session = isSession ? Optional.of(folder) : Optional.empty();
        for (Path note : notes) {
            prove(note, session, studio.sessions(), findings);
            done++;
            progress.at((double) done / notes.size());
        }
    }

    private static List<Path> notes(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> entry.toString().endsWith(BounceNote.ENDING) && Files.isRegularFile(entry))
                    .map(entry -> entry.toAbsolutePath().normalize()).sorted().toList();
        }
    }

    /** The notes beside bounces in other places that speak of an entry of this session's journal. */
    private static List<Path> elsewhere(Path folder) throws IOException {
        Set<Path> found = new LinkedHashSet<>();
        for (JournalEntry entry : new Journal(folder.resolve(Journal.FILE), false).entries()) {
            if (entry.deed().kind().equals(Deed.BOUNCE) && !entry.deed().made().isEmpty()) {
                try {
                    Path mix = folder.toAbsolutePath().resolve(entry.deed().made().getFirst().file()).normalize();
                    Path note = BounceNote.beside(mix);
                    if (Files.isRegularFile(mix) && Files.isRegularFile(note)
                            && BounceNote.read(note).entry().equals(entry.hash())) {
                        found.add(note);
                    }
                } catch (InvalidPathException | EvidenceException _) {
                    continue; // what is there now is not this session's
                }
            }
        }
        return List.copyOf(found);
    }

    private static void prove(Path file, Optional<Path> session, SessionStore sessions, Consumer<RuleResult> findings)
            throws IOException {
        BounceNote note;
        try {
            note = BounceNote.read(file);
        } catch (EvidenceException changed) {
            findings.accept(RuleResult.broken("bounce.report", String.valueOf(changed.getMessage())));
            return;
        }
        findings.accept(RuleResult.held("bounce.report", "'" + file + "' is as it was written."));
        List<Path> homes = new ArrayList<>();
        Path above = file.getParent();
        for (int i = 0; i < LEVELS && above != null; i++) {
            if (sessions.kind(above).equals(Optional.of(FolderKind.SESSION)) && isOf(above, note, sessions)) {
                homes.add(above);
            }
            above = above.getParent();
        }
        Optional<Path> home = homes.stream().findFirst()
                .or(() -> session.filter(folder -> isOf(folder, note, sessions)));
        Optional<LaterWork> later = home.isPresent() ? Optional.of(LaterWork.after(note.entry(), home.get()))
                : Optional.empty();
        for (BounceNote.Item item : note.files()) {
            findings.accept(prove(file, item, later, session.isPresent()));
        }
        for (Path folder : homes) {
            anchor(file, note, new Journal(folder.resolve(Journal.FILE), false), findings);
        }
    }

    /** @param mayBeGone whether the whole session is proved and not this bounce alone */
    private static RuleResult prove(Path note, BounceNote.Item item, Optional<LaterWork> later, boolean mayBeGone)
            throws IOException {
        String rule = "bounce.sha256";
        Path file;
        try {
            file = note.resolveSibling(item.file()).normalize();
        } catch (InvalidPathException _) {
            return RuleResult.broken(rule, "'" + note + "' tells of '" + item.file() + "', which is no path here.");
        }
        Optional<JournalEntry> anew = later.flatMap(work -> work.maker(file));
        Optional<JournalEntry> user = later.flatMap(work -> work.user(item.sha256()));
        if (!Files.isRegularFile(file)) {
            if (user.isPresent()) {
                return RuleResult.broken(rule, "'" + file + "' is missing, and " + LaterWork.name(user.get())
                        + " was made from it.");
            }
            return mayBeGone && later.isPresent()
                    ? RuleResult.noted(rule, "'" + file + "' was deleted; nothing in this session builds on it.")
                    : RuleResult.broken(rule, "'" + file + "' is missing.");
        }
        String found = Sha256.of(file);
        if (found.equals(item.sha256())) {
            return RuleResult.held(rule, "'" + file + "' is what was bounced.");
        }
        return anew.isPresent() && LaterWork.made(anew.get(), found)
                ? RuleResult.held(rule, "'" + file + "' was made anew by " + LaterWork.name(anew.get())
                        + ", which tells of it since.")
                : RuleResult.broken(rule, "'" + file + "' was changed after it was bounced: its SHA-256 is " + found
                        + ", not " + item.sha256() + ".");
    }

    private static boolean isOf(Path folder, BounceNote note, SessionStore sessions) {
        try (OpenDocument<Session> document = sessions.openSession(folder, Access.READ)) {
            return note.id().equals(document.root().getId());
        } catch (Refusal | IOException _) {
            return false;
        }
    }

    private static void anchor(Path file, BounceNote note, Journal journal, Consumer<RuleResult> findings)
            throws IOException {
        boolean reached = journal.entries().stream().anyMatch(entry -> entry.hash().equals(note.journal().head()));
        findings.accept(reached
                ? RuleResult.held("bounce.anchor", "The journal reaches entry " + note.journal().length()
                        + ", which made what '" + file.getFileName() + "' tells of.")
                : RuleResult.broken("bounce.anchor", "The journal lacks entry " + note.journal().length()
                        + ", which made what '" + file + "' tells of: entries were removed or replaced."));
    }

    @Override
    public Description describe(Path path, Studio studio) throws IOException {
        if (Files.isDirectory(path)) {
            return new Description(List.of(), List.of());
        }
        BounceNote note = BounceNote.read(path);
        return new Description(note.files().stream().map(item -> item.file() + "  " + item.frames() + " frames, "
                + item.sampleRate() + " Hz, " + item.bits() + " bit, sha256 " + item.sha256()).toList(), note);
    }
}
