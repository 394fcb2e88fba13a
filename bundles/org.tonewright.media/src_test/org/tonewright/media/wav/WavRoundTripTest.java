package org.tonewright.media.wav;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.tonewright.media.AudioFormats;
import org.tonewright.media.AudioInfo;
import org.tonewright.media.AudioReader;
import org.tonewright.media.AudioSpec;
import org.tonewright.media.AudioWriter;
import org.tonewright.media.SampleType;
import org.tonewright.media.Sound;

class WavRoundTripTest {

    private final Path folder;

    WavRoundTripTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "INT_8")
    void everySampleComesBackBitForBit(SampleType type) throws IOException {
        for (int channels : new int[] {1, 2, 3, 8}) {
            double[][] sound = Sound.noise(type, channels, 10_007, channels);
            Path file = folder.resolve("sound" + channels + ".wav");
            Sound.write(new WavFormat().create(file, new AudioSpec(96_000, channels, type)), sound, 5);
            try (AudioReader reader = AudioFormats.builtIn().open(file)) {
                AudioInfo info = reader.info();
                assertEquals(new AudioInfo("wav", "WAV", 96_000, channels, type, type.bits(), false, 10_007, false,
                        List.of(), Optional.empty()), info);
                assertArrayEquals(sound, Sound.read(reader, 7));
                assertEquals(0, reader.nonFinite());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "INT_8")
    void floatsCarryWhatFitsAndRoundTheRest(SampleType type) throws IOException {
        double[][] sound = Sound.noise(type, 2, 5_000, 11);
        float[][] floats = Sound.floats(sound);
        Path file = folder.resolve("sound.wav");
        try (AudioWriter writer = new WavFormat().create(file, new AudioSpec(44_100, 2, type))) {
            writer.write(floats, 0, 5_000);
            writer.commit();
            // the largest 32-bit integer rounds to 1.0 as a float, which is one step over the range: both channels have
            // it
            assertEquals(type == SampleType.INT_32 ? 2 : 0, writer.clipped());
        }
        float[][] back = new float[2][5_000];
        try (AudioReader reader = new WavFormat().open(file)) {
            assertEquals(5_000, reader.read(back, 0, 6_000));
        }
        assertArrayEquals(floats, back);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "INT_8")
    void aSeekGivesWhatReadingFromTheStartGives(SampleType type) throws IOException {
        double[][] sound = Sound.noise(type, 2, 20_000, 3);
        Path file = folder.resolve("sound.wav");
        Sound.write(new WavFormat().create(file, new AudioSpec(48_000, 2, type)), sound, 1);
        SplittableRandom random = new SplittableRandom(9);
        try (AudioReader reader = new WavFormat().open(file)) {
            for (int i = 0; i < 50; i++) {
                int at = random.nextInt(20_001);
                reader.seek(at);
                assertEquals(at, reader.position());
                double[][] part = new double[2][100];
                int count = reader.read(part, 0, 100);
                assertEquals(Math.min(100, 20_000 - at), count);
                for (int j = 0; j < count; j++) {
                    assertEquals(sound[0][at + j], part[0][j]);
                    assertEquals(sound[1][at + j], part[1][j]);
                }
            }
        }
    }

    @Test
    void overloadsAreClippedAndCountedAndNonNumbersAreSilence() throws IOException {
        Path file = folder.resolve("loud.wav");
        double[][] loud = {{1.5, -1.5, 1, -1, Double.NaN, Double.POSITIVE_INFINITY, 0.25, 1e300}};
        try (AudioWriter writer = new WavFormat().create(file, new AudioSpec(48_000, 1, SampleType.INT_16))) {
            writer.write(loud, 0, 8);
            writer.commit();
            assertEquals(4, writer.clipped());
            assertEquals(2, writer.nonFinite());
        }
        double top = 32767 / 32768.0;
        assertArrayEquals(new double[][] {{top, -1, top, -1, 0, 0, 0.25, top}}, Sound.read(file));
    }

    @Test
    void roundingTakesTheNearestIntegerAndTiesToEven() throws IOException {
        Path file = folder.resolve("rounded.wav");
        double step = 1 / 32768.0;
        double[][] between = {{0.5 * step, 1.5 * step, -0.5 * step, -1.5 * step, 0.49 * step, 2.51 * step}};
        Sound.write(new WavFormat().create(file, new AudioSpec(48_000, 1, SampleType.INT_16)), between, 1);
        assertArrayEquals(new double[][] {{0, 2 * step, 0, -2 * step, 0, 3 * step}}, Sound.read(file));
    }

    @Test
    void aFileOfFloatsBeyondFullScaleKeepsThem() throws IOException {
        Path file = folder.resolve("hot.wav");
        double[][] hot = {{4, -8.5}};
        Sound.write(new WavFormat().create(file, new AudioSpec(48_000, 1, SampleType.FLOAT_32)), hot, 1);
        assertArrayEquals(hot, Sound.read(file));
    }

    @Test
    void anAbandonedFileLeavesNothingAndTheOldOneStays() throws IOException {
        Path file = folder.resolve("mix.wav");
        double[][] old = {{0.5, 0.25}};
        AudioSpec spec = new AudioSpec(48_000, 1, SampleType.INT_16);
        Sound.write(new WavFormat().create(file, spec), old, 1);
        try (AudioWriter writer = new WavFormat().create(file, spec)) {
            writer.write(new double[1][1000], 0, 1000);
            writer.flush();
        }
        assertArrayEquals(old, Sound.read(file));
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void anEmptyFileHasNoFrames() throws IOException {
        Path file = folder.resolve("empty.wav");
        Sound.write(new WavFormat().create(file, new AudioSpec(48_000, 2, SampleType.INT_24)), new double[2][0], 1);
        try (AudioReader reader = new WavFormat().open(file)) {
            assertEquals(0, reader.info().frames());
            assertFalse(reader.info().truncated());
            assertTrue(reader.info().notes().isEmpty());
            assertEquals(0, reader.read(new double[2][10], 0, 10));
        }
    }
}
