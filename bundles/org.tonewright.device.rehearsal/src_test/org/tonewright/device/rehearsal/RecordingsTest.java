package org.tonewright.device.rehearsal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tonewright.engine.stream.ResampledSource;
import org.tonewright.engine.stream.SampleSource;
import org.tonewright.media.AudioFormats;
import org.tonewright.media.AudioReader;
import org.tonewright.media.AudioSpec;
import org.tonewright.media.AudioWriter;
import org.tonewright.media.SampleType;

/** Audio files as performances. */
class RecordingsTest {

    private static final int FRAMES = 70_000;

    @TempDir
    Path folder = Path.of("");

    private static float[] noise(long seed) {
        Random random = new Random(seed);
        float[] samples = new float[FRAMES];
        for (int i = 0; i < FRAMES; i++) {
            samples[i] = random.nextFloat() * 1.6f - 0.8f;
        }
        return samples;
    }

    private static float[][] read(Path file) throws IOException {
        try (AudioReader reader = AudioFormats.builtIn().open(file)) {
            float[][] samples = new float[reader.info().channels()][(int) reader.info().frames()];
            reader.read(samples, 0, samples[0].length);
            return samples;
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"INT_16", "INT_24", "FLOAT_32"})
    void monoAndStereoComeThroughBitForBit(SampleType type) throws Exception {
        Room.write(folder.resolve("a.wav"), 48_000, type, noise(1));
        Room.write(folder.resolve("b.wav"), 48_000, type, noise(2), noise(3));
        for (boolean freely : new boolean[] {true, false}) {
            float[][] heard = Room.hear(folder.toString(), 441, freely, 500, 0, FRAMES + 5000, 1);
            float[][] expected = {read(folder.resolve("a.wav"))[0], read(folder.resolve("b.wav"))[0],
                    read(folder.resolve("b.wav"))[1]};
            for (int input = 0; input < 3; input++) {
                assertArrayEquals(expected[input], Arrays.copyOfRange(heard[input], 500, 500 + FRAMES));
                assertArrayEquals(new float[500], Arrays.copyOf(heard[input], 500), "nobody plays while it stands");
                assertArrayEquals(new float[5000],
                        Arrays.copyOfRange(heard[input], 500 + FRAMES, 5500 + FRAMES), "nor behind the end");
            }
        }
    }

    @Test
    void anotherRateIsConvertedAsTheEngineConvertsIt() throws Exception {
        Path file = folder.resolve("a.wav");
        Room.write(file, 44_100, SampleType.FLOAT_32, noise(4));
        SampleSource converted = ResampledSource.at(SampleSource.of("a", noise(4)), 44_100, 48_000);
        float[][] expected = new float[1][(int) converted.frames()];
        try (SampleSource.Reader reader = converted.open()) {
            reader.read(0, expected, 0, expected[0].length);
        }
        assertArrayEquals(expected[0], Room.hear(file.toString(), 0, expected[0].length)[0]);
    }

    private Path flac() throws IOException {
        Path file = folder.resolve("a.flac");
        try (AudioWriter writer = AudioFormats.builtIn().byId("flac").orElseThrow().create(file,
                new AudioSpec(48_000, 1, SampleType.INT_24))) {
            writer.write(new float[][] {noise(5)}, 0, FRAMES);
            writer.commit();
        }
        return file;
    }

    @Test
    void fileThatIsCutOffIsRefused() throws Exception {
        Path file = flac();
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class,
                () -> new RehearsalBackend().device(file.toString()));
        assertTrue(String.valueOf(refused.getMessage()).endsWith("."), refused.getMessage());
    }

    @Test
    void fileThatIsBrokenInsideEndsTheDeviceWithASentence() throws Exception {
        Path file = flac();
        byte[] whole = Files.readAllBytes(file);
        Arrays.fill(whole, whole.length / 2, whole.length / 2 + 100, (byte) 0);
        Files.write(file, whole);
        for (boolean freely : new boolean[] {true, false}) {
            IOException broken = assertThrows(IOException.class,
                    () -> Room.hear(file.toString(), 256, freely, 0, 0, FRAMES, 1), "freely: " + freely);
            assertTrue(String.valueOf(broken.getMessage()).endsWith("."), broken.getMessage());
        }
    }

    @Test
    void inputsAreNamedAfterTheFiles() throws Exception {
        Room.write(folder.resolve("Lead.wav"), 48_000, SampleType.INT_24, noise(6));
        assertEquals("Lead", new RehearsalBackend().device(folder.toString()).orElseThrow().inputNames().getFirst());
    }
}
