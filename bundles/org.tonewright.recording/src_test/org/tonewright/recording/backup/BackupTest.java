package org.tonewright.recording.backup;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import org.tonewright.core.Progress;
import org.tonewright.core.Refusal;
import org.tonewright.core.Studio;
import org.tonewright.core.journal.Deed;
import org.tonewright.core.journal.EvidenceException;
import org.tonewright.core.journal.JournalEntry;
import org.tonewright.core.journal.SealedJson;
import org.tonewright.core.session.Access;
import org.tonewright.core.session.FolderTree;
import org.tonewright.core.session.MediaImport;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.session.SessionSpec;
import org.tonewright.core.verify.RuleResult;
import org.tonewright.core.verify.Verifiers;
import org.tonewright.media.AudioSpec;
import org.tonewright.media.AudioWriter;
import org.tonewright.media.SampleType;
import org.tonewright.media.Sha256;
import org.tonewright.media.wav.WavFormat;
import org.tonewright.model.session.Session;

/** A backup is proved, an older one stays whole whatever happens, and what is restored sounds the same. */
final class BackupTest {

    private final Studio studio = Studio.plain(List.of(), Verifiers.NONE);
    private final Path folder;
    private final Path song;
    private final Path place;

    BackupTest(@TempDir Path temporary) throws IOException {
        folder = temporary;
        song = temporary.resolve("Song");
        place = temporary.resolve("Backup of Song");
        studio.sessions().createSession(song, SessionSpec.named("Song")).close();
        bring("Bass", 0.25f);
    }

    /** Brings a second of a steady value into the session. */
    private void bring(String name, float value) throws IOException {
        Path file = folder.resolve(name + ".wav");
        try (AudioWriter writer = new WavFormat().create(file, new AudioSpec(48000, 1, SampleType.FLOAT_32))) {
            float[][] samples = new float[1][48000];
            Arrays.fill(samples[0], value);
            writer.write(samples, 0, 48000);
            writer.commit();
        }
        try (OpenDocument<Session> document = studio.sessions().openSession(song, Access.WRITE)) {
            new MediaImport(studio.formats().all()).run(document, List.of(MediaImport.Request.of(file)), Progress.NONE);
            document.save();
        }
    }

    private Backup.Report back(Path... places) throws IOException {
        return back(Progress.NONE, places);
    }

    private Backup.Report back(Progress progress, Path... places) throws IOException {
        try (OpenDocument<Session> document = studio.sessions().openSession(song, Access.WRITE)) {
            return new Backup(document, studio).run(List.of(places), progress);
        }
    }

    private List<String> faults(Path backup) throws IOException {
        List<String> faults = new ArrayList<>();
        new BackupVerifier().verify(backup, studio, rule -> {
            if (!rule.held()) {
                faults.add(rule.message());
            }
        }, Progress.NONE);
        return faults;
    }

    private List<RuleResult> restore(Path to) throws IOException {
        return new Restore(studio).run(place, to, Progress.NONE);
    }

    private static void flip(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
    }

    private static Path medium(Path session, String name) throws IOException {
        try (Stream<Path> media = Files.list(session.resolve("media"))) {
            return media.filter(file -> file.getFileName().toString().startsWith(name)).findFirst().orElseThrow();
        }
    }

    @Test
    void everyFileIsCopiedAndTheJournalTellsOfIt() throws IOException {
        Files.createDirectories(song.resolve("cache"));
        Files.writeString(song.resolve("cache/peaks"), "x");
        Backup.Report report = back(place);
        assertEquals(4, report.placed().getFirst().copied(), "session, medium, journal, anchor");
        assertEquals(List.of(), faults(place));
        assertFalse(Files.exists(place.resolve("cache")));
        assertFalse(Files.exists(place.resolve("local")));
        assertFalse(Files.exists(place.resolve(BackupFolder.PART)));
        JournalEntry entry = report.entry().orElseThrow();
        assertEquals(Deed.BACKUP, entry.deed().kind());
        assertEquals(Sha256.of(place.resolve(BackupManifest.FILE)),
                entry.deed().made().getFirst().sha256());
        assertTrue(entry.deed().from().getFirst().by().isPresent(), "it links to the import");
        assertFalse(entry.deed().toString().contains(folder.toString()), "the journal tells nothing of the machine");
        assertEquals(List.of(place.toAbsolutePath().normalize()), KnownPlaces.of(song).all());
    }

    @Test
    void whatIsThereAlreadyIsProvedAndNotCopiedAgain() throws IOException {
        back(place);
        Object written = Files.getLastModifiedTime(medium(place, "Bass"));
        bring("Voice", 0.5f);
        Backup.Placed second = back(place).placed().getFirst();
        assertEquals(4, second.copied(), "session, new medium, journal, anchor");
        assertEquals(1, second.proved());
        assertEquals(written, Files.getLastModifiedTime(medium(place, "Bass")));
        assertEquals(List.of(), faults(place));
    }

    @Test
    void aDamagedFileOfTheBackupIsReplacedByTheNextOne() throws IOException {
        back(place);
        flip(medium(place, "Bass"));
        assertEquals(1, faults(place).size());
        back(place);
        assertEquals(List.of(), faults(place));
    }

    @Test
    void aDamagedMediumOfTheSessionNeverTakesThePlaceOfItsWholeCopy() throws IOException {
        back(place);
        flip(medium(song, "Bass"));
        BackupException damaged = assertThrows(BackupException.class, () -> back(place));
        assertTrue(String.valueOf(damaged.getMessage()).startsWith("'media/Bass-"), damaged.getMessage());
        assertEquals(List.of(), faults(place));
    }

    @Test
    void theOlderBackupIsWholeWhereverTheNextOneIsInterruptedAndWhatWasLeftIsUsed() throws IOException {
        back(place);
        bring("Voice", 0.5f);
        bring("Zither", 0.5f);
        for (double stop = 0.1; stop < 1; stop += 0.1) {
            double at = stop;
            assertThrows(CancellationException.class, () -> back(done -> {
                if (done > at) {
                    throw new CancellationException();
                }
            }, place));
            assertEquals(List.of(), faults(place), "stopped at " + stop);
        }
        assertTrue(Files.isRegularFile(medium(place.resolve(BackupFolder.PART), "Voice")), "it was copied whole");
        Object written = Files.getLastModifiedTime(medium(place.resolve(BackupFolder.PART), "Voice"));
        back(place);
        assertEquals(written, Files.getLastModifiedTime(medium(place, "Voice")), "and is not copied again");
        assertEquals(List.of(), faults(place));
        assertEquals(6, new BackupFolder(place).manifest().orElseThrow().files().size());
    }

    @Test
    void aBackupWhoseLastStepWasInterruptedIsWhole() throws IOException {
        back(place);
        bring("Voice", 0.5f);
        Path other = folder.resolve("other");
        back(other);
        // All lies ready beside the older files, as if the program had ended between the manifest and the first move.
        Path part = place.resolve(BackupFolder.PART);
        for (BackupManifest.Item item : new BackupFolder(other).manifest().orElseThrow().files()) {
            if (!item.file().contains("Bass")) {
                Files.createDirectories(part.resolve(item.file()).getParent());
                Files.copy(other.resolve(item.file()), part.resolve(item.file()));
            }
        }
        Files.copy(other.resolve(BackupManifest.FILE), part.resolve(BackupManifest.FILE));
        assertEquals(List.of(), faults(place));
        assertTrue(restore(folder.resolve("restored")).stream().allMatch(RuleResult::held));
        back(place);
        assertEquals(List.of(), faults(place));
        assertFalse(Files.exists(part));
    }

    @Test
    void everyFlippedBitOfTheManifestIsFound() throws IOException {
        back(place);
        Path manifest = place.resolve(BackupManifest.FILE);
        byte[] bytes = Files.readAllBytes(manifest);
        for (int i = 0; i < bytes.length; i++) {
            byte[] changed = bytes.clone();
            changed[i] ^= (byte) (1 << i % 8);
            Files.write(manifest, changed);
            assertEquals(1, faults(place).size(), "byte " + i);
        }
    }

    @Test
    void aPlaceThatFailsLeavesTheOthers() throws IOException {
        Path blocked = folder.resolve("blocked");
        Files.writeString(blocked, "a file");
        assertThrows(Refusal.class, () -> back(place, blocked));
        Files.delete(blocked);
        Files.createDirectories(blocked);
        assertTrue(blocked.toFile().setWritable(false));
        Backup.Report report = back(place, blocked);
        assertTrue(blocked.toFile().setWritable(true));
        assertEquals(List.of(), faults(place));
        if (report.failures().isEmpty()) {
            return; // a super-user may write everywhere
        }
        assertTrue(report.failures().getFirst().startsWith("The backup in '" + blocked), report.failures().toString());
    }

    @Test
    void placesThatCannotBeOnesAreRefused() throws IOException {
        assertThrows(Refusal.class, () -> back(song.resolve("backup")));
        Path full = Files.createDirectories(folder.resolve("full"));
        Files.writeString(full.resolve("letter.txt"), "x");
        assertThrows(Refusal.class, () -> back(full));
        assertArrayEquals(new String[] {"letter.txt"}, full.toFile().list());
        back(place);
        Path second = folder.resolve("Second");
        studio.sessions().createSession(second, SessionSpec.named("Second")).close();
        try (OpenDocument<Session> document = studio.sessions().openSession(second, Access.WRITE)) {
            assertThrows(Refusal.class, () -> new Backup(document, studio).run(List.of(place), Progress.NONE));
        }
        assertEquals(List.of(), faults(place));
    }

    @Test
    void aPlaceWhoseManifestIsDamagedIsNamedAndLeavesTheOthers() throws IOException {
        Path other = folder.resolve("other");
        back(place, other);
        flip(other.resolve(BackupManifest.FILE));
        bring("Voice", 0.5f);
        Backup.Report report = back(other, place);
        assertEquals(List.of(place.toAbsolutePath().normalize()),
                report.placed().stream().map(Backup.Placed::place).toList());
        assertTrue(report.failures().getFirst().contains("other"), report.failures().toString());
        assertEquals(List.of(), faults(place));
        BackupException none = assertThrows(BackupException.class, () -> back(other));
        assertTrue(String.valueOf(none.getMessage()).startsWith("Nothing is backed up to '" + other),
                none.getMessage());
    }

    @Test
    void whatWasAFileMayBecomeAFolderAndTheOtherWayRound() throws IOException {
        Files.writeString(song.resolve("notes"), "a file");
        Files.createDirectories(song.resolve("lyrics"));
        Files.writeString(song.resolve("lyrics/verse.txt"), "la");
        back(place);
        Files.delete(song.resolve("notes"));
        Files.createDirectories(song.resolve("notes"));
        Files.writeString(song.resolve("notes/monday.txt"), "a file in a folder");
        Files.delete(song.resolve("lyrics/verse.txt"));
        Files.delete(song.resolve("lyrics"));
        Files.writeString(song.resolve("lyrics"), "la la");
        assertEquals(List.of(), back(place).failures());
        assertEquals(List.of(), faults(place));
        assertEquals("la la", Files.readString(place.resolve("lyrics")));
    }

    @Test
    void aNameWithABackslashIsAName() throws IOException {
        if (folder.getFileSystem().getSeparator().equals("\\")) {
            return; // no name there
        }
        Files.writeString(song.resolve("left\\right.txt"), "x");
        back(place);
        assertEquals(List.of(), faults(place));
        assertTrue(Files.isRegularFile(place.resolve("left\\right.txt")));
    }

    @Test
    void aLinkInTheBackupIsNotFollowed() throws IOException {
        back(place);
        Path outside = Files.createDirectories(folder.resolve("outside"));
        Files.createSymbolicLink(place.resolve("lyrics"), outside);
        Files.createDirectories(song.resolve("lyrics"));
        Files.writeString(song.resolve("lyrics/verse.txt"), "la");
        BackupException none = assertThrows(BackupException.class, () -> {
            throw new BackupException(back(place).failures().getFirst());
        });
        assertTrue(String.valueOf(none.getMessage()).contains("is a link"), none.getMessage());
        assertArrayEquals(new String[0], outside.toFile().list());
        assertEquals(1, faults(place).size(), "the link is named, the rest is whole");
    }

    @Test
    void aSessionIsNotBackedUpToAFolderThatHoldsIt() throws IOException {
        back(place);
        Path moved = Files.move(song, place.resolve("media/Song"));
        try (OpenDocument<Session> document = studio.sessions().openSession(moved, Access.WRITE)) {
            assertThrows(Refusal.class, () -> new Backup(document, studio).run(List.of(place), Progress.NONE));
        }
    }

    @Test
    void theBackupIsNotRestoredIntoItself() throws IOException {
        back(place);
        assertThrows(Refusal.class, () -> restore(place.resolve("new")));
        assertThrows(Refusal.class, () -> restore(Files.createDirectories(place.resolve("empty"))));
    }

    @Test
    void aPlaceThatHoldsTheBackupOfAnotherSessionNowIsNoFault() throws IOException {
        back(place);
        Path second = folder.resolve("Second");
        studio.sessions().createSession(second, SessionSpec.named("Second")).close();
        FolderTree.delete(place);
        try (OpenDocument<Session> document = studio.sessions().openSession(second, Access.WRITE)) {
            new Backup(document, studio).run(List.of(place), Progress.NONE);
        }
        List<RuleResult> rules = new ArrayList<>();
        new KeptElsewhere().verify(song, studio, rules::add, Progress.NONE);
        assertEquals(List.of("note"), rules.stream().map(RuleResult::verdict).toList(), rules.toString());
    }

    @Test
    void aManifestWithHolesIsRefusedWithASentence() throws IOException {
        back(place);
        Path manifest = place.resolve(BackupManifest.FILE);
        JsonObject object = JsonParser.parseString(Files.readString(manifest)).getAsJsonObject();
        object.remove(SealedJson.SEAL);
        object.getAsJsonArray("files").set(0, JsonNull.INSTANCE);
        SealedJson.write(manifest, object);
        assertEquals(1, faults(place).size());
        assertThrows(EvidenceException.class, () -> restore(folder.resolve("restored")));
    }

    @Test
    void aLinkInTheSessionIsSpokenOf() throws IOException {
        Files.createSymbolicLink(song.resolve("media/link.wav"), folder.resolve("Bass.wav"));
        assertThrows(BackupException.class, () -> back(place));
        assertFalse(Files.exists(place));
    }

    @Test
    void whatIsRestoredOpensAndSoundsLikeTheOriginal() throws IOException {
        Backup.Report report = back(place);
        List<RuleResult> rules = restore(folder.resolve("restored"));
        assertTrue(rules.stream().allMatch(RuleResult::held), rules.toString());
        RuleResult mix = rules.getLast();
        assertEquals("restore.mix", mix.rule());
        assertTrue(mix.message().contains(String.valueOf(report.mix().sha256())), mix.message());
        assertThrows(Refusal.class, () -> restore(folder.resolve("restored")), "the folder is not empty any more");
    }

    @Test
    void aDamagedBackupRestoresWhatIsWholeAndNamesTheRest() throws IOException {
        bring("Voice", 0.5f);
        back(place);
        flip(medium(place, "Voice"));
        Path to = folder.resolve("restored");
        List<RuleResult> broken = restore(to).stream().filter(rule -> !rule.held()).toList();
        assertEquals(1, broken.size(), broken.toString());
        assertTrue(broken.getFirst().message().startsWith("'media/Voice-"), broken.toString());
        assertTrue(Files.isRegularFile(medium(to, "Bass")));
        assertThrows(NoSuchElementException.class, () -> medium(to, "Voice"));
    }

    @Test
    void aManifestThatLeavesTheFolderIsNotFollowed() throws IOException {
        back(place);
        BackupManifest honest = new BackupFolder(place).manifest().orElseThrow();
        SealedJson.write(place.resolve(BackupManifest.FILE),
                new BackupManifest(1, honest.session(), honest.id(), honest.time(), honest.journal(),
                        List.of(new BackupManifest.Item("../letter.txt", 1, "00")), honest.render()));
        assertThrows(IOException.class, () -> restore(folder.resolve("restored")));
        assertFalse(Files.exists(folder.resolve("restored")));
    }

    @Test
    void missingLastLinesOfTheJournalAreNamedByABackupThatIsAtHand() throws IOException {
        back(place);
        Path journal = song.resolve("journal.jsonl");
        Files.writeString(journal, "");
        Files.deleteIfExists(song.resolve("journal.anchor"));
        List<String> faults = new ArrayList<>();
        new KeptElsewhere().verify(song, studio, rule -> {
            if (!rule.held()) {
                faults.add(rule.rule());
            }
        }, Progress.NONE);
        assertEquals(List.of("backup.anchor"), faults);
    }
}
