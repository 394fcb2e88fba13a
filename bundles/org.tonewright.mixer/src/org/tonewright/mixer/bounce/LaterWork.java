package org.tonewright.mixer.bounce;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.tonewright.core.journal.Journal;
import org.tonewright.core.journal.JournalEntry;

/** What a session's journal tells of the time after one bounce: which of its files were made anew, which were used. */
record LaterWork(Path folder, String bounce, List<JournalEntry> entries) {

    /**
     * [disk] Reads the journal.
     *
     * @param bounce the hash of the bounce's entry
     * @param folder of the session
     */
    static LaterWork after(String bounce, Path folder) throws IOException {
        List<JournalEntry> all = new Journal(folder.resolve(Journal.FILE), false).entries();
        List<JournalEntry> later = all.stream().dropWhile(entry -> !entry.hash().equals(bounce)).skip(1).toList();
        return new LaterWork(folder.toAbsolutePath().normalize(), bounce, later);
    }

    /** The last entry that made this file again. */
    Optional<JournalEntry> maker(Path file) {
        return entries.reversed().stream().filter(entry -> entry.deed().made().stream()
                .anyMatch(product -> isAt(file, product.file()))).findFirst();
    }

    /** Whether an entry made a file of this content. */
    static boolean made(JournalEntry entry, String sha256) {
        return entry.deed().made().stream().anyMatch(product -> product.sha256().equals(sha256));
    }

    private boolean isAt(Path file, String made) {
        try {
            return folder.resolve(made).normalize().equals(file.toAbsolutePath().normalize());
        } catch (InvalidPathException _) {
            return false;
        }
    }

    /** The first entry that was made from a file of the bounce. */
    Optional<JournalEntry> user(String sha256) {
        return entries.stream().filter(entry -> entry.deed().from().stream()
                .anyMatch(origin -> origin.sha256().equals(sha256) && origin.by().equals(Optional.of(bounce))))
                .findFirst();
    }

    /** How a person finds an entry. */
    static String name(JournalEntry entry) {
        return "entry " + entry.number() + " (" + entry.deed().kind() + ")";
    }
}
