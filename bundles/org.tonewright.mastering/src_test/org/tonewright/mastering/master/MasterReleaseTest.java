package org.tonewright.mastering.master;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.core.Progress;
import org.tonewright.core.Refusal;
import org.tonewright.core.journal.Deed;
import org.tonewright.core.journal.JournalEntry;
import org.tonewright.core.render.RenderFailure;
import org.tonewright.core.session.Elements;
import org.tonewright.dsp.loudness.TruePeakMeter;
import org.tonewright.mastering.level.LevelBounds;
import org.tonewright.mastering.level.LevelProposal;
import org.tonewright.mastering.level.Target;
import org.tonewright.media.SampleType;
import org.tonewright.model.session.Fade;
import org.tonewright.model.session.SessionFactory;
import org.tonewright.model.session.Title;

class MasterReleaseTest {

    private static final int RATE = ReleaseTrial.RATE;
    private static final Target ALBUM = new Target("org.example.album", "Album", -14, -1, false, "");

    private ReleaseTrial trial;

    MasterReleaseTest(@TempDir Path folder) throws IOException {
        trial = new ReleaseTrial(folder);
    }

    @BeforeEach
    void nothingThereYet() {
        assertTrue(trial.release().getTitles().isEmpty());
    }

    @AfterEach
    void close() throws IOException {
        trial.close();
    }

    @Test
    void withoutGainAndChainAMasterIsItsSourceBitForBit() throws IOException {
        float[] left = Tones.noise(RATE, 0.9, 1);
        float[] right = Tones.noise(RATE, 0.9, 2);
        trial.title("as it is", RATE, left, right);
        float[][][] masters = trial.masters();
        assertArrayEquals(left, masters[0][0], 0);
        assertArrayEquals(right, masters[0][1], 0);
    }

    @Test
    void aMasterThatCannotTakeItsPlaceTakesTheOthersBack() throws IOException {
        trial.title("one", RATE, Tones.noise(1000, 0.5, 1));
        trial.title("two", RATE, Tones.noise(1000, 0.5, 2));
        Path masters = trial.document().folder().resolve("masters");
        Path second = masters.resolve("02 two.wav");
        assertThrows(IOException.class, () -> trial.master(1).master(done -> {
            if (done > 0.99 && !Files.exists(second)) {
                obstruct(second);
            }
        }));
        assertFalse(Files.exists(masters.resolve("01 one.wav")), "all or none");
        assertTrue(trial.document().journal().entries().stream()
                .noneMatch(entry -> entry.deed().kind().equals(Deed.MASTER)));
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
    void aTitleOfOneChannelSoundsFromTheMiddle() throws IOException {
        float[] mono = Tones.noise(1000, 0.5, 3);
        trial.title("mono", RATE, mono);
        float[][][] masters = trial.masters();
        assertArrayEquals(mono, masters[0][0], 0);
        assertArrayEquals(mono, masters[0][1], 0);
    }

    @Test
    void theGainOfATitleIsInDecibels() throws IOException {
        Title title = trial.title("half", RATE, Tones.constant(2000, 0.5), Tones.constant(2000, 0.5));
        trial.edit(() -> title.setGain(-6.0205999));
        assertEquals(0.25, trial.masters()[0][0][1000], 1e-6, "-6.02 dB is a half");
    }

    @Test
    void anotherRateIsConvertedAndKeepsPitchAndLevel() throws IOException {
        int frames = 48_000;
        float[] sine = new float[frames];
        for (int frame = 0; frame < frames; frame++) {
            sine[frame] = (float) (0.5 * StrictMath.sin(2 * Math.PI * 1000 * frame / 48_000.0));
        }
        trial.title("48", 48_000, sine, sine);
        float[] master = trial.masters()[0][0];
        assertEquals(RATE, master.length, "a second stays a second");
        float[] expected = Tones.sine(RATE, 1000, 0.5);
        for (int frame = 500; frame < RATE - 500; frame++) {
            assertEquals(expected[frame], master[frame], 2e-6,
                    "ripple of the resampler's pass band, at frame " + frame);
        }
    }

    @Test
    void cutsAreInFramesOfTheSource() throws IOException {
        float[] ramp = new float[3000];
        for (int frame = 0; frame < ramp.length; frame++) {
            ramp[frame] = frame / 4096f;
        }
        Title title = trial.title("cut", RATE, ramp, ramp);
        trial.edit(() -> {
            title.setTrimStart(100);
            title.setTrimEnd(900);
        });
        assertArrayEquals(Arrays.copyOfRange(ramp, 100, 2100), trial.masters()[0][0], 0);
    }

    @Test
    void cutsOfAConvertedSourceFallWhereTheyShould() throws IOException {
        float[] noise = Tones.noise(48_000, 0.5, 4);
        Title whole = trial.title("whole", 48_000, noise, noise);
        Title cut = trial.title("cut", 48_000, noise, noise);
        trial.edit(() -> {
            cut.setTrimStart(24_000);
            cut.setTrimEnd(12_000);
        });
        float[][][] masters = trial.masters();
        assertEquals(RATE, masters[0][0].length, whole.getName());
        assertArrayEquals(Arrays.copyOfRange(masters[0][0], RATE / 2, 3 * RATE / 4), masters[1][0], 0,
                "24000 of 48000 frames are half a second, 12000 a quarter");
    }

    @Test
    void fadesReachTheEdges() throws IOException {
        Title title = trial.title("fades", RATE, Tones.constant(1000, 1), Tones.constant(1000, 1));
        trial.edit(() -> {
            title.setFadeIn(fade(100));
            title.setFadeOut(fade(200));
        });
        float[] master = trial.masters()[0][0];
        assertEquals(0, master[0], "a linear fade begins at 0");
        assertEquals(0.5, master[50], 1e-6);
        assertEquals(1, master[500], 0);
        assertEquals(0.5, master[900], 1e-6, "200 frames before the end 1, at the end 0");
    }

    private static Fade fade(long length) {
        Fade fade = SessionFactory.eINSTANCE.createFade();
        fade.setLength(length);
        fade.setShape(org.tonewright.model.session.FadeShape.LINEAR);
        return fade;
    }

    @Test
    void theLimiterKeepsTruePeaksUnderItsCeiling() throws IOException {
        trial.title("loud", RATE, Tones.sine(RATE, 11_025, 2), Tones.sine(RATE, 997, 1.4));
        trial.title("rough", 96_000, Tones.noise(96_000, 3, 5), Tones.noise(96_000, 3, 6));
        trial.limiter(-1);
        float[][][] masters = trial.masters();
        for (float[] channel : List.of(masters[0][0], masters[0][1], masters[1][0], masters[1][1])) {
            TruePeakMeter meter = new TruePeakMeter();
            meter.process(channel, 0, channel.length);
            meter.finish();
            assertTrue(meter.truePeak() <= -0.9, "the limiter promises its ceiling of -1 dBTP within 0.1 dB, not "
                    + meter.truePeak());
            assertTrue(meter.truePeak() > -6, "and the sound is still there: " + meter.truePeak());
        }
    }

    @Test
    void aTitleWithoutAPauseGoesOnAsIfItWereOne() throws IOException {
        float[] whole = Tones.noise(30_000, 1.6, 6);
        trial.limiter(-3);
        trial.title("whole", RATE, whole, whole);
        trial.title("first", RATE, Arrays.copyOfRange(whole, 0, 12_345), Arrays.copyOfRange(whole, 0, 12_345));
        Title second = trial.title("second", RATE, Arrays.copyOfRange(whole, 12_345, 30_000),
                Arrays.copyOfRange(whole, 12_345, 30_000));
        trial.edit(() -> second.setGap(0));
        float[][][] masters = trial.masters();
        assertEquals(12_345, masters[1][0].length, "nothing is added where a title goes on");
        assertArrayEquals(Arrays.copyOfRange(masters[0][0], 0, 12_345), masters[1][0], 0);
        assertArrayEquals(Arrays.copyOfRange(masters[0][0], 12_345, masters[0][0].length), masters[2][0], 0);
    }

    @Test
    void theBytesAreTheSameForAnyNumberOfThreads() throws IOException {
        trial.limiter(-1);
        for (int i = 0; i < 3; i++) {
            trial.title("piece " + i, i == 1 ? 48_000 : RATE, Tones.noise(20_000, 1.2, i),
                    Tones.noise(20_000, 1.2, 9 + i));
        }
        List<String> one = digests(1);
        assertEquals(one, digests(2));
        assertEquals(one, digests(3));
    }

    private List<String> digests(int threads) throws IOException {
        return trial.master(threads).master(Progress.NONE).titles().stream().map(MasteredTitle::sha256).toList();
    }

    @Test
    void everyMasterIsLinkedToItsSourceAndItsProcessors() throws IOException {
        Title title = trial.title("linked", RATE, SampleType.INT_16, Tones.constant(5000, 0.25),
                Tones.constant(5000, 0.25));
        trial.limiter(-2);
        trial.edit(() -> title.setGain(1.5));
        MasteredTitle mastered = trial.master(1).master(Progress.NONE).titles().getFirst();
        JournalEntry entry = trial.document().journal().entries().getLast();
        assertEquals(entry.hash(), mastered.entry().hash());
        assertEquals(Deed.MASTER, entry.deed().kind());
        assertEquals("masters/01 linked.wav", entry.deed().made().getFirst().file());
        assertEquals(mastered.sha256(), entry.deed().made().getFirst().sha256());
        assertEquals(title.getSource().getSha256(), entry.deed().from().getFirst().sha256());
        assertEquals(trial.document().journal().entries().getFirst().hash(),
                entry.deed().from().getFirst().by().orElseThrow(),
                "the import made the source");
        assertEquals("release/slot/1", entry.deed().treatments().getFirst().place());
        assertEquals(-2, entry.deed().treatments().getFirst().values().get("ceiling"));
        assertEquals("1.50", entry.deed().notes().get("gain"));
    }

    @Test
    void proposedLevelsAreKeptWithTheirReasonsAsOneEdit() throws IOException {
        trial.title("loud", RATE, Tones.sine(RATE, 997, 0.5), Tones.sine(RATE, 997, 0.5));
        trial.title("quiet", RATE, Tones.sine(RATE, 997, 0.25), Tones.sine(RATE, 997, 0.25));
        MasterRelease master = trial.master(2);
        LevelProposal proposal = master.propose(ALBUM, LevelBounds.USUAL, Progress.NONE);
        double loudest = 20 * Math.log10(0.5);
        assertEquals(loudest, proposal.titles().getFirst().level().integrated().orElseThrow(), 0.02,
                "997 Hz at full scale in both channels reads 0 LKFS (ITU-R BS.1770-5); the grid of blocks cuts 0.02");
        assertEquals(-14 - loudest, proposal.titles().getFirst().gain(), 0.03);
        assertEquals(proposal.titles().getFirst().gain(), proposal.titles().getLast().gain(), 1e-9, "6 LU stay 6 LU");
        master.accept(proposal);
        assertEquals(proposal.titles().getFirst().gain(), trial.release().getTitles().getFirst().getGain());
        MasteredTitle mastered = master.master(Progress.NONE).titles().getLast();
        assertTrue(mastered.reason().contains("6.0 LU below the loudest title"), mastered.reason());
        assertEquals(mastered.reason(), mastered.entry().deed().notes().get("reason"), "the journal knows it too");
        trial.document().editor().undo();
        assertEquals(0, trial.release().getTitles().getFirst().getGain());
        assertEquals(0, trial.release().getTitles().getLast().getGain());
    }

    @Test
    void theLoudestTitleReachesTheTargetThroughALimiterThatWorksHard() throws IOException {
        float[] spiky = Tones.sine(3 * RATE, 997, 0.1);
        for (int frame = 0; frame < spiky.length; frame += 22_050) {
            for (int i = 0; i < 2000 && frame + i < spiky.length; i++) {
                spiky[frame + i] *= 3;
            }
        }
        trial.title("spiky", RATE, spiky, spiky);
        trial.limiter(-9);
        MasterRelease master = trial.master(1);
        LevelProposal proposal = master.propose(ALBUM, new LevelBounds(20, 10), Progress.NONE);
        assertTrue(proposal.titles().getFirst().reason().contains("The chains take"),
                proposal.titles().getFirst().reason());
        master.accept(proposal);
        double mastered = master.master(Progress.NONE).titles().getFirst().meter().measurement().integrated()
                .orElseThrow();
        assertEquals(-14, mastered, 0.1, "a make-up within 0.03 LU is good enough, and gains are whole hundredths");
    }

    @Test
    void aReasonIsForgottenWhenTheGainIsChangedByHand() throws IOException {
        Title title = trial.title("loud", RATE, Tones.sine(RATE, 997, 0.5), Tones.sine(RATE, 997, 0.5));
        MasterRelease master = trial.master(1);
        master.accept(master.propose(ALBUM, LevelBounds.USUAL, Progress.NONE));
        trial.edit(() -> title.setGain(-3));
        assertEquals("", master.master(Progress.NONE).titles().getFirst().reason());
    }

    @Test
    void aReleaseWithoutAChainGetsALimiterAndOneWithAChainKeepsIt() throws IOException {
        trial.title("any", RATE, Tones.constant(1000, 0.1), Tones.constant(1000, 0.1));
        MasterRelease master = trial.master(1);
        assertTrue(master.completeChain(new Target("t", "T", -23, -2, true, "")));
        assertEquals(-2, master.ceiling());
        assertFalse(master.completeChain(ALBUM));
        assertEquals(1, trial.release().getChain().getSlots().size());
        assertEquals(-2, master.ceiling());
    }

    @Test
    void withoutALimiterPeaksAboveTheUsualCeilingAreSpokenOf() throws IOException {
        trial.title("hot", RATE, Tones.sine(RATE, 997, 1), Tones.sine(RATE, 997, 1));
        List<String> remarks = trial.master(1).master(Progress.NONE).remarks();
        assertEquals(2, remarks.size(), remarks.toString());
        assertTrue(remarks.get(0).contains("no limiter"), remarks.get(0));
        assertTrue(remarks.get(1).contains("0.00 dBTP, above the ceiling of -1.0 dBTP"), remarks.get(1));
    }

    @Test
    void aMissingProcessorFailsWithItsNameAndLeavesNothing() throws IOException {
        trial.title("any", RATE, Tones.constant(1000, 0.1), Tones.constant(1000, 0.1));
        trial.edit(() -> trial.release().getChain().getSlots().add(Elements.slot("org.example.gone", "1")));
        RenderFailure failure = assertThrows(RenderFailure.class, () -> trial.master(1).master(Progress.NONE));
        assertTrue(String.valueOf(failure.getMessage()).contains("org.example.gone"), failure.getMessage());
        assertNoMasters();
    }

    @Test
    void workThatIsStoppedLeavesNothing() throws IOException {
        for (int i = 0; i < 3; i++) {
            trial.title("piece " + i, RATE, Tones.noise(200_000, 0.2, i), Tones.noise(200_000, 0.2, i));
        }
        assertThrows(CancellationException.class, () -> trial.master(2).master(done -> {
            if (done > 0.5) {
                throw new CancellationException("enough");
            }
        }));
        assertNoMasters();
        assertEquals(3, trial.document().journal().entries().size(), "three imports and no master");
    }

    private void assertNoMasters() throws IOException {
        try (Stream<Path> files = Files.list(trial.document().folder().resolve(MasterRelease.FOLDER))) {
            assertEquals(List.of(), files.toList());
        }
    }

    @Test
    void aReleaseWithoutTitlesIsRefused() {
        assertThrows(Refusal.class, () -> trial.master(1).master(Progress.NONE));
        assertThrows(Refusal.class, () -> trial.master(1).propose(ALBUM, LevelBounds.USUAL, Progress.NONE));
    }
}
