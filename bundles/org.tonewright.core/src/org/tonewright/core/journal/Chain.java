package org.tonewright.core.journal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.google.gson.JsonParseException;

/**
 * What was read from a journal's file.
 *
 * @param entries those that are whole and unchanged, in order
 * @param faults what shows that someone changed the file, as sentences, in order
 * @param torn how many bytes of a last line were cut short by a crash; 0 for none
 * @param open whether the last entry is whole but lacks its line feed
 * @param end where the next entry belongs, in bytes
 */
record Chain(List<JournalEntry> entries, List<String> faults, long torn, boolean open, long end) {

    private static final int MOST_FAULTS = 20;

    /** Reads a file; one that does not exist is an empty journal. */
    static Chain read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return new Chain(List.of(), List.of(), 0, false, 0);
        }
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, file.toString());
        }
    }

    /** Reads a stream to its end, with a name for the sentences. */
    static Chain read(InputStream in, String name) throws IOException {
        Reading reading = new Reading(name);
        Lines lines = new Lines(in);
        Lines.Line line = lines.next();
        while (!line.isEnd()) {
            reading.take(line);
            line = lines.next();
        }
        return new Chain(List.copyOf(reading.entries), List.copyOf(reading.faults), reading.torn, reading.open,
                reading.end);
    }

    /** What the next entry continues: the hash of the last entry that can be read. */
    String head() {
        return entries.isEmpty() ? "" : entries.getLast().hash();
    }

    /** Whether the entry that an anchor names is there. */
    boolean reaches(Anchor anchor) {
        return anchor.length() == 0 || entries.stream()
                .anyMatch(entry -> entry.number() == anchor.length() && entry.hash().equals(anchor.head()));
    }

    private static final class Reading {

        private final String name;
        private final List<JournalEntry> entries = new ArrayList<>();
        private final List<String> faults = new ArrayList<>();
        private int number;
        private boolean gap;
        private long torn;
        private boolean open;
        private long end;

        Reading(String name) {
            this.name = name;
        }

        void take(Lines.Line line) {
            number++;
            try {
                follow(EntryJson.read(EntryJson.parse(line.text())));
                open = !line.whole();
            } catch (JsonParseException e) {
                if (!line.whole() && !holdsEntry(line.text())) {
                    torn = line.bytes();
                    return;
                }
                gap = true;
                fault("Line " + number + " of '" + name + "' was changed: " + e.getMessage() + ".");
            }
            end += line.bytes() + (line.whole() ? 1 : 0);
        }

        /** A line that a crash cut short holds no whole entry; one that does, and something behind it, was changed. */
        private static boolean holdsEntry(String text) {
            try {
                EntryJson.read(EntryJson.parse(text.substring(0, text.lastIndexOf('}') + 1)));
                return true;
            } catch (JsonParseException e) {
                return false;
            }
        }

        private void follow(JournalEntry entry) {
            Optional<JournalEntry> last = entries.isEmpty() ? Optional.empty() : Optional.of(entries.getLast());
            int expected = last.map(JournalEntry::number).orElse(0) + 1;
            String head = last.map(JournalEntry::hash).orElse("");
            if (!entry.previous().equals(head) && !gap) {
                String before = last.map(one -> "entry " + one.number()).orElse("the beginning");
                fault(entry.number() > expected
                        ? "Between " + before + " and entry " + entry.number() + " of '" + name
                                + "' something was removed."
                        : "Entry " + entry.number() + " of '" + name + "' does not continue " + before
                                + ": one of the two was changed.");
            }
            gap = false;
            entries.add(entry);
        }

        private void fault(String sentence) {
            if (faults.size() < MOST_FAULTS) {
                faults.add(sentence);
            }
        }
    }
}
