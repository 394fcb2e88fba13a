package org.tonewright.mixer.bounce;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.core.Refusal;
import org.tonewright.core.Studio;
import org.tonewright.core.journal.Deed;
import org.tonewright.core.journal.JournalEntry;
import org.tonewright.core.render.RenderFailure;
import org.tonewright.core.session.Elements;
import org.tonewright.core.verify.Verifiers;
import org.tonewright.effects.reverb.Reverb;
import org.tonewright.media.AudioFormats;
import org.tonewright.media.SampleType;
import org.tonewright.media.Sha256;
import org.tonewright.model.session.Curve;
import org.tonewright.model.session.PanLaw;
import org.tonewright.model.session.Point;
import org.tonewright.model.session.SessionFactory;
import org.tonewright.model.session.Strip;
import org.tonewright.model.session.Tap;

class BounceTest {

    /** Half of the smallest step of a float just below 1: what rounding a product of floats may cost. */
    private static final double ROUNDING = 1e-6;

    private final Path folder;
    private final MixTrial trial;

    BounceTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        trial = new MixTrial(folder, new LateWire(), new Reverb());
    }

    @AfterEach
    void close() throws IOException {
        trial.close();
    }

    @Test
    void centredStereoTracksAddUpToTheFloatSum() throws IOException {
        float[][] first = {Sounds.noise(5000, 1), Sounds.noise(5000, 2)};
        float[][] second = {Sounds.noise(4000, 3), Sounds.noise(4000, 4)};
        float[][] third = {Sounds.noise(5000, 5), Sounds.noise(5000, 6)};
        trial.track("First", first);
        trial.track("Second", second);
        trial.track("Third", third);
        float[][] mix = trial.mix();
        for (int channel = 0; channel < 2; channel++) {
            float[] sum = new float[5000];
            for (int frame = 0; frame < 5000; frame++) {
                float both = first[channel][frame] + (frame < 4000 ? second[channel][frame] : 0);
                sum[frame] = both + third[channel][frame];
            }
            assertArrayEquals(sum, mix[channel], "every bit: floats added in the order of the tracks");
        }
    }

    @Test
    void monoTrackInTheMiddleIsThreeDecibelsLowerOnEachSide() throws IOException {
        trial.track("Mono", Sounds.constant(1000, 0.5));
        float[][] mix = trial.mix();
        assertEquals(0.5 * StrictMath.sqrt(0.5), mix[0][500], ROUNDING, "cos(45 degrees)");
        assertEquals(mix[0][500], mix[1][500]);
    }

    @Test
    void panLawOfTheMixerDecidesAboutTheMiddle() throws IOException {
        trial.track("Mono", Sounds.constant(1000, 0.5));
        Map<PanLaw, Double> middle = Map.of(PanLaw.EQUAL_POWER, StrictMath.sqrt(0.5), PanLaw.COMPROMISE,
                StrictMath.pow(0.5, 0.75), PanLaw.LINEAR, 0.5, PanLaw.BALANCE, 1.0);
        for (Map.Entry<PanLaw, Double> law : middle.entrySet()) {
            trial.edit(() -> trial.session().getMixer().setPanLaw(law.getKey()));
            assertEquals(0.5 * law.getValue(), trial.mix()[0][500], ROUNDING, law.getKey().toString());
        }
    }

    @Test
    void monoTrackAtTheSideIsAsLoudAsItIs() throws IOException {
        Strip mono = trial.track("Mono", Sounds.constant(1000, 0.5));
        trial.edit(() -> mono.getPan().setValue(1));
        float[][] mix = trial.mix();
        assertEquals(0, mix[0][500], ROUNDING);
        assertEquals(0.5, mix[1][500], ROUNDING);
    }

    @Test
    void faderOfMinusSixIsAboutHalf() throws IOException {
        Strip track = trial.track("Track", Sounds.constant(1000, 0.5), Sounds.constant(1000, 0.5));
        trial.edit(() -> track.getLevel().setValue(-6));
        assertEquals(0.5 * StrictMath.pow(10, -6 / 20.0), trial.mix()[0][500], ROUNDING);
    }

    @Test
    void invertedCopyCancels() throws IOException {
        float[][] noise = {Sounds.noise(3000, 1), Sounds.noise(3000, 2)};
        trial.track("Plain", noise);
        Strip inverted = trial.track("Inverted", noise);
        trial.edit(() -> inverted.setPolarity(true));
        assertEquals(0, Sounds.peak(trial.mix()), "x - x is 0 exactly");
    }

    @Test
    void invertedParallelBusWithALateProcessorCancels() throws IOException {
        float[][] noise = {Sounds.noise(3000, 1), Sounds.noise(3000, 2)};
        Strip track = trial.track("Track", noise);
        Strip bus = trial.routing().bus("Parallel", List.of(), Map.of(track, 0.0));
        trial.insert(bus, new LateWire());
        trial.edit(() -> bus.setPolarity(true));
        assertEquals(0, Sounds.peak(trial.mix()), "the dry way waits for the late one, to the frame");
    }

    @Test
    void lateProcessorDoesNotMoveTheMix() throws IOException {
        float[][] noise = {Sounds.noise(3000, 1), Sounds.noise(3000, 2)};
        trial.insert(trial.track("Track", noise), new LateWire());
        assertArrayEquals(noise[0], trial.mix()[0]);
    }

    @Test
    void postSendFollowsTheFaderAndPreSendDoesNot() throws IOException {
        Strip track = trial.track("Track", Sounds.constant(1000, 0.5), Sounds.constant(1000, 0.5));
        Strip bus = trial.routing().bus("Bus", List.of(), Map.of(track, -20.0));
        trial.edit(() -> track.getLevel().setValue(-40));
        assertEquals(0.5 * (0.01 + 0.01 * 0.1), trial.mix()[0][500], ROUNDING, "-40 dB, and the same through -20 dB");
        trial.routing().send(track, bus, -20, Tap.PRE);
        assertEquals(0.5 * (0.01 + 0.1), trial.mix()[0][500], ROUNDING,
                "-40 dB, and the send of -20 dB untouched by it");
    }

    @Test
    void busSumsWhatFeedsIt() throws IOException {
        Strip first = trial.track("First", Sounds.constant(1000, 0.25), Sounds.constant(1000, 0.25));
        Strip second = trial.track("Second", Sounds.constant(1000, 0.125), Sounds.constant(1000, 0.125));
        Strip bus = trial.routing().bus("Bus", List.of(first, second), Map.of());
        trial.edit(() -> bus.getLevel().setValue(-20));
        assertEquals(0.0375, trial.mix()[1][500], ROUNDING, "(0.25 + 0.125) / 10");
    }

    @Test
    void groupsFaderIsAddedToThatOfItsMembers() throws IOException {
        Strip member = trial.track("Member", Sounds.constant(1000, 0.5), Sounds.constant(1000, 0.5));
        trial.track("Other", Sounds.constant(1000, 0.25), Sounds.constant(1000, 0.25));
        trial.routing().group("Group", List.of(member));
        trial.edit(() -> {
            member.getLevel().setValue(-20);
            trial.session().getMixer().getGroups().getFirst().getLevel().setValue(-20);
        });
        assertEquals(0.5 * 0.01 + 0.25, trial.mix()[0][500], ROUNDING);
    }

    @Test
    void muteAndSoloDecideWhoIsHeard() throws IOException {
        Strip one = trial.track("One", Sounds.constant(1000, 0.5), Sounds.constant(1000, 0.5));
        Strip two = trial.track("Two", Sounds.constant(1000, 0.25), Sounds.constant(1000, 0.25));
        Strip hall = trial.routing().bus("Hall", List.of(), Map.of(one, -20.0, two, -20.0));
        assertEquals(0.75 * 1.1, heard(), ROUNDING, "both, and a tenth of both through the hall");
        trial.edit(() -> one.setMute(true));
        assertEquals(0.25 * 1.1, heard(), ROUNDING, "two alone, dry and through the hall");
        trial.edit(() -> {
            one.setMute(false);
            two.setSolo(true);
        });
        assertEquals(0.25 * 1.1, heard(), ROUNDING, "solo of two keeps its hall, and one is silent in both");
        trial.edit(() -> {
            two.setSolo(false);
            hall.setSolo(true);
        });
        assertEquals(0.75 * 0.1, heard(), ROUNDING, "solo of the hall: both through it, neither dry");
        trial.edit(() -> two.setMute(true));
        assertEquals(0.5 * 0.1, heard(), ROUNDING, "mute is stronger than solo");
    }

    private double heard() throws IOException {
        return trial.mix()[0][500];
    }

    @Test
    void faderFollowsItsCurve() throws IOException {
        Strip track = trial.track("Track", Sounds.constant(4800, 0.5), Sounds.constant(4800, 0.5));
        Curve curve = SessionFactory.eINSTANCE.createCurve();
        curve.getPoints().add(point(0, 0));
        curve.getPoints().add(point(3200, -40));
        trial.edit(() -> track.getLevel().setCurve(curve));
        float[] left = trial.mix()[0];
        assertEquals(0.5, left[0], 1e-3, "0 dB at the first point");
        assertEquals(0.5 * 0.1, left[1600], 5e-4,
                "-20 dB half way; a quantum is 0.8 dB, straight in amplitude within it");
        assertEquals(0.5 * 0.01, left[4000], ROUNDING, "-40 dB after the last point");
    }

    private static Point point(long at, double value) {
        Point point = SessionFactory.eINSTANCE.createPoint();
        point.setAt(at);
        point.setValue(value);
        return point;
    }

    @Test
    void stemsAddUpToTheMixBeforeTheMainStrip() throws IOException {
        Strip one = trial.track("One", Sounds.noise(3000, 1));
        trial.track("Two", Sounds.noise(3000, 2), Sounds.noise(3000, 3));
        trial.routing().bus("Hall", List.of(), Map.of(one, -6.0));
        BounceReport report = trial.bounce(BounceSpec.to(folder.resolve("mix.wav")).withStems(folder.resolve("stems")));
        assertEquals(List.of("One", "Two", "Hall"), List.copyOf(report.stems().keySet()));
        float[][] mix = MixTrial.read(folder.resolve("mix.wav"));
        float[] sum = new float[mix[0].length];
        for (String stem : report.stems().keySet()) {
            float[][] samples = MixTrial.read(folder.resolve("stems").resolve(stem + ".wav"));
            for (int frame = 0; frame < sum.length; frame++) {
                sum[frame] += samples[0][frame];
            }
        }
        assertArrayEquals(mix[0], sum, "the main strip is at 0 dB and empty");
    }

    @Test
    void mixIsTheSameWithItsStemsAndWithout() throws IOException {
        Strip track = trial.track("Track", Sounds.noise(3000, 1));
        trial.insert(track, new Reverb());
        trial.edit(() -> trial.main().getLevel().setValue(-30));
        BounceReport alone = trial.bounce(BounceSpec.to(folder.resolve("a.wav")));
        BounceReport both = trial.bounce(BounceSpec.to(folder.resolve("b.wav")).withStems(folder.resolve("stems")));
        assertEquals(alone.mix().sha256(), both.mix().sha256(), "a stem 30 dB louder does not lengthen the tail");
        assertEquals(both.mix().frames(), Objects.requireNonNull(both.stems().get("Track")).frames());
        assertTrue(both.mix().frames() > 10_000, "there is a tail");
    }

    @Test
    void sameBytesForEveryNumberOfThreadsAndOnEveryRun() throws IOException {
        for (int track = 0; track < 5; track++) {
            trial.insert(trial.track("Track " + track, Sounds.noise(20000, track)), new LateWire());
        }
        String once = trial.bounce(BounceSpec.to(folder.resolve("a.wav")).withThreads(1)).mix().sha256();
        assertEquals(once, trial.bounce(BounceSpec.to(folder.resolve("b.wav")).withThreads(2)).mix().sha256());
        assertEquals(once, trial.bounce(BounceSpec.to(folder.resolve("c.wav")).withThreads(3)).mix().sha256());
        assertEquals(once, Sha256.of(folder.resolve("a.wav")));
    }

    @Test
    void sixteenBitsAreDitheredByOneStepAtMostAndAlwaysTheSame() throws IOException {
        float[] tone = Sounds.sine(4800, 997);
        trial.track("Tone", tone, tone);
        BounceSpec spec = BounceSpec.to(folder.resolve("mix.wav")).withType(SampleType.INT_16);
        String sha256 = trial.bounce(spec).mix().sha256();
        float[] written = MixTrial.read(folder.resolve("mix.wav"))[0];
        double worst = 0;
        double power = 0;
        for (int frame = 0; frame < tone.length; frame++) {
            double error = (written[frame] - Math.min(tone[frame], 32767 / 32768.0)) * 32768;
            worst = Math.max(worst, Math.abs(error));
            power += error * error / tone.length;
        }
        assertTrue(worst <= 1.5, "triangular dither of 2 LSB and rounding: at most 1.5 LSB, not " + worst);
        assertEquals(0.25, power, 0.03, "1/6 of the dither and 1/12 of the rounding, in LSB squared");
        assertEquals(sha256, trial.bounce(spec).mix().sha256());
    }

    @Test
    void anotherRateKeepsLengthAndLevel() throws IOException {
        float[] tone = Sounds.sine(9600, 1000);
        trial.track("Tone", tone, tone);
        BounceReport report = trial.bounce(BounceSpec.to(folder.resolve("mix.wav")).withSampleRate(44100));
        assertEquals(8820, report.mix().frames(), "0.2 s");
        assertEquals(44100, AudioFormats.builtIn().info(folder.resolve("mix.wav")).sampleRate());
        float[] converted = MixTrial.read(folder.resolve("mix.wav"))[0];
        for (int frame = 4000; frame < 4800; frame++) {
            assertEquals(StrictMath.sin(2 * Math.PI * 1000 * frame / 44100.0), converted[frame], 1e-5);
        }
    }

    @Test
    void rangeIsCutAtBothEnds() throws IOException {
        float[][] noise = {Sounds.noise(3000, 1), Sounds.noise(3000, 2)};
        trial.track("Track", noise);
        trial.bounce(BounceSpec.to(folder.resolve("mix.wav")).withRange(new Range(100, 1100)));
        float[][] piece = MixTrial.read(folder.resolve("mix.wav"));
        assertEquals(1000, piece[0].length);
        for (int frame = 0; frame < 1000; frame++) {
            assertEquals(noise[0][100 + frame], piece[0][frame]);
        }
    }

    @Test
    void overshootOfAnIntegerFileIsCounted() throws IOException {
        trial.track("Loud", Sounds.constant(100, 1.5), Sounds.constant(100, 0.5));
        BounceReport report = trial.bounce(BounceSpec.to(folder.resolve("mix.wav")).withType(SampleType.INT_24));
        assertEquals(100, report.mix().overs());
        assertEquals(20 * StrictMath.log10(1.5), report.mix().peak(), 1e-6);
    }

    @Test
    void missingProcessorFailsWithItsNameAndLeavesNoFile() throws IOException {
        Strip track = trial.track("Bass", Sounds.noise(3000, 1));
        trial.edit(() -> track.getSlots().add(Elements.slot("org.gone.fuzz", "1")));
        Path file = folder.resolve("out/mix.wav");
        String sentence = String.valueOf(assertThrows(RenderFailure.class,
                () -> trial.bounce(BounceSpec.to(file).withStems(folder.resolve("out/stems")))).getMessage());
        assertTrue(sentence.contains("org.gone.fuzz") && sentence.contains("Bass"), sentence);
        try (Stream<Path> left = Files.walk(folder.resolve("out"))) {
            assertEquals(List.of(), left.filter(Files::isRegularFile).toList());
        }
    }

    @Test
    void missingProcessorIsPassedByAndReportedWhereAllowed() throws IOException {
        float[][] noise = {Sounds.noise(3000, 1), Sounds.noise(3000, 2)};
        Strip track = trial.track("Bass", noise);
        trial.edit(() -> track.getSlots().add(Elements.slot("org.gone.fuzz", "1")));
        BounceSpec allowing = new BounceSpec(folder.resolve("mix.wav"), Optional.empty(),
                Optional.empty(), SampleType.FLOAT_32, Optional.empty(), 1, true);
        BounceReport report = trial.bounce(allowing);
        assertEquals(1, report.result().faults().size());
        assertArrayEquals(noise[0], MixTrial.read(folder.resolve("mix.wav"))[0]);
        assertTrue(report.entry().deed().notes().containsKey("fault.1"), report.entry().toString());
    }

    @Test
    void stemThatCannotTakeItsPlaceTakesTheMixBack() throws IOException {
        trial.track("Kick", Sounds.noise(3000, 1));
        Path mix = folder.resolve("mix.wav");
        Path stem = folder.resolve("stems/Kick.wav");
        assertThrows(IOException.class,
                () -> trial.bounce(BounceSpec.to(mix).withStems(folder.resolve("stems")), done -> {
                    if (done == 1 && !Files.exists(stem)) {
                        obstruct(stem);
                    }
                }));
        assertFalse(Files.exists(mix), "all or none");
    }

    /** Makes a folder of a file's name, which no file can replace. */
    private static void obstruct(Path place) {
        try {
            Files.createFile(Files.createDirectories(place).resolve("in the way"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void stoppedBounceLeavesNoFile() throws IOException {
        trial.track("Bass", Sounds.noise(300_000, 1));
        Bounce bounce = new Bounce(trial.document(), Studio.plain(List.of(), Verifiers.NONE));
        assertThrows(CancellationException.class,
                () -> bounce.run(BounceSpec.to(folder.resolve("out/mix.wav")), _ -> {
                    throw new CancellationException();
                }));
        try (Stream<Path> left = Files.list(folder.resolve("out"))) {
            assertEquals(List.of(), left.toList());
        }
        assertFalse(Files.exists(folder.resolve("song/journal.jsonl")), "nothing was made, so nothing is entered");
    }

    @Test
    void journalTellsFromWhatAndHow() throws IOException {
        Strip track = trial.track("Bass", Sounds.noise(3000, 1));
        trial.insert(track, new LateWire());
        BounceReport report = trial.bounce(BounceSpec.to(trial.document().folder().resolve("renders/mix.wav")));
        List<JournalEntry> entries = trial.document().journal().entries();
        assertEquals(1, entries.size());
        Deed deed = entries.getFirst().deed();
        assertEquals(Deed.BOUNCE, deed.kind());
        assertEquals("renders/mix.wav", deed.made().getFirst().file());
        assertEquals(report.mix().sha256(), deed.made().getFirst().sha256());
        assertEquals(trial.session().getPool().getFiles().getFirst().getSha256(), deed.from().getFirst().sha256());
        assertEquals("strip/Bass/slot/1", deed.treatments().getFirst().place());
        assertEquals(Map.of("trim", 0.0), deed.treatments().getFirst().values());
        assertEquals("3000", deed.notes().get("length"));
    }

    @Test
    void sessionWithoutClipsIsRefused() {
        String sentence = String.valueOf(assertThrows(Refusal.class,
                () -> trial.bounce(BounceSpec.to(folder.resolve("mix.wav")))).getMessage());
        assertTrue(sentence.contains("no clips"), sentence);
    }

    @Test
    void stripNamesBecomeFileNamesThatEveryFileSystemTakes() throws IOException {
        trial.track("Kick", Sounds.noise(100, 1));
        trial.track("KICK", Sounds.noise(100, 2));
        Strip slash = trial.track("x", Sounds.noise(100, 3));
        trial.edit(() -> slash.setName("Snare/Top: 57"));
        BounceReport report = trial.bounce(BounceSpec.to(folder.resolve("mix.wav")).withStems(folder.resolve("stems")));
        assertEquals(List.of("Kick.wav", "KICK 2.wav", "Snare_Top_ 57.wav"), report.stems().values().stream()
                .map(stem -> String.valueOf(stem.file().getFileName())).toList());
    }
}
