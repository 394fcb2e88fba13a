package org.tonewright.core.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.core.Refusal;
import org.tonewright.core.verify.RuleResult;
import org.tonewright.media.Sha256;

/** What is entered stays, a crash is repaired, and whoever changes a line is found. */
final class JournalTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.75Z");

    private final Path file;
    private final Journal journal;

    JournalTest(@TempDir Path temp) throws IOException {
        file = temp.resolve(Journal.FILE);
        journal = new Journal(file, true, () -> NOON);
        JournalEntry bass = journal.append(Deed.of(Deed.IMPORT).made("media/Bass.wav", sha(1))
                .from(Origin.outside("Bäss \"live\"\n.flac", sha(2))).note("remarks", "\u0007 ok"));
        journal.append(Deed.of(Deed.IMPORT).made("media/Drums.wav", sha(3)).from(Origin.outside("Drums.wav", sha(4))));
        journal.append(Deed.of(Deed.BOUNCE).made("renders/mix.wav", sha(5))
                .from(Origin.madeBy(bass, "media/Bass.wav", sha(1))).from(journal.origin("media/Drums.wav", sha(3)))
                .through(Treatment.of("strip/Bass/slot/1", "org.tonewright.effects.gain", "1.0.0",
                        Map.of("level", -6.25, "tiny", 1e-9)))
                .device("rehearsal:demo"));
    }

    private static String sha(int number) {
        return Sha256.of(new byte[] {(byte) number});
    }

    private static List<RuleResult> verify(Path file, Optional<Anchor> anchor) throws IOException {
        List<RuleResult> findings = new ArrayList<>();
        new Journal(file, false).verify(anchor, findings::add);
        return findings;
    }

    private List<String> faults() throws IOException {
        return verify(file, Optional.empty()).stream().filter(rule -> !rule.held()).map(RuleResult::message).toList();
    }

    @Test
    void entriesComeBackAsTheyWere() throws IOException {
        List<JournalEntry> entries = new Journal(file, false).entries();
        assertEquals(3, entries.size());
        assertEquals("Bäss \"live\"\n.flac", entries.get(0).deed().from().getFirst().file());
        assertEquals("\u0007 ok", entries.get(0).deed().notes().get("remarks"));
        assertEquals(Instant.parse("2026-03-01T12:00:00Z"), entries.get(0).time());
        assertEquals("", entries.get(0).previous());
        assertEquals(entries.get(0).hash(), entries.get(1).previous());
        assertEquals(entries.get(1).hash(), entries.get(2).previous());
        assertEquals(Optional.of(entries.get(1).hash()), entries.get(2).deed().from().get(1).by());
        assertEquals(Map.of("level", -6.25, "tiny", 1e-9), entries.get(2).deed().treatments().getFirst().values());
        assertEquals("rehearsal:demo", entries.get(2).deed().device());
        assertEquals(journal.entries(), entries);
        assertEquals(List.of(), faults());
    }

    @Test
    void theHashIsThatOfTheLineWithoutIt() throws IOException {
        String line = Files.readAllLines(file).getFirst();
        JsonObject object = JsonParser.parseString(line).getAsJsonObject();
        String hash = object.get("hash").getAsString();
        String without = line.replace(",\"hash\":\"" + hash + "\"", "");
        assertEquals(hash, Sha256.of(without.getBytes(StandardCharsets.UTF_8)));
        assertTrue(line.startsWith("{\"device\":\"\",\"from\":["), line);
        assertTrue(without.length() < line.length());
    }

    @Test
    void whoMadeAFileIsFoundByItsContent() throws IOException {
        assertEquals(2, journal.maker(sha(3)).orElseThrow().number());
        assertEquals(Optional.empty(), journal.maker(sha(2)));
        assertEquals(Origin.outside("x", sha(9)), journal.origin("x", sha(9)));
    }

    @Test
    void everyFlippedBitIsFound() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 0; i < bytes.length; i++) {
            byte[] changed = bytes.clone();
            changed[i] ^= (byte) (1 << i % 8);
            assertFalse(Chain.read(new ByteArrayInputStream(changed), "flipped").faults().isEmpty(), "byte " + i);
        }
        assertEquals(List.of(), Chain.read(new ByteArrayInputStream(bytes), "whole").faults());
    }

    @Test
    void aChangedLineIsNamed() throws IOException {
        Files.writeString(file, Files.readString(file).replace("Drums.wav", "Trums.wav"));
        assertEquals(3, faults().size(), "lines 2 and 3, and the anchor names line 3: " + faults());
        assertEquals("Line 2 of '" + file + "' was changed: its hash is not that of its content.", faults().getFirst());
    }

    @Test
    void aChangedLineWithANewHashIsNamedByTheNextOne() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        JsonObject second = JsonParser.parseString(lines.get(1).replace("Drums.wav", "Trums.wav")).getAsJsonObject();
        second.addProperty("hash", CanonicalJson.hash(second, "hash"));
        lines.set(1, CanonicalJson.write(second));
        Files.write(file, lines);
        assertEquals(List.of("Entry 3 of '" + file + "' does not continue entry 2: one of the two was changed."),
                faults());
    }

    @Test
    void aMissingInnerLineIsNamed() throws IOException {
        List<String> lines = Files.readAllLines(file);
        Files.write(file, List.of(lines.get(0), lines.get(2)));
        assertEquals(List.of("Between entry 1 and entry 3 of '" + file + "' something was removed."), faults());
        Files.write(file, List.of(lines.get(1), lines.get(2)));
        assertEquals(List.of("Between the beginning and entry 2 of '" + file + "' something was removed."), faults());
        Files.write(file, List.of(lines.get(0), lines.get(2), lines.get(1)));
        assertFalse(faults().isEmpty());
        Files.write(file, List.of(lines.get(0), lines.get(0), lines.get(1), lines.get(2)));
        assertFalse(faults().isEmpty());
    }

    @Test
    void removedLastLinesAreFoundByTheAnchor() throws IOException {
        Anchor anchor = journal.anchor();
        assertEquals(3, anchor.length());
        assertTrue(verify(file, Optional.of(anchor)).stream().allMatch(RuleResult::held));
        List<String> lines = Files.readAllLines(file);
        Files.write(file, lines.subList(0, 2));
        Files.delete(file.resolveSibling(Journal.ANCHOR));
        List<RuleResult> findings = verify(file, Optional.of(anchor));
        RuleResult broken = findings.stream().filter(rule -> !rule.held() && rule.rule().equals("journal.anchor"))
                .findFirst().orElseThrow();
        assertTrue(broken.message().contains("had 3 entries"), broken.message());
        Files.delete(file);
        assertTrue(verify(file, Optional.of(anchor)).stream().anyMatch(rule -> !rule.held()));
        assertTrue(verify(file, Optional.of(new Anchor(0, ""))).stream().allMatch(RuleResult::held));
    }

    /** Sets the anchor back to an entry. */
    private void anchorAt(int number) throws IOException {
        JournalEntry entry = journal.entries().stream().filter(one -> one.number() == number)
                .findFirst().orElseThrow();
        new KeptAnchor(file.resolveSibling(Journal.ANCHOR)).write(new Anchor(number, entry.hash()));
    }

    private void keepLines(int count) throws IOException {
        Files.write(file, Files.readAllLines(file).subList(0, count));
    }

    @Test
    void aMissingLastLineIsNamedByTheAnchorBesideTheJournal() throws IOException {
        keepLines(2);
        assertEquals(List.of("The last line that '" + file.resolveSibling(Journal.ANCHOR)
                + "' names, entry 3 of the journal, is missing or was changed: entries were removed or replaced."),
                faults());
        Files.delete(file);
        assertEquals(1, faults().size(), "a journal that is gone altogether");
    }

    @Test
    void anEntryAfterMissingLinesSaysSoForEver() throws IOException {
        keepLines(2);
        JournalEntry next = new Journal(file, true).append(Deed.of(Deed.MASTER));
        assertTrue(String.valueOf(next.deed().notes().get("journal.gone")).contains("entry 3"));
        new Journal(file, true).append(Deed.of(Deed.MASTER));
        assertEquals(1, faults().size(), faults().toString());
        assertTrue(faults().getFirst().startsWith("Entry 3 of '"), faults().toString());
    }

    @Test
    void aCrashBetweenALineAndItsAnchorIsNoFault() throws IOException {
        anchorAt(2);
        assertEquals(List.of(), faults());
        journal.append(Deed.of(Deed.MASTER));
        keepLines(3);
        assertEquals(1, faults().size(), "the anchor stands at the last entry again");
    }

    @Test
    void aMissingOrChangedAnchorIsNamed() throws IOException {
        Path anchor = file.resolveSibling(Journal.ANCHOR);
        Files.writeString(anchor, Files.readString(anchor).replace("3", "x"));
        assertEquals(List.of("'" + anchor + "' was changed: it does not say how far the journal had come."), faults());
        Files.delete(anchor);
        assertEquals(List.of("'" + anchor + "', which says how far the journal had come, is missing."), faults());
    }

    @Test
    void aJournalFromBeforeAnchorsIsWhole() throws IOException {
        JsonObject old = EntryJson.write(1, NOON, Deed.of(Deed.IMPORT), "");
        Files.writeString(file, CanonicalJson.write(old) + "\n");
        Files.delete(file.resolveSibling(Journal.ANCHOR));
        assertEquals(List.of(), faults());
        assertTrue(verify(file, Optional.empty()).getLast().message().contains("older Tonewright"));
        new Journal(file, true).append(Deed.of(Deed.MASTER));
        assertEquals(List.of(), faults());
        keepLines(1);
        assertEquals(1, faults().size());
    }

    @Test
    void aTornLastLineIsACrashAndIsRepaired() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int last = 1 + new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf('\n', bytes.length - 2);
        for (int length : new int[] {last, last + 1, last + 2, last + 100, bytes.length - 3, bytes.length - 2,
                bytes.length - 1}) {
            Files.write(file, Arrays.copyOf(bytes, length));
            anchorAt(2); // it is written after the line
            Journal torn = new Journal(file, true, () -> NOON);
            boolean whole = length == bytes.length - 1;
            assertEquals(List.of(), faults(), "torn at " + length);
            assertEquals(length > last && !whole, verify(file, Optional.empty()).stream()
                    .anyMatch(rule -> rule.rule().equals("journal.tail") && rule.message().contains("is torn")));
            JournalEntry next = torn.append(Deed.of(Deed.IMPORT).made("media/x.wav", sha(7)));
            assertEquals(whole ? 4 : 3, next.number());
            assertEquals(length > last && !whole, next.deed().notes().containsKey("repaired"), "torn at " + length);
            assertEquals(List.of(), faults());
            assertEquals(whole ? 4 : 3, new Journal(file, false).entries().size());
            assertTrue(Files.readString(file).endsWith("}\n"));
        }
    }

    @Test
    void whatIsEnteredIsNotTouchedByTheNextEntry() throws IOException {
        byte[] before = Files.readAllBytes(file);
        journal.append(Deed.of(Deed.MASTER));
        byte[] after = Files.readAllBytes(file);
        assertArrayEquals(before, Arrays.copyOf(after, before.length));
        assertEquals(4, journal.anchor().length());
    }

    @Test
    void aJournalOpenForReadingTakesNoEntry() throws IOException {
        byte[] before = Files.readAllBytes(file);
        assertThrows(Refusal.class, () -> new Journal(file, false).append(Deed.of(Deed.MASTER)));
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    void aTamperedJournalGoesOnButStaysMarked() throws IOException {
        Files.writeString(file, Files.readString(file).replace("Drums.wav", "Trums.wav"));
        new Journal(file, true).append(Deed.of(Deed.MASTER));
        assertEquals(4, Files.readAllLines(file).size());
        assertTrue(faults().getFirst().startsWith("Line 2 of"), faults().toString());
    }

    @Test
    void aHugeOrBinaryJournalIsReadInBoundedMemoryAndSaid() throws IOException {
        byte[] zeros = new byte[Lines.LONGEST + 5];
        Files.write(file, zeros, StandardOpenOption.APPEND);
        Files.writeString(file, "\n{\"a\":" + "[".repeat(100_000) + "\n", StandardOpenOption.APPEND);
        List<String> faults = faults();
        assertEquals(2, faults.size());
        assertTrue(faults.getFirst().startsWith("Line 4 of"), faults.getFirst());
        assertEquals(3, new Journal(file, false).entries().size());
    }

    @Test
    void valuesThatAreNotNumbersAreRefused() {
        assertThrows(IllegalArgumentException.class,
                () -> Treatment.of("strip/Bass/slot/1", "x", "", Map.of("a", Double.NaN)));
    }
}
