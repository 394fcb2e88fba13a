package org.tonewright.core.internal.verb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.core.journal.Deed;
import org.tonewright.core.journal.Origin;
import org.tonewright.core.session.Access;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.verb.ExitCode;
import org.tonewright.media.Sha256;
import org.tonewright.model.session.Session;

/** What {@code verify} and {@code journal} say of a session. */
class EvidenceVerbsTest extends SongTrial {

    EvidenceVerbsTest(@TempDir Path temporary) {
        super(temporary);
    }

    @Test
    void journalOfAFreshSessionIsRefusedWithASentence() {
        trial.run(new NewVerb(), song());
        assertEquals(ExitCode.WRONG_USE, trial.run(new JournalVerb(), song()));
        assertTrue(trial.messages().contains("has no journal"), trial.messages());
    }

    @Test
    void journalOfAFolderThatIsNoSessionIsOneSentence() {
        assertEquals(ExitCode.WRONG_USE, trial.run(new JournalVerb(), folder.toString()));
        assertEquals("'" + folder + "' is neither a session nor a release.\n", trial.messages());
    }

    @Test
    void lineThatIsNoEntryIsOneSentence() throws IOException {
        trial.run(new NewVerb(), song());
        trial.run(new ImportVerb(), song(), tone("Bass.wav", 24000));
        Path journal = folder.resolve("song/journal.jsonl");
        Files.writeString(journal, Files.readString(journal) + "{broken\n");
        assertEquals(ExitCode.CHECK_FAILED, trial.run(new JournalVerb(), song()));
        assertEquals("Line 2 of '" + journal + "' was changed: it is no JSON.\n", trial.messages());
    }

    @Test
    void untouchedSessionIsVerified() throws IOException {
        trial.run(new NewVerb(), song());
        trial.run(new ImportVerb(), song(), tone("Bass.wav", 24000));
        assertEquals(ExitCode.DONE, trial.run(new VerifyVerb(), song()), trial.results());
        assertTrue(trial.results().contains("ok    session.media.sha256"), trial.results());
        assertEquals(ExitCode.DONE, trial.run(new VerifyVerb(), song(), "--json"));
        assertTrue(trial.results().contains("\"verified\": true"), trial.results());
    }

    @Test
    void flippedBitInAMediumIsFoundByName() throws IOException {
        trial.run(new NewVerb(), song());
        trial.run(new ImportVerb(), song(), tone("Bass.wav", 24000));
        Path medium = medium();
        byte[] bytes = Files.readAllBytes(medium);
        bytes[bytes.length / 2] ^= 1;
        Files.write(medium, bytes);
        assertEquals(ExitCode.CHECK_FAILED, trial.run(new VerifyVerb(), song()));
        assertTrue(trial.results().contains("FAIL  session.media.sha256  'media/" + medium.getFileName()),
                trial.results());
    }

    @Test
    void missingMediumIsFoundByName() throws IOException {
        trial.run(new NewVerb(), song());
        trial.run(new ImportVerb(), song(), tone("Bass.wav", 24000));
        Files.delete(medium());
        assertEquals(ExitCode.CHECK_FAILED, trial.run(new VerifyVerb(), song()));
        assertTrue(trial.results().contains("is missing."), trial.results());
    }

    @Test
    void changedJournalIsFound() throws IOException {
        trial.run(new NewVerb(), song());
        trial.run(new ImportVerb(), song(), tone("Bass.wav", 24000));
        Path journal = folder.resolve("song/journal.jsonl");
        Files.writeString(journal, Files.readString(journal).replace("Bass.wav", "Buss.wav"));
        assertEquals(ExitCode.CHECK_FAILED, trial.run(new VerifyVerb(), song()));
        assertTrue(trial.results().contains("FAIL  journal.chain"), trial.results());
        assertEquals(ExitCode.CHECK_FAILED, trial.run(new JournalVerb(), song()));
    }

    @Test
    void deletedEntryShowsThatAMediumHasNoOrigin() throws IOException {
        trial.run(new NewVerb(), song());
        trial.run(new ImportVerb(), song(), tone("Bass.wav", 24000));
        Files.writeString(folder.resolve("song/journal.jsonl"), "");
        assertEquals(ExitCode.CHECK_FAILED, trial.run(new VerifyVerb(), song()));
        assertTrue(trial.results().contains("FAIL  session.media.evidence"), trial.results());
    }

    private void enter(Deed deed) throws IOException {
        try (OpenDocument<Session> session = studio.sessions().openSession(folder.resolve("song"), Access.WRITE)) {
            session.journal().append(deed);
        }
    }

    @Test
    void hashesOfAnyLengthAreShown() throws IOException {
        trial.run(new NewVerb(), song());
        enter(Deed.of("org.vendor.thing").made("thing", "ab").from(new Origin("other", "", Optional.of("cd"))));
        assertEquals(ExitCode.DONE, trial.run(new JournalVerb(), song()), trial.messages());
        assertTrue(trial.results().contains("made  ab  thing"), trial.results());
    }

    @Test
    void pathsOfTheJournalThatLeaveTheFolderAreFoundAndTheRestIsProved() throws IOException {
        trial.run(new NewVerb(), song());
        trial.run(new ImportVerb(), song(), tone("Bass.wav", 24000));
        enter(Deed.of(Deed.BOUNCE).made("a/../../mix.wav", "00").made("a\u0000b", "00"));
        assertEquals(ExitCode.CHECK_FAILED, trial.run(new VerifyVerb(), song()), trial.messages());
        assertTrue(trial.results().contains("FAIL  session.made.sha256  The journal tells of 'a/../../mix.wav'"),
                trial.results());
        assertTrue(trial.results().contains("Not verified: 2 of "), trial.results());
        assertTrue(trial.results().contains("ok    session.media.sha256"), trial.results());
    }

    @Test
    void bouncedFilesMayHaveAnyName() throws IOException {
        trial.run(new NewVerb(), song());
        Path mix = Files.writeString(Files.createDirectories(folder.resolve("song/renders")).resolve("Mix 1:2.wav"),
                "mix");
        enter(Deed.of(Deed.BOUNCE).made("renders/Mix 1:2.wav", Sha256.of(mix)));
        assertEquals(ExitCode.DONE, trial.run(new VerifyVerb(), song()), trial.messages());
        Files.writeString(mix, "max");
        assertEquals(ExitCode.CHECK_FAILED, trial.run(new VerifyVerb(), song()));
        assertTrue(trial.results().contains("FAIL  session.made.sha256  'renders/Mix 1:2.wav'"), trial.results());
    }

    @Test
    void mediumThatIsALinkOutOfTheFolderIsARuleThatDoesNotHold() throws IOException {
        trial.run(new NewVerb(), song());
        String outside = tone("Bass.wav", 24000);
        trial.run(new ImportVerb(), song(), outside);
        Path medium = medium();
        Files.delete(medium);
        Files.createSymbolicLink(medium, Path.of(outside));
        assertEquals(ExitCode.CHECK_FAILED, trial.run(new VerifyVerb(), song()));
        assertTrue(trial.results().contains("FAIL  session.file"), trial.results());
    }

    @Test
    void brokenSessionFileIsARuleThatDoesNotHold() throws IOException {
        trial.run(new NewVerb(), song());
        Files.writeString(folder.resolve("song/song.tonewright"), "<xml");
        assertEquals(ExitCode.CHECK_FAILED, trial.run(new VerifyVerb(), song()));
        assertTrue(trial.results().contains("FAIL  session.file"), trial.results());
        assertEquals(ExitCode.WRONG_USE, trial.run(new VerifyVerb(), folder.toString()), "nothing to verify");
    }

    private Path medium() throws IOException {
        try (Stream<Path> media = Files.list(folder.resolve("song/media"))) {
            return media.findFirst().orElseThrow();
        }
    }
}
