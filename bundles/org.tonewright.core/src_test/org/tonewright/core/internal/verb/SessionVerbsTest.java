package org.tonewright.core.internal.verb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.core.Studio;
import org.tonewright.core.internal.verify.SessionVerifier;
import org.tonewright.core.session.Access;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.verb.ExitCode;
import org.tonewright.core.verb.VerbTrial;
import org.tonewright.core.verify.Verifier;
import org.tonewright.core.verify.Verifiers;
import org.tonewright.media.AudioSpec;
import org.tonewright.media.AudioWriter;
import org.tonewright.media.SampleType;
import org.tonewright.media.wav.WavFormat;
import org.tonewright.model.session.Session;

class SessionVerbsTest {

    private final Path folder;
    private final Studio studio = Studio.plain(List.of(new Wire()), new Verifiers() {

        @Override
        public List<Verifier> handling(Path path) {
            return Files.exists(path.resolve("song.tonewright")) ? List.of(new SessionVerifier()) : List.of();
        }

        @Override
        public List<String> names() {
            return List.of("Session");
        }
    });
    private final VerbTrial trial = new VerbTrial(studio);

    SessionVerbsTest(@TempDir Path temporary) {
        folder = temporary;
    }

    private String song() {
        return folder.resolve("song").toString();
    }

    private String tone(String name, int frames) throws IOException {
        Path file = folder.resolve(name);
        try (AudioWriter writer = new WavFormat().create(file, new AudioSpec(48000, 1, SampleType.INT_16))) {
            writer.write(new float[1][frames], 0, frames);
            writer.commit();
        }
        return file.toString();
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
    void journalOfAFreshSessionIsRefusedWithASentence() {
        trial.run(new NewVerb(), song());
        assertEquals(ExitCode.WRONG_USE, trial.run(new JournalVerb(), song()));
        assertTrue(trial.messages().contains("has no journal"), trial.messages());
    }
}
