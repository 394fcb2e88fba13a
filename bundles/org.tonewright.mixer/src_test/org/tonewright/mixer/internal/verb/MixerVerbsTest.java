package org.tonewright.mixer.internal.verb;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.core.Cancellation;
import org.tonewright.core.Studio;
import org.tonewright.core.session.Access;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.verb.ExitCode;
import org.tonewright.core.verb.FaultLog;
import org.tonewright.core.verb.StreamOutput;
import org.tonewright.core.verb.Verb;
import org.tonewright.core.verb.VerbContext;
import org.tonewright.core.verb.VerbRunner;
import org.tonewright.core.verify.Verifiers;
import org.tonewright.media.AudioFormats;
import org.tonewright.media.AudioInfo;
import org.tonewright.mixer.bounce.MixTrial;
import org.tonewright.mixer.bounce.Sounds;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.Strip;

class MixerVerbsTest {

    private final Path folder;
    private final Studio studio = Studio.plain(List.of(), Verifiers.NONE);
    private final ByteArrayOutputStream results = new ByteArrayOutputStream();
    private final ByteArrayOutputStream messages = new ByteArrayOutputStream();

    MixerVerbsTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        try (MixTrial trial = new MixTrial(folder)) {
            trial.track("Kick", Sounds.noise(48000, 1));
            trial.track("Bass", Sounds.noise(48000, 2), Sounds.constant(48000, 1.5));
            trial.document().save();
        }
    }

    private ExitCode run(Verb verb, String... arguments) {
        results.reset();
        messages.reset();
        VerbContext context = new VerbContext(studio,
                new StreamOutput(new PrintStream(results, true, StandardCharsets.UTF_8),
                        new PrintStream(messages, true, StandardCharsets.UTF_8), false),
                new Cancellation());
        return new VerbRunner(new FaultLog(folder.resolve("log"))).run("trial", verb, List.of(arguments), context);
    }

    private String song() {
        return folder.resolve("song").toString();
    }

    private Path mix() {
        return folder.resolve("mix.wav");
    }

    private String messages() {
        return messages.toString(StandardCharsets.UTF_8);
    }

    @Test
    void bounceIsFloatAtTheSessionsRateUnlessToldOtherwise() throws IOException {
        assertEquals(ExitCode.DONE, run(new BounceVerb(), song(), "--out", mix().toString()), messages());
        AudioInfo info = AudioFormats.builtIn().info(mix());
        assertEquals(48000, info.sampleRate());
        assertEquals(48000, info.frames());
        assertTrue(info.type().floating());
    }

    @Test
    void rangeBitsAndRateAreKept() throws IOException {
        assertEquals(ExitCode.DONE, run(new BounceVerb(), song(), "--out", mix().toString(), "--range", "0.25:0.75",
                "--bits", "16", "--rate", "44100", "--threads", "1", "--json"), messages());
        AudioInfo info = AudioFormats.builtIn().info(mix());
        assertEquals(44100, info.sampleRate());
        assertEquals(22050, info.frames());
        assertEquals(16, info.bits());
        assertTrue(results.toString(StandardCharsets.UTF_8).contains("\"float\": false"));
        assertTrue(messages().contains("above full scale"), "1.5 does not fit 16 bits: " + messages());
    }

    @Test
    void stemsAreNamedByStrip() {
        assertEquals(ExitCode.DONE, run(new BounceVerb(), song(), "--out", mix().toString(), "--stems",
                folder.resolve("stems").toString()), messages());
        assertTrue(Files.exists(folder.resolve("stems/Kick.wav")));
        assertTrue(Files.exists(folder.resolve("stems/Bass.wav")));
    }

    @Test
    void flacIsWrittenInTwentyFourBits() throws IOException {
        Path flac = folder.resolve("mix.flac");
        assertEquals(ExitCode.DONE, run(new BounceVerb(), song(), "--out", flac.toString()), messages());
        assertEquals(24, AudioFormats.builtIn().info(flac).bits());
    }

    @Test
    void bounceNeverTakesThePlaceOfARecording() throws IOException {
        Path recording = folder.resolve("song/media/Kick.wav");
        byte[] before = Files.readAllBytes(recording);
        assertEquals(ExitCode.WRONG_USE, run(new BounceVerb(), song(), "--out", recording.toString()), messages());
        assertTrue(messages().contains("the files that the session plays"), messages());
        assertEquals(ExitCode.WRONG_USE, run(new BounceVerb(), song(), "--out",
                folder.resolve("song/media/new/mix.wav").toString()));
        Path link = Files.createSymbolicLink(folder.resolve("elsewhere"), folder.resolve("song/media"));
        assertEquals(ExitCode.WRONG_USE, run(new BounceVerb(), song(), "--out", mix().toString(), "--stems",
                link.toString()));
        assertArrayEquals(before, Files.readAllBytes(recording));
        assertFalse(Files.exists(mix()));
    }

    @Test
    void wrongUseIsTwoAndOneSentenceAndNoFile() {
        for (String[] wrong : new String[][] {{"--range", "1"}, {"--range", "0.5:0.5"},
                {"--range", "0:99999999999999999999"}, {"--bits", "20"},
                {"--threads", "0"}, {"--rate", "0"}, {"--rate", "99"}}) {
            String[] words = {song(), "--out", mix().toString(), wrong[0], wrong[1]};
            assertEquals(ExitCode.WRONG_USE, run(new BounceVerb(), words), String.join(" ", wrong) + ": " + messages());
            assertEquals(1, messages().lines().count(), messages());
            assertFalse(Files.exists(mix()));
        }
        assertEquals(ExitCode.WRONG_USE, run(new BounceVerb(), song(), "--out", folder.resolve("mix.xyz").toString()));
        assertEquals(ExitCode.WRONG_USE, run(new BounceVerb(), song(), "--out", folder.toString()));
        assertEquals(ExitCode.WRONG_USE, run(new BounceVerb(), song()), "no --out");
        assertEquals(ExitCode.WRONG_USE, run(new BounceVerb(), folder.resolve("gone").toString(), "--out", "x.wav"));
    }

    @Test
    void busIsFedByOutputsAndSends() throws IOException {
        assertEquals(ExitCode.DONE,
                run(new BusVerb(), song(), "Band", "--from", "Kick", "Bass", "--send", "Bass=-12.5"),
                messages());
        try (OpenDocument<Session> session = studio.sessions().openSession(folder.resolve("song"), Access.READ)) {
            List<Strip> strips = session.root().getMixer().getStrips();
            Strip band = strips.getLast();
            assertEquals("Band", band.getName());
            assertEquals(band, strips.get(1).getOutput());
            assertEquals(band, strips.get(2).getOutput());
            assertEquals(-12.5, strips.get(2).getSends().getFirst().getLevel().getValue());
        }
    }

    @Test
    void wrongBusIsTwoAndOneSentence() {
        for (String[] wrong : new String[][] {{"--from", "Drums"}, {"--send", "Kick"}, {"--send", "Kick=loud"},
                {"--send", "Kick=99"}, {"--from", "Main"}}) {
            assertEquals(ExitCode.WRONG_USE, run(new BusVerb(), song(), "Band", wrong[0], wrong[1]),
                    String.join(" ", wrong) + ": " + messages());
            assertEquals(1, messages().lines().count(), messages());
        }
    }
}
