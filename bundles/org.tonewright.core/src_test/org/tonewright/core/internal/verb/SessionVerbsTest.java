package org.tonewright.core.internal.verb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import com.google.gson.JsonParser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.core.session.Access;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.verb.ExitCode;
import org.tonewright.model.session.Session;

class SessionVerbsTest extends SongTrial {

    SessionVerbsTest(@TempDir Path temporary) {
        super(temporary);
    }

    @Test
    void newSessionHasRateTempoAndMeter() throws IOException {
        assertEquals(ExitCode.DONE,
                trial.run(new NewVerb(), song(), "--rate", "44100", "--tempo", "92.5", "--meter", "6/8"));
        try (OpenDocument<Session> session = studio.sessions().openSession(folder.resolve("song"), Access.READ)) {
            assertEquals("song", session.root().getName());
            assertEquals(44100, session.root().getSampleRate());
            assertEquals(92.5, session.root().getTimeline().getTempoChanges().getFirst().getTempo());
            assertEquals(6, session.root().getTimeline().getTempoChanges().getFirst().getBeats());
            assertEquals(8, session.root().getTimeline().getTempoChanges().getFirst().getBeatUnit());
        }
    }

    @Test
    void secondNewOnTheSameFolderIsRefused() {
        trial.run(new NewVerb(), song());
        assertEquals(ExitCode.WRONG_USE, trial.run(new NewVerb(), song()));
        assertEquals(1, trial.messages().lines().count(), trial.messages());
    }

    @Test
    void impossibleMeterIsRefused() {
        assertEquals(ExitCode.WRONG_USE, trial.run(new NewVerb(), song(), "--meter", "waltz"));
        assertEquals(ExitCode.WRONG_USE, trial.run(new NewVerb(), song(), "--meter", "4/5"));
        assertTrue(!Files.exists(folder.resolve("song")), "nothing is left behind");
    }

    @Test
    void insertedProcessorsStandWhereTheyWereWanted() throws IOException {
        trial.run(new NewVerb(), song());
        assertEquals(ExitCode.DONE, trial.run(new InsertVerb(), song(), "Main", "wire"));
        assertEquals("wire is slot 1 of 'Main'.\n", trial.results());
        assertEquals(ExitCode.DONE, trial.run(new InsertVerb(), song(), "Main", Wire.ID, "--at", "1"));
        assertEquals(ExitCode.WRONG_USE, trial.run(new InsertVerb(), song(), "Main", "wire", "--at", "5"));
        try (OpenDocument<Session> session = studio.sessions().openSession(folder.resolve("song"), Access.READ)) {
            assertEquals(2, session.root().getMixer().getMain().getSlots().size());
        }
    }

    @Test
    void misspeltStripGetsTheNearest() {
        trial.run(new NewVerb(), song());
        assertEquals(ExitCode.WRONG_USE, trial.run(new InsertVerb(), song(), "Man", "wire"));
        assertEquals("There is no strip 'Man'; did you mean 'Main'?\n", trial.messages());
    }

    @Test
    void infoOfASessionListsItsStrips() {
        trial.run(new NewVerb(), song());
        trial.run(new InsertVerb(), song(), "Main", "wire");
        assertEquals(ExitCode.DONE, trial.run(new InfoVerb(), song()));
        assertTrue(trial.results().contains("strip 'Main' (main, stereo): level 0 dB"), trial.results());
        assertTrue(trial.results().contains("slot 1  org.vendor.wire"), trial.results());
        assertEquals(ExitCode.DONE, trial.run(new InfoVerb(), song(), "--json"));
        assertTrue(trial.results().contains("\"processor\": \"org.vendor.wire\""), trial.results());
    }

    @Test
    void infoOfAudioHasTheKeysOfTheContract() throws IOException {
        assertEquals(ExitCode.DONE, trial.run(new InfoVerb(), tone("tone.wav", 24000), "--json"));
        for (String line : List.of("\"format\": \"wav\"", "\"rate\": 48000", "\"channels\": 1", "\"bits\": 16",
                "\"float\": false", "\"frames\": 24000", "\"seconds\": 0.5", "\"sha256\": \"")) {
            assertTrue(trial.results().contains(line), line + " in " + trial.results());
        }
        assertEquals(List.of("format", "rate", "channels", "bits", "float", "frames", "seconds", "sha256"),
                List.copyOf(JsonParser.parseString(trial.results()).getAsJsonObject().keySet()));
    }

    @Test
    void infoOfAudioThatIsCutShortSaysSo() throws IOException {
        Path file = Path.of(tone("tone.wav", 24000));
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 20_000));
        assertEquals(ExitCode.DONE, trial.run(new InfoVerb(), file.toString()));
        assertTrue(trial.results().contains("note    "), trial.results());
        assertEquals(ExitCode.DONE, trial.run(new InfoVerb(), file.toString(), "--json"));
        assertTrue(trial.messages().contains("ends before its header says"), trial.messages());
    }

    @Test
    void infoOfSomethingElseIsOneSentence() throws IOException {
        Path noise = Files.writeString(folder.resolve("noise.txt"), "no audio");
        assertEquals(ExitCode.CHECK_FAILED, trial.run(new InfoVerb(), noise.toString()));
        assertEquals(1, trial.messages().lines().count(), trial.messages());
        assertEquals(ExitCode.WRONG_USE, trial.run(new InfoVerb(), folder.resolve("gone").toString()));
        assertEquals(ExitCode.WRONG_USE, trial.run(new InfoVerb(), folder.toString()));
        assertTrue(trial.messages().contains("nothing of: Session"), trial.messages());
    }

    @Test
    void importedFileIsATrackAndAnEntry() throws IOException {
        trial.run(new NewVerb(), song());
        assertEquals(ExitCode.DONE, trial.run(new ImportVerb(), song(), tone("Bass.wav", 24000)), trial.messages());
        assertTrue(trial.results().contains("track 'Bass': mono, 0:00.500, media/"), trial.results());
        assertEquals(ExitCode.DONE, trial.run(new JournalVerb(), song(), "--json"));
        assertTrue(trial.results().contains("\"kind\": \"import\""), trial.results());
        assertEquals(ExitCode.DONE, trial.run(new JournalVerb(), song()));
        assertTrue(trial.results().startsWith("1  "), trial.results());
    }

    @Test
    void secondFileOfOneTrackNameGetsANumber() throws IOException {
        trial.run(new NewVerb(), song());
        trial.run(new ImportVerb(), song(), tone("a.wav", 100), tone("b.wav", 100), "--track", "Bass");
        try (OpenDocument<Session> session = studio.sessions().openSession(folder.resolve("song"), Access.READ)) {
            assertEquals(2, session.root().getTimeline().getTracks().size());
            assertEquals("Bass", session.root().getTimeline().getTracks().getFirst().getName());
        }
    }

    @Test
    void brokenFileAmongGoodOnesImportsNothing() throws IOException {
        trial.run(new NewVerb(), song());
        Path broken = Files.writeString(folder.resolve("broken.wav"), "RIFF....WAVEfmt ");
        assertEquals(ExitCode.CHECK_FAILED, trial.run(new ImportVerb(), song(), tone("a.wav", 100), broken.toString()));
        assertEquals(1, trial.messages().lines().filter(line -> !line.startsWith("Import:")).count(), trial.messages());
        assertTrue(trial.messages().contains("broken.wav"), trial.messages());
        try (Stream<Path> media = Files.list(folder.resolve("song/media"))) {
            assertEquals(0, media.count(), "no file is left behind");
        }
    }

    @Test
    void valuesAreSetAllOrNone() throws IOException {
        trial.run(new NewVerb(), song());
        trial.run(new InsertVerb(), song(), "Main", "wire");
        assertEquals(ExitCode.DONE, trial.run(new SetVerb(), song(), "strip/Main/level=-6", "strip/Main/mute=on",
                "strip/Main/slot/1/frequency=80"), trial.messages());
        assertEquals("strip/Main/level=-6\nstrip/Main/mute=on\nstrip/Main/slot/1/frequency=80\n", trial.results());
        assertEquals(ExitCode.WRONG_USE,
                trial.run(new SetVerb(), song(), "strip/Main/level=-3", "strip/Main/slot/1/frequency=5"));
        assertEquals(1, trial.messages().lines().count(), trial.messages());
        try (OpenDocument<Session> session = studio.sessions().openSession(folder.resolve("song"), Access.READ)) {
            assertEquals(-6, session.root().getMixer().getMain().getLevel().getValue(), "the first was not set either");
        }
    }

    @Test
    void renamedStripIsAnsweredUnderItsOldKey() {
        trial.run(new NewVerb(), song());
        assertEquals(ExitCode.DONE, trial.run(new SetVerb(), song(), "strip/Main/name=Mix"), trial.messages());
        assertEquals("strip/Main/name=Mix\n", trial.results());
    }

    @Test
    void fileToImportThatIsNotThereIsWrongUse() throws IOException {
        trial.run(new NewVerb(), song());
        String gone = folder.resolve("gone.wav").toString();
        assertEquals(ExitCode.WRONG_USE, trial.run(new ImportVerb(), song(), tone("a.wav", 100), gone));
        assertEquals("There is no file '" + gone + "'.\n", trial.messages());
        assertEquals(ExitCode.WRONG_USE, trial.run(new ImportVerb(), song(), folder.toString()));
        assertEquals("'" + folder + "' is a folder, not an audio file.\n", trial.messages());
    }

    @Test
    void remarksOnAnImportNameTheFile() throws IOException {
        trial.run(new NewVerb(), song());
        Path cut = Path.of(tone("cut.wav", 24000));
        Files.write(cut, Arrays.copyOf(Files.readAllBytes(cut), 20_000));
        assertEquals(ExitCode.DONE, trial.run(new ImportVerb(), song(), tone("a.wav", 100), cut.toString()));
        assertTrue(trial.messages().lines().anyMatch(line -> line.startsWith(cut + ": ")), trial.messages());
    }
}
