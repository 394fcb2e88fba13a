package org.tonewright.mastering.delivery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.core.Progress;
import org.tonewright.mastering.disc.DiscTime;
import org.tonewright.mastering.master.MasteredRelease;
import org.tonewright.mastering.master.ReleaseTrial;
import org.tonewright.mastering.master.Tones;
import org.tonewright.media.SampleType;
import org.tonewright.media.Sha256;
import org.tonewright.model.session.Title;
import org.tonewright.model.session.TitleFlag;

class DiscFormatsTest {

    private static final int RATE = ReleaseTrial.RATE;

    private final Path folder;
    private final ReleaseTrial trial;

    DiscFormatsTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        trial = new ReleaseTrial(folder);
    }

    @AfterEach
    void close() throws IOException {
        trial.close();
    }

    private MasteredRelease master() throws IOException {
        return trial.master(2).master(Progress.NONE);
    }

    private Path out(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    @Test
    void theCueSheetSaysWhatTheReleaseIs() throws IOException {
        Title first = trial.title("one", RATE, Tones.constant(5 * RATE, 0.1));
        Title second = trial.title("two", RATE, Tones.constant(5 * RATE + 1, 0.1));
        Title third = trial.title("three", RATE, Tones.constant(6 * RATE, 0.1));
        trial.edit(() -> {
            trial.release().setTitle("A \"Record\"");
            trial.release().setArtist("Somebody");
            trial.release().setUpc("036000291452");
            trial.release().setGenre("Folk");
            trial.release().setYear(2026);
            first.setName("One");
            first.setIsrc("QZAB12400001");
            first.setGap(5L * RATE);
            second.setName("Zwölf");
            second.setArtist("Someone Else");
            second.setComposer("Who");
            second.getFlags().add(TitleFlag.COPY_PERMITTED);
            second.getIndexes().add(2L * RATE);
            third.setGap(0);
        });
        new WavCue().write(master(), out("wav"), Progress.NONE);
        String expected = """
                REM GENRE Folk
                REM DATE 2026
                CATALOG 0036000291452
                PERFORMER "Somebody"
                TITLE "A 'Record'"
                FILE "A _Record_.wav" WAVE
                  TRACK 01 AUDIO
                    TITLE "One"
                    PERFORMER "Somebody"
                    ISRC QZAB12400001
                    PREGAP 00:03:00
                    INDEX 01 00:00:00
                  TRACK 02 AUDIO
                    TITLE "Zwölf"
                    PERFORMER "Someone Else"
                    SONGWRITER "Who"
                    FLAGS DCP
                    INDEX 00 00:05:00
                    INDEX 01 00:07:00
                    INDEX 02 00:09:00
                  TRACK 03 AUDIO
                    TITLE "three"
                    PERFORMER "Somebody"
                    INDEX 01 00:12:00
                """.replace("\n", "\r\n");
        assertEquals(expected, Files.readString(folder.resolve("wav/A _Record_.cue"), StandardCharsets.UTF_8),
                "of the first pause two seconds are on every disc, three are added; the third title begins "
                        + "one frame into its sector");
    }

    @Test
    void titlesBeginAtSectorsAndEverythingBetweenIsDigitalSilence() throws IOException {
        float[] tone = Tones.sixteenBits(Tones.sine(4 * RATE + 100, 441, 0.5));
        trial.title("one", RATE, SampleType.INT_16, tone, tone);
        trial.title("two", RATE, SampleType.INT_16, tone, tone);
        WrittenAudio written = new WavCue().write(master(), out("wav"), Progress.NONE);
        // 176500 frames end in sector 300 of 588 frames; the pause of 150 sectors begins at 301
        assertEquals(List.of(0L, 451L * DiscTime.FRAMES),
                written.titles().stream().map(WrittenAudio.Piece::start).toList());
        // 451 + 300.17 sectors, up to a boundary
        assertEquals(752L * DiscTime.FRAMES, written.frames());
        float[][] image = ReleaseTrial.read(folder.resolve("wav").resolve(written.audio()));
        assertEquals(written.frames(), image[0].length);
        float[] expected = new float[image[0].length];
        System.arraycopy(tone, 0, expected, 0, tone.length);
        System.arraycopy(tone, 0, expected, 451 * DiscTime.FRAMES, tone.length);
        assertArrayEquals(expected, image[0], 0, "samples of 16 bits pass bit for bit");
        assertArrayEquals(expected, image[1], 0);
    }

    @Test
    void sectorsHoldTheSameSamplesAsTheFile() throws IOException {
        trial.title("one", 48_000, Tones.noise(5 * 48_000, 0.3, 1), Tones.noise(5 * 48_000, 0.3, 2));
        MasteredRelease mastered = master();
        WrittenAudio wav = new WavCue().write(mastered, out("wav"), Progress.NONE);
        WrittenAudio bin = new BinCue().write(mastered, out("bin"), Progress.NONE);
        byte[] file = Files.readAllBytes(folder.resolve("wav").resolve(wav.audio()));
        byte[] sectors = Files.readAllBytes(folder.resolve("bin").resolve(bin.audio()));
        assertEquals(wav.frames() * 4, sectors.length);
        assertEquals(0, sectors.length % DiscTime.BYTES);
        assertArrayEquals(Arrays.copyOfRange(file, file.length - sectors.length, file.length), sectors,
                "both are 16-bit little-endian and interleaved");
        assertTrue(
                Files.readString(folder.resolve("bin").resolve(bin.cue())).contains("FILE \"Record.bin\" BINARY\r\n"));
    }

    @Test
    void anImageIsTheSameEachTime() throws IOException {
        trial.title("one", RATE, Tones.noise(5 * RATE, 0.3, 3), Tones.noise(5 * RATE, 0.3, 4));
        new WavCue().write(master(), out("a"), Progress.NONE);
        new WavCue().write(trial.master(1).master(Progress.NONE), out("b"), Progress.NONE);
        for (String name : List.of("Record.wav", "Record.cue")) {
            assertEquals(Sha256.of(folder.resolve("a").resolve(name)), Sha256.of(folder.resolve("b").resolve(name)),
                    name);
        }
    }

    @Test
    void aSilentTitleStaysDigitallySilent() throws IOException {
        trial.title("silence", RATE, Tones.constant(4 * RATE, 0), Tones.constant(4 * RATE, 0));
        WrittenAudio written = new WavCue().write(master(), out("wav"), Progress.NONE);
        float[][] image = ReleaseTrial.read(folder.resolve("wav").resolve(written.audio()));
        assertArrayEquals(new float[4 * RATE], image[0], 0);
        assertTrue(written.titles().getFirst().meter().measurement().truePeak().isEmpty());
    }

    @Test
    void whatIsBelowOneBitComesThroughAsNoiseOfHalfABit() throws IOException {
        double quarter = 0.25 / 32_768;
        trial.title("quiet", RATE, Tones.constant(10 * RATE, quarter), Tones.constant(10 * RATE, quarter));
        WrittenAudio written = new WavCue().write(master(), out("wav"), Progress.NONE);
        float[][] image = ReleaseTrial.read(folder.resolve("wav").resolve(written.audio()));
        double sum = 0;
        double squares = 0;
        double together = 0;
        for (int frame = 0; frame < image[0].length; frame++) {
            double left = image[0][frame] * 32_768 - 0.25;
            double right = image[1][frame] * 32_768 - 0.25;
            sum += left;
            squares += left * left;
            together += left * right;
        }
        int count = image[0].length;
        // Lipshitz, Wannamaker, Vanderkooy 1992: triangular dither of 2 LSB makes the error's mean 0 and its power, the
        // rounding's 1/12 LSB^2 included, 1/4 LSB^2: -93.32 dB below a full-scale sine. 441000 samples: deviations of
        // 0.5 / sqrt(n) = 0.00075 LSB for the mean, about 0.2 % for the power; four times that is allowed.
        assertEquals(0, sum / count, 0.003);
        double level = 10 * Math.log10(squares / count / (32_768.0 * 32_768 / 2));
        assertEquals(-93.32, level, 0.04);
        assertEquals(0, together / count, 0.0015, "the channels' noise is independent");
    }

    @Test
    void ditherComesOnce() throws IOException {
        trial.title("one", RATE, Tones.noise(4 * RATE, 0.3, 5), Tones.noise(4 * RATE, 0.3, 6));
        MasteredRelease mastered = master();
        WrittenAudio written = new WavCue().write(mastered, out("wav"), Progress.NONE);
        float[][] exact = ReleaseTrial.read(mastered.titles().getFirst().file());
        float[][] image = ReleaseTrial.read(folder.resolve("wav").resolve(written.audio()));
        double largest = 0;
        for (int frame = 0; frame < exact[0].length; frame++) {
            largest = Math.max(largest, Math.abs(exact[0][frame] - image[0][frame]) * 32_768);
        }
        assertTrue(largest <= 1.5, "dither of one LSB and rounding of a half: " + largest);
        assertTrue(largest > 1.3, "and there is dither: " + largest);
    }
}
