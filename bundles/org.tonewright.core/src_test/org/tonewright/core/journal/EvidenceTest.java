package org.tonewright.core.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.core.verify.RuleResult;
import org.tonewright.media.Sha256;

/** A delivery can be walked back to what was imported, by what lies in its folder alone. */
final class EvidenceTest {

    private final Path temp;
    private final Path folder;
    private final Journal song;
    private final Journal album;
    private final JournalEntry bounce;
    private final JournalEntry delivery;

    EvidenceTest(@TempDir Path temp) throws IOException {
        this.temp = temp;
        folder = Files.createDirectories(temp.resolve("delivery"));
        Files.writeString(folder.resolve("album.wav"), "sound");
        Files.createDirectories(folder.resolve("notes"));
        Files.writeString(folder.resolve("notes/album.cue"), "cue");
        song = new Journal(temp.resolve("song.jsonl"), true);
        album = new Journal(temp.resolve("album.jsonl"), true);
        song.append(
                Deed.of(Deed.IMPORT).made("media/Bass.wav", sha("bass")).from(Origin.outside("Bass.flac", sha("b"))));
        song.append(
                Deed.of(Deed.IMPORT).made("media/Unused.wav", sha("unused")).from(Origin.outside("U.flac", sha("u"))));
        song.append(Deed.of(Deed.IMPORT).made("media/Drums.wav", sha("drums"))
                .from(Origin.outside("Drums.flac", sha("d"))));
        bounce = song.append(Deed.of(Deed.BOUNCE).made("renders/mix.wav", sha("mix"))
                .from(song.origin("media/Drums.wav", sha("drums"))).from(song.origin("media/Bass.wav", sha("bass"))));
        album.append(Deed.of(Deed.IMPORT).made("sources/mix.wav", sha("mix"))
                .from(Origin.madeBy(bounce, "mix.wav", sha("mix"))));
        album.append(Deed.of(Deed.MASTER).made("masters/1.wav", sha("master"))
                .from(album.origin("sources/mix.wav", sha("mix"))));
        delivery = album.append(Deed.of(Deed.DELIVERY).made("album.wav", Sha256.of(folder.resolve("album.wav")))
                .made("notes/album.cue", Sha256.of(folder.resolve("notes/album.cue")))
                .from(album.origin("masters/1.wav", sha("master"))));
    }

    private static String sha(String name) {
        return Sha256.of(name.getBytes(StandardCharsets.UTF_8));
    }

    private Evidence gather() throws IOException {
        Witnesses witnesses = new Witnesses();
        witnesses.add("Song (1)", song);
        witnesses.add("Album (2)", album);
        return witnesses.evidence(delivery);
    }

    private static List<RuleResult> verify(Path folder) throws IOException {
        List<RuleResult> findings = new ArrayList<>();
        Evidence.verify(folder, findings::add);
        return findings;
    }

    private static List<String> faults(Path folder) throws IOException {
        return verify(folder).stream().filter(rule -> !rule.held()).map(RuleResult::message).toList();
    }

    @Test
    void evidenceHoldsTheEntriesADeliveryRestsOnAndNoOthers() throws IOException {
        Evidence evidence = gather();
        assertEquals(6, evidence.statements().size());
        Set<String> made = evidence.statements().stream().flatMap(one -> one.entry().deed().made().stream())
                .map(Product::file).collect(Collectors.toSet());
        assertEquals(Set.of("media/Bass.wav", "media/Drums.wav", "renders/mix.wav", "sources/mix.wav", "masters/1.wav",
                "album.wav", "notes/album.cue"), made);
        assertEquals(delivery, evidence.statements().getLast().entry());
        assertEquals(song.anchor(), evidence.anchors().get("Song (1)"));
        assertEquals(album.anchor(), evidence.anchors().get("Album (2)"));
        assertEquals(Optional.empty(), evidence.brokenLink());
    }

    @Test
    void chainMayBeginWithATake() throws IOException {
        song.append(Deed.of(Deed.TAKE).made("media/Voice-001-7f2c.wav", sha("voice")).device("jack:default"));
        JournalEntry mix = song.append(Deed.of(Deed.BOUNCE).made("renders/voice.wav", sha("voice mix"))
                .from(song.origin("media/Voice-001-7f2c.wav", sha("voice"))));
        Witnesses witnesses = new Witnesses();
        witnesses.add("Song (1)", song);
        Evidence evidence = witnesses.evidence(mix);
        assertEquals(2, evidence.statements().size());
        assertEquals(Optional.empty(), evidence.brokenLink());
    }

    @Test
    void causesComeBeforeEffects() throws IOException {
        List<String> seen = new ArrayList<>();
        for (Statement statement : gather().statements()) {
            statement.entry().deed().from()
                    .forEach(origin -> origin.by().ifPresent(by -> assertTrue(seen.contains(by))));
            seen.add(statement.entry().hash());
        }
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        Evidence evidence = gather();
        evidence.write(folder.resolve(Evidence.FILE));
        assertEquals(evidence, Evidence.read(folder.resolve(Evidence.FILE)));
        assertTrue(verify(folder).stream().allMatch(RuleResult::held), faults(folder).toString());
        assertEquals(List.of("evidence.file", "evidence.products", "evidence.links"),
                verify(folder).stream().map(RuleResult::rule).toList());
    }

    @Test
    void evidenceGatheredEarlierStandsInForAJournal() throws IOException {
        Witnesses early = new Witnesses();
        early.add("Song (1)", song);
        early.evidence(bounce).write(temp.resolve("mix.evidence.jsonl"));
        Witnesses late = new Witnesses();
        late.add("Album (2)", album);
        late.add(temp.resolve("mix.evidence.jsonl"));
        assertEquals(gather(), late.evidence(delivery));
    }

    @Test
    void aMissingCauseIsNamed() throws IOException {
        Witnesses witnesses = new Witnesses();
        witnesses.add("Album (2)", album);
        Evidence evidence = witnesses.evidence(delivery);
        assertEquals(Optional.of("'mix.wav' (SHA-256 " + sha("mix").substring(0, 12) + "...), which entry 1 (import) of"
                + " 'Album (2)' was made from, was made by the entry " + bounce.hash().substring(0, 12)
                + "..., which is missing."), evidence.brokenLink());
        evidence.write(folder.resolve(Evidence.FILE));
        assertEquals(List.of(evidence.brokenLink().get()), faults(folder));
    }

    @Test
    void somethingFromNowhereIsNamed() throws IOException {
        JournalEntry other = song.append(Deed.of(Deed.BOUNCE).made("renders/other.wav", sha("other"))
                .from(song.origin("media/Strange.wav", sha("strange"))));
        Witnesses witnesses = new Witnesses();
        witnesses.add("Song (1)", song);
        assertTrue(witnesses.evidence(other).brokenLink().orElse("").endsWith("comes from nowhere: no entry made it."));
    }

    @Test
    void anEntryThatDidNotMakeTheFileIsNamed() throws IOException {
        JournalEntry other = song.append(Deed.of(Deed.BOUNCE).made("renders/other.wav", sha("other"))
                .from(Origin.madeBy(bounce, "media/Bass.wav", sha("bass"))));
        Witnesses witnesses = new Witnesses();
        witnesses.add("Song (1)", song);
        assertTrue(witnesses.evidence(other).brokenLink().orElse("")
                .endsWith("was not made by entry 4 (bounce) of 'Song (1)', though it says so."));
    }

    @Test
    void changedMissingAndStrayFilesAreNamed() throws IOException {
        gather().write(folder.resolve(Evidence.FILE));
        Files.writeString(folder.resolve("album.wav"), "sounD");
        Files.delete(folder.resolve("notes/album.cue"));
        assertEquals(List.of("'album.wav' was changed after it was delivered: its SHA-256 is another.",
                "'notes/album.cue', which the delivery's entry made, is missing."), faults(folder));
    }

    @Test
    void aDeliveryThatNamesFilesElsewhereIsNotFollowed() throws IOException {
        Path outside = Files.writeString(temp.resolve("outside.txt"), "x");
        JournalEntry hostile = album.append(Deed.of(Deed.DELIVERY).made("../outside.txt", Sha256.of(outside))
                .made("/etc/passwd", sha("p")));
        Witnesses witnesses = new Witnesses();
        witnesses.add("Album (2)", album);
        witnesses.evidence(hostile).write(folder.resolve(Evidence.FILE));
        assertEquals(List.of("The path '../outside.txt' leaves the folder.",
                "The path '/etc/passwd' is not relative to the folder."), faults(folder));
    }

    @Test
    void everyFlippedBitIsFound() throws IOException {
        Path file = folder.resolve(Evidence.FILE);
        gather().write(file);
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 0; i < bytes.length; i += 2) {
            byte[] changed = bytes.clone();
            changed[i] ^= (byte) (1 << i / 2 % 8);
            assertThrows(EvidenceException.class, () -> EvidenceJson.read(new ByteArrayInputStream(changed), file),
                    "byte " + i);
        }
    }

    @Test
    void truncationAndJunkAreSentences() throws IOException {
        Path file = folder.resolve(Evidence.FILE);
        gather().write(file);
        byte[] bytes = Files.readAllBytes(file);
        for (int length = 0; length < bytes.length; length += 37) {
            Files.write(file, java.util.Arrays.copyOf(bytes, length));
            assertEquals(1, faults(folder).size(), "cut to " + length);
        }
        Random random = new Random(5);
        for (int i = 0; i < 50; i++) {
            byte[] junk = new byte[random.nextInt(500)];
            random.nextBytes(junk);
            Files.write(file, junk);
            assertThrows(EvidenceException.class, () -> Evidence.read(file));
        }
        Files.delete(file);
        assertThrows(IOException.class, () -> Evidence.read(file));
    }

    @Test
    void aNewerFormatIsSaid() throws IOException {
        Path file = folder.resolve(Evidence.FILE);
        gather().write(file);
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        JsonObject head = JsonParser.parseString(lines.getFirst()).getAsJsonObject();
        head.addProperty("evidence", 2);
        head.addProperty("hash", CanonicalJson.hash(head, "hash"));
        lines.set(0, CanonicalJson.write(head));
        Files.write(file, lines);
        assertEquals(file + ": The evidence was written by a newer Tonewright.",
                assertThrows(EvidenceException.class, () -> Evidence.read(file)).getMessage());
    }
}
