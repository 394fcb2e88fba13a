package org.tonewright.media;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Made sound for tests, and whole files as arrays. */
public final class Sound {

    private Sound() {}

    /** Noise over the full range, on the grid of an integer type or any finite number of a float type. */
    public static double[][] noise(SampleType type, int channels, int frames, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] planar = new double[channels][frames];
        for (double[] channel : planar) {
            for (int i = 0; i < frames; i++) {
                channel[i] = switch (type) {
                case FLOAT_32 -> (float) random.nextDouble(-2, 2);
                case FLOAT_64 -> random.nextDouble(-2, 2);
                case INT_8, INT_16, INT_24, INT_32 -> {
                    double scale = 1L << type.bits() - 1;
                    yield random.nextLong((long) -scale, (long) scale) / scale;
                }
                };
            }
            if (frames > 1 && !type.floating()) {
                channel[0] = -1;
                channel[1] = 1 - 1.0 / (1L << type.bits() - 1);
            }
        }
        return planar;
    }

    /** The same numbers as floats, rounded where they do not fit. */
    public static float[][] floats(double[][] planar) {
        float[][] result = new float[planar.length][];
        for (int c = 0; c < planar.length; c++) {
            result[c] = new float[planar[c].length];
            for (int i = 0; i < planar[c].length; i++) {
                result[c][i] = (float) planar[c][i];
            }
        }
        return result;
    }

    /** Writes a file in blocks of random lengths and commits it. */
    public static void write(AudioWriter writer, double[][] planar, long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        try (writer) {
            int frames = planar[0].length;
            for (int at = 0; at < frames;) {
                int count = Math.min(frames - at, random.nextInt(1, 3000));
                writer.write(planar, at, count);
                at += count;
            }
            writer.commit();
        }
    }

    /** All of a file as doubles, read in blocks of random lengths. */
    public static double[][] read(AudioReader reader, long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        int frames = Math.toIntExact(reader.info().frames() - reader.position());
        double[][] planar = new double[reader.info().channels()][frames];
        int at = 0;
        for (int count = 1; count > 0 && at < frames; at += count) {
            count = reader.read(planar, at, Math.min(frames - at, random.nextInt(1, 5000)));
        }
        for (int c = 0; c < planar.length; c++) {
            planar[c] = Arrays.copyOf(planar[c], at);
        }
        return planar;
    }

    /** All of a file, opened by its content. */
    public static double[][] read(Path file) throws IOException {
        try (AudioReader reader = AudioFormats.builtIn().open(file)) {
            return read(reader, 1);
        }
    }
}
