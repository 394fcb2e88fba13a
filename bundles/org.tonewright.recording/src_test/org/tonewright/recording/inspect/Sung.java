package org.tonewright.recording.inspect;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.tonewright.core.edit.Bars;
import org.tonewright.media.AudioSpec;
import org.tonewright.media.AudioWriter;
import org.tonewright.media.SampleType;
import org.tonewright.media.wav.WavFormat;
import org.tonewright.recording.Range;

/** Made recordings, 48000 frames a second: one array a channel, in memory or as a file. */
public record Sung(String name, float[][] samples, List<Recorded> others) implements Recorded {

    public static final int RATE = 48000;

    /** A voice by itself. */
    public static Sung voice(double seconds, double amplitude) {
        return new Sung("Voice", new float[][] {notes(seconds, amplitude, 1)}, List.of());
    }

    /** Notes of half a second with ten harmonics, a pause after each, in a quiet room. */
    public static float[] notes(double seconds, double amplitude, long seed) {
        float[] x = new float[(int) (seconds * RATE)];
        Random random = new Random(seed);
        double pitch = 200;
        for (int i = 0; i < x.length; i++) {
            double time = i / (double) RATE % 0.75;
            if (i % (RATE * 3 / 4) == 0) {
                pitch = 180 * StrictMath.pow(2, random.nextInt(18) / 12.0);
            }
            double shape = Math.max(0, Math.min(1, time / 0.03) * Math.min(1, (0.6 - time) / 0.05));
            double sum = 0;
            for (int h = 1; h <= 10; h++) {
                sum += StrictMath.sin(2 * Math.PI * h * pitch * time + h) / h;
            }
            x[i] = (float) (0.55 * amplitude * shape * sum + 1e-4 * (random.nextDouble() - 0.5));
        }
        return x;
    }

    /** Writes a file of one or more channels. */
    public static Path write(Path file, float[]... channels) throws IOException {
        try (AudioWriter writer = new WavFormat().create(file,
                new AudioSpec(RATE, channels.length, SampleType.INT_24))) {
            writer.write(channels, 0, channels[0].length);
            writer.commit();
        }
        return file;
    }

    @Override
    public int sampleRate() {
        return RATE;
    }

    @Override
    public int channels() {
        return samples.length;
    }

    @Override
    public List<Range> ranges() {
        return List.of(new Range(0, samples[0].length));
    }

    @Override
    public void read(long start, float[][] into, int frames) {
        for (int channel = 0; channel < samples.length; channel++) {
            for (int i = 0; i < frames; i++) {
                into[channel][i] = start + i < samples[channel].length ? samples[channel][(int) start + i] : 0;
            }
        }
    }

    @Override
    public Optional<Bars> bars() {
        return Optional.empty();
    }
}
