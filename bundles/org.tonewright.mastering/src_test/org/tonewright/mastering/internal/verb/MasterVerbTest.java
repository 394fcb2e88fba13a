package org.tonewright.mastering.internal.verb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.core.Cancellation;
import org.tonewright.core.session.Access;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.verb.ExitCode;
import org.tonewright.mastering.master.ReleaseTrial;
import org.tonewright.mastering.master.Tones;
import org.tonewright.media.SampleType;
import org.tonewright.media.Sha256;
import org.tonewright.model.session.Release;

import com.google.gson.JsonObject;

class MasterVerbTest {

    private static final int RATE = ReleaseTrial.RATE;

    private final VerbTrial trial;

    MasterVerbTest(@TempDir Path folder) {
        trial = new VerbTrial(folder);
    }

    private void release(float[]... titles) throws IOException {
        for (int i = 0; i < titles.length; i++) {
            Path file = ReleaseTrial.write(trial.path("Piece " + (i + 1) + ".wav"), RATE, SampleType.INT_24, titles[i],
                    titles[i]);
            assertEquals(ExitCode.DONE, trial.release(trial.path("Album"), file), trial::messages);
        }
    }

    private OpenDocument<Release> open() throws IOException {
        return ReleaseTrial.STUDIO.sessions().openRelease(trial.path("Album"), Access.READ);
    }

    @Test
    void proposedLevelsAreKeptAndNothingElseIsDone() throws IOException {
        release(Tones.sine(5 * RATE, 997, 0.1), Tones.sine(5 * RATE, 997, 0.05));
        assertEquals(ExitCode.DONE, trial.master(trial.path("Album"), "--propose", "--json"), trial::messages);
        JsonObject proposal = trial.document().getAsJsonObject("proposal");
        JsonObject loudest = proposal.getAsJsonArray("titles").get(0).getAsJsonObject();
        assertEquals(-20, loudest.get("integrated").getAsDouble(), 0.02, "997 Hz at -20 dBFS in both channels");
        assertEquals(6, loudest.get("gain").getAsDouble(), 0.02, "to -14");
        assertTrue(
                trial.messages()
                        .contains("The release had no chain: it got a true-peak limiter with a ceiling of -1.0 dBTP."),
                trial.messages());
        assertEquals(0, trial.document().getAsJsonArray("masters").size());
        assertFalse(Files.exists(trial.path("Album/masters")));
        try (OpenDocument<Release> release = open()) {
            assertEquals(loudest.get("gain").getAsDouble(), release.root().getTitles().getFirst().getGain(), 1e-9);
            assertEquals(1, release.root().getChain().getSlots().size());
        }
    }

    @Test
    void aProposalSaysWhatServicesDoAndHowTheTitlesSound() throws IOException {
        float[] voice = Tones.sine(5 * RATE, 1000, 0.1);
        float[] bass = Tones.sine(5 * RATE, 125, 0.02);
        float[] mix = voice.clone();
        for (int i = 0; i < mix.length; i++) {
            mix[i] += bass[i];
        }
        release(mix, Tones.sine(5 * RATE, 997, 0.05));
        try (OpenDocument<Release> release = ReleaseTrial.STUDIO.sessions().openRelease(trial.path("Album"),
                Access.WRITE)) {
            release.editor().edit("Genre", () -> release.root().setGenre("Pop"));
            release.save();
        }
        Path stems = Files.createDirectory(trial.path("stems"));
        ReleaseTrial.write(stems.resolve("Voice.wav"), RATE, SampleType.FLOAT_32, voice, voice);
        ReleaseTrial.write(stems.resolve("Bass.wav"), RATE, SampleType.FLOAT_32, bass, bass);
        assertEquals(ExitCode.DONE, trial.master(trial.path("Album"), "--propose", "--stems", "1=" + stems, "--json"),
                trial::messages);
        JsonObject document = trial.document();
        JsonObject apple = document.getAsJsonArray("playback").asList().stream().map(one -> one.getAsJsonObject())
                .filter(one -> one.get("name").getAsString().equals("Apple Music")).findFirst().orElseThrow();
        assertEquals(-2, apple.get("release").getAsDouble(), 0.05, "from -14 to -16 LUFS");
        assertTrue(apple.get("sentence").getAsString().startsWith("The album is turned down by 2.0 dB"),
                apple::toString);
        JsonObject tone = document.getAsJsonArray("tone").get(0).getAsJsonObject();
        assertEquals("org.tonewright.mastering.pop", tone.get("genre").getAsString());
        assertFalse(tone.get("fits").getAsBoolean(), "two sines are no pop");
        JsonObject phone = document.getAsJsonArray("systems").get(0).getAsJsonObject().getAsJsonArray("systems").get(0)
                .getAsJsonObject();
        assertEquals("Bass", phone.get("part").getAsString());
        assertEquals(24.1, phone.get("partDecibels").getAsDouble(), 0.3, "1 + (250/125)^8");
        assertFalse(Files.exists(trial.path("Album/masters")));
        assertEquals(ExitCode.DONE, trial.master(trial.path("Album"), "--propose"), trial::messages);
        assertTrue(trial.results().contains("Phone, good: "), trial.results());
    }

    @Test
    void stemsThatAreNotThereAreOneSentence() throws IOException {
        release(Tones.sine(5 * RATE, 997, 0.05));
        for (String wrong : List.of("7=" + trial.path("."), "1=" + trial.path("nowhere"), "1=" + trial.path("log"))) {
            assertEquals(ExitCode.WRONG_USE, trial.master(trial.path("Album"), "--propose", "--stems", wrong));
        }
    }

    @Test
    void aReleaseIsMasteredAndDelivered() throws IOException {
        release(Tones.sine(5 * RATE, 997, 0.5));
        assertEquals(ExitCode.DONE,
                trial.master(trial.path("Album"), "--deliver", "wav-cue,bin-cue", "--out", trial.path("out"),
                        "--threads", 1, "--json"),
                trial::messages);
        JsonObject document = trial.document();
        assertEquals(2, document.getAsJsonArray("deliveries").size());
        assertTrue(document.getAsJsonArray("deliveries").get(0).getAsJsonObject().get("verified").getAsBoolean());
        JsonObject master = document.getAsJsonArray("masters").get(0).getAsJsonObject();
        assertEquals(Sha256.of(Path.of(master.get("file").getAsString())), master.get("sha256").getAsString());
        assertEquals(-6.02, document.getAsJsonObject("release").get("truePeak").getAsDouble(), 0.02);
        JsonObject spotify = document.getAsJsonArray("playback").asList().stream().map(one -> one.getAsJsonObject())
                .filter(one -> one.get("name").getAsString().equals("Spotify")).findFirst().orElseThrow();
        assertEquals(-7.98, spotify.get("release").getAsDouble(), 0.03, "from -6.02 to -14 LUFS");
        assertTrue(Files.exists(trial.path("out/bin-cue/Album.bin")));
    }

    @Test
    void theSecondTimeTheSameIsDelivered() throws IOException {
        release(Tones.sine(4 * RATE, 997, 0.5));
        trial.master(trial.path("Album"), "--deliver", "bin-cue", "--out", trial.path("first"));
        assertEquals(ExitCode.DONE, trial.master(trial.path("Album"), "--out", trial.path("second")), trial::messages);
        assertEquals(Sha256.of(trial.path("first/bin-cue/Album.bin")),
                Sha256.of(trial.path("second/bin-cue/Album.bin")));
        assertFalse(Files.exists(trial.path("second/wav-cue")));
    }

    @Test
    void aCheckThatDoesNotHoldIsExitStatusOne() throws IOException {
        release(Tones.constant(4 * RATE, 0.01));
        assertEquals(ExitCode.CHECK_FAILED, trial.master(trial.path("Album"), "--out", trial.path("out")));
        assertTrue(trial.messages().contains("L05: Title 1 'Piece 1' has an offset of 1.0000 %"), trial.messages());
    }

    @Test
    void whatBreaksARuleIsRefusedBeforeAnythingIsRendered() throws IOException {
        release(Tones.constant(RATE, 0.1));
        assertEquals(ExitCode.WRONG_USE, trial.master(trial.path("Album"), "--out", trial.path("out")));
        assertTrue(trial.messages().contains("C02: Title 1, 'Piece 1', lasts 1.00 s"), trial.messages());
        assertFalse(Files.exists(trial.path("Album/masters")));
    }

    @Test
    void wrongUseIsOneSentence() throws IOException {
        release(Tones.constant(4 * RATE, 0.1));
        for (List<Object> words : List.<List<Object>>of(List.of(), List.of("--deliver", "wav-cue"),
                List.of("--out", "x", "--threads", 0), List.of("--out", "x", "--deliver", "tape"),
                List.of("--propose", "--target", "moon"), List.of("--propose", "--most-limiting", -1))) {
            Object[] all = new Object[words.size() + 1];
            all[0] = trial.path("Album");
            for (int i = 0; i < words.size(); i++) {
                all[i + 1] = words.get(i);
            }
            assertEquals(ExitCode.WRONG_USE, trial.master(all), words.toString());
            assertEquals(1,
                    trial.messages().lines().filter(line -> !line.startsWith("The release had no chain")).count(),
                    trial.messages());
        }
    }

    @Test
    void aReleaseWithoutTitlesIsRefused() {
        assertEquals(ExitCode.DONE, trial.release(trial.path("Album")));
        assertEquals(ExitCode.WRONG_USE, trial.master(trial.path("Album"), "--out", trial.path("out")));
        assertTrue(trial.messages().contains("has no titles"), trial.messages());
    }

    @Test
    void stoppedWorkLeavesNothing() throws IOException {
        release(Tones.sine(4 * RATE, 441, 0.1));
        Cancellation stopped = new Cancellation();
        stopped.cancel();
        assertEquals(ExitCode.CHECK_FAILED, trial.run("master", new MasterVerb(), stopped, trial.path("Album"), "--out",
                trial.path("out")));
        assertFalse(Files.exists(trial.path("out")));
        assertEquals(ExitCode.DONE, trial.master(trial.path("Album"), "--out", trial.path("out"), "--json"),
                "it can be done again");
    }
}
