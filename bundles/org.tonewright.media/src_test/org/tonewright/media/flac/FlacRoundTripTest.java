package org.tonewright.media.flac;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tonewright.media.AudioFileException;
import org.tonewright.media.AudioFormats;
import org.tonewright.media.AudioInfo;
import org.tonewright.media.AudioReader;
import org.tonewright.media.AudioSpec;
import org.tonewright.media.AudioWriter;
import org.tonewright.media.SampleType;
import org.tonewright.media.Sound;

class FlacRoundTripTest {

    private final Path folder;

    FlacRoundTripTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @EnumSource(names = {"INT_16", "INT_24"})
    void everySampleComesBackBitForBit(SampleType type) throws IOException {
        for (int channels : new int[] {1, 2, 3, 8}) {
            for (int frames : new int[] {1, 2, 5, 13, 4095, 4096, 4097, 20_003}) {
                double[][] sound = music(type, channels, frames);
                Path file = folder.resolve(channels + "-" + frames + ".flac");
                Sound.write(new FlacFormat().create(file, new AudioSpec(44_100, channels, type)), sound, frames);
                try (AudioReader reader = AudioFormats.builtIn().open(file)) {
                    assertEquals(
                            new AudioInfo("flac", "FLAC", 44_100, channels, type, type.bits(), false, frames, false,
                                    List.of(), Optional.empty()),
                            reader.info());
                    assertArrayEquals(sound, Sound.read(reader, frames));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"INT_16", "INT_24"})
    void noiseAndExtremesComeBackBitForBit(SampleType type) throws IOException {
        double top = 1 - 1.0 / (1L << type.bits() - 1);
        double[][] square = new double[2][9_000];
        double[][] opposite = new double[2][9_000];
        double[][] steady = new double[2][9_000];
        double[][] coarse = new double[2][9_000];
        for (int i = 0; i < 9_000; i++) {
            square[0][i] = i % 100 < 50 ? top : -1;
            square[1][i] = square[0][i];
            opposite[0][i] = i % 2 == 0 ? top : -1;
            opposite[1][i] = i % 2 == 0 ? -1 : top;
            steady[0][i] = 0.25;
            coarse[0][i] = (i * 37 % 256 - 128) / 128.0;
            coarse[1][i] = i % 3 / 4.0;
        }
        for (double[][] sound : List.of(Sound.noise(type, 2, 9_000, 1), square, opposite, steady, coarse)) {
            Path file = folder.resolve("extreme.flac");
            Sound.write(new FlacFormat().create(file, new AudioSpec(48_000, 2, type)), sound, 3);
            assertArrayEquals(sound, Sound.read(file));
        }
    }

    @Test
    void aSeekGivesWhatReadingFromTheStartGives() throws IOException {
        int frames = 200_000;
        double[][] sound = music(SampleType.INT_16, 2, frames);
        Path file = folder.resolve("long.flac");
        Sound.write(new FlacFormat().create(file, new AudioSpec(44_100, 2, SampleType.INT_16)), sound, 1);
        SplittableRandom random = new SplittableRandom(4);
        try (AudioReader reader = new FlacFormat().open(file)) {
            for (int i = 0; i < 60; i++) {
                int at = i == 0 ? frames : random.nextInt(frames);
                reader.seek(at);
                double[][] part = new double[2][5000];
                int count = reader.read(part, 0, 5000);
                assertEquals(Math.min(5000, frames - at), count);
                for (int j = 0; j < count; j++) {
                    assertEquals(sound[0][at + j], part[0][j]);
                    assertEquals(sound[1][at + j], part[1][j]);
                }
            }
            reader.seek(0);
            assertArrayEquals(sound, Sound.read(reader, 8));
        }
    }

    @Test
    void aFileCutShortIsReadAsFarAsItsLastWholeFrame() throws IOException {
        double[][] sound = music(SampleType.INT_16, 1, 50_000);
        Path file = folder.resolve("whole.flac");
        Sound.write(new FlacFormat().create(file, new AudioSpec(44_100, 1, SampleType.INT_16)), sound, 1);
        byte[] bytes = Files.readAllBytes(file);
        Path cut = Files.write(folder.resolve("cut.flac"), Arrays.copyOf(bytes, bytes.length / 2));
        try (AudioReader reader = new FlacFormat().open(cut)) {
            assertTrue(reader.info().truncated());
            assertEquals(1, reader.info().notes().size());
            assertTrue(reader.info().frames() > 20_000 && reader.info().frames() % 4096 == 0);
            double[][] part = Sound.read(reader, 1);
            assertEquals(reader.info().frames(), part[0].length);
            assertArrayEquals(Arrays.copyOf(sound[0], part[0].length), part[0]);
        }
    }

    @Test
    void aWrongDigestShowsWhenTheLastFrameIsRead() throws IOException {
        double[][] sound = music(SampleType.INT_16, 1, 10_000);
        Path file = folder.resolve("digest.flac");
        Sound.write(new FlacFormat().create(file, new AudioSpec(44_100, 1, SampleType.INT_16)), sound, 1);
        byte[] bytes = Files.readAllBytes(file);
        bytes[30] ^= 1;
        Files.write(file, bytes);
        try (AudioReader reader = new FlacFormat().open(file)) {
            assertEquals(8_000, reader.read(new double[1][8_000], 0, 8_000));
            AudioFileException fault = assertThrows(AudioFileException.class,
                    () -> reader.read(new double[1][2_000], 0, 2_000));
            assertTrue(fault.getMessage().contains("MD5"), fault.getMessage());
        }
    }

    @Test
    void aDamagedFrameIsRefusedWithItsPlace() throws IOException {
        double[][] sound = music(SampleType.INT_16, 1, 30_000);
        Path file = folder.resolve("damaged.flac");
        Sound.write(new FlacFormat().create(file, new AudioSpec(44_100, 1, SampleType.INT_16)), sound, 1);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 0x10;
        Files.write(file, bytes);
        try (AudioReader reader = new FlacFormat().open(file)) {
            AudioFileException fault = assertThrows(AudioFileException.class, () -> Sound.read(reader, 1));
            assertTrue(fault.getMessage().startsWith(file + ": "), fault.getMessage());
            // the damaged byte lies in a frame of 4096 16-bit samples, so at most 8 KiB before the fault is noticed
            assertTrue(Math.abs(fault.offset().orElseThrow() - bytes.length / 2) < 8192 + 20, fault.getMessage());
        }
    }

    @Test
    void aLengthThatIsNotKnownIsFoundFromTheLastFrame() throws IOException {
        double[][] sound = music(SampleType.INT_24, 2, 30_000);
        Path file = folder.resolve("stream.flac");
        Sound.write(new FlacFormat().create(file, new AudioSpec(44_100, 2, SampleType.INT_24)), sound, 1);
        byte[] bytes = Files.readAllBytes(file);
        // total samples: the low 4 bits of byte 13 and bytes 14 to 17 of the stream information, which starts at byte 8
        bytes[21] &= (byte) 0xf0;
        Arrays.fill(bytes, 22, 26, (byte) 0);
        Files.write(file, bytes);
        try (AudioReader reader = new FlacFormat().open(file)) {
            assertEquals(30_000, reader.info().frames());
            assertFalse(reader.info().truncated());
            assertArrayEquals(sound, Sound.read(reader, 2));
        }
    }

    @Test
    void anAbandonedFileLeavesNothing() throws IOException {
        try (AudioWriter writer = new FlacFormat().create(folder.resolve("x.flac"),
                new AudioSpec(44_100, 1, SampleType.INT_16))) {
            writer.write(new float[1][9_000], 0, 9_000);
        }
        try (var files = Files.list(folder)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void floatsAreRefusedWithASentence() {
        AudioFileException fault = assertThrows(AudioFileException.class, () -> new FlacFormat()
                .create(folder.resolve("x.flac"), new AudioSpec(44_100, 1, SampleType.FLOAT_32)));
        assertTrue(fault.getMessage().contains("16 or 24 bits"), fault.getMessage());
    }

    /** Three partials and a little noise, the channels related but not equal: what predictors and pairings are for. */
    static double[][] music(SampleType type, int channels, int frames) {
        double scale = 1L << type.bits() - 1;
        SplittableRandom random = new SplittableRandom(frames + channels);
        double[][] planar = new double[channels][frames];
        for (int c = 0; c < channels; c++) {
            for (int i = 0; i < frames; i++) {
                double x = 0.4 * StrictMath.sin(i * 0.031) + 0.2 * StrictMath.sin(i * 0.173 + c)
                        + 0.1 * StrictMath.sin(i * 0.71) + 0.001 * random.nextDouble(-1, 1);
                // adding 0 makes -0, which integers do not know, a 0
                planar[c][i] = Math.rint(x * scale) / scale + 0.0;
            }
        }
        return planar;
    }
}
