package org.tonewright.ui.tests;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import org.tonewright.media.AudioFormats;
import org.tonewright.media.AudioReader;
import org.tonewright.media.AudioSpec;
import org.tonewright.media.AudioWriter;
import org.tonewright.media.SampleType;
import org.tonewright.media.wav.WavFormat;

/** Audio files for walks, and what is in one. */
final class Sounds {

    /** The rate of all of them, in hertz. */
    static final int RATE = 44_100;

    private static final Path SONGS = Path.of("/usr/share/games/fretsonfire/data/songs/sectoid");
    private static final double AMPLITUDE = 0.1;

    private Sounds() {}

    /** Writes sines of an amplitude of 0.1 each, with one channel. */
    static void tones(Path file, int seconds, double... frequencies) throws IOException {
        float[][] samples = new float[1][seconds * RATE];
        for (int i = 0; i < samples[0].length; i++) {
            for (double frequency : frequencies) {
                samples[0][i] += (float) (AMPLITUDE * Math.sin(2 * Math.PI * frequency * i / RATE));
            }
        }
        write(file, samples);
    }

    /** Writes noise of even spectrum, the same in two channels, of a root mean square. */
    static void noise(Path file, int seconds, double level) throws IOException {
        Random random = new Random(1);
        float[][] samples = new float[2][seconds * RATE];
        for (int i = 0; i < samples[0].length; i++) {
            float sample = (float) Math.clamp(level * random.nextGaussian(), -1, 1);
            samples[0][i] = sample;
            samples[1][i] = sample;
        }
        write(file, samples);
    }

    /**
     * Writes ten seconds out of the middle of both stems of a song that Debian has in fretsonfire-songs-sectoid.
     * Without
     * it the test is skipped, or fails if the environment says {@code TONEWRIGHT_REQUIRE_ALL}.
     */
    static List<Path> stems(Path folder) throws IOException {
        Path song = SONGS.resolve("Metal madness");
        if (!Files.isDirectory(song)) {
            String missing = song + " is missing: apt-get install fretsonfire-songs-sectoid";
            return System.getenv("TONEWRIGHT_REQUIRE_ALL") != null ? fail(missing) : abort(missing);
        }
        List<Path> files = List.of(folder.resolve("guitar.wav"), folder.resolve("song.wav"));
        for (Path file : files) {
            cut(song.resolve(String.valueOf(file.getFileName()).replace(".wav", ".ogg")), 30, 10, file);
        }
        return files;
    }

    private static void cut(Path from, int second, int seconds, Path to) throws IOException {
        try (AudioReader reader = AudioFormats.builtIn().open(from)) {
            int rate = reader.info().sampleRate();
            reader.seek((long) second * rate);
            float[][] samples = new float[reader.info().channels()][seconds * rate];
            int read = reader.read(samples, 0, seconds * rate);
            try (AudioWriter writer = new WavFormat().create(to,
                    new AudioSpec(rate, samples.length, SampleType.INT_16))) {
                writer.write(samples, 0, read);
                writer.commit();
            }
        }
    }

    private static void write(Path file, float[][] samples) throws IOException {
        try (AudioWriter writer = new WavFormat().create(file,
                new AudioSpec(RATE, samples.length, SampleType.INT_16))) {
            writer.write(samples, 0, samples[0].length);
            writer.commit();
        }
    }

    /** The level of a sine within a second from the half of the first on, in the first channel, in dB full scale. */
    static double level(Path file, double frequency) throws IOException {
        try (AudioReader reader = AudioFormats.builtIn().open(file)) {
            int half = RATE / 2;
            reader.seek(half);
            float[][] samples = new float[reader.info().channels()][RATE];
            int read = reader.read(samples, 0, RATE);
            double cosine = 0;
            double sine = 0;
            for (int i = 0; i < read; i++) {
                cosine += samples[0][i] * Math.cos(2 * Math.PI * frequency * i / RATE);
                sine += samples[0][i] * Math.sin(2 * Math.PI * frequency * i / RATE);
            }
            return 20 * Math.log10(2 * Math.hypot(cosine, sine) / read);
        }
    }
}
