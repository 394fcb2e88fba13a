package org.tonewright.engine;

import java.util.Arrays;
import java.util.Random;

import org.tonewright.engine.stream.SampleSource;

/** Sounds for tests. */
public final class Signals {

    private Signals() {}

    /** White noise from a seed, below 0.8 of full scale. */
    public static float[] noise(int frames, long seed) {
        Random random = new Random(seed);
        float[] samples = new float[frames];
        for (int i = 0; i < frames; i++) {
            samples[i] = 0.8f * (2 * random.nextFloat() - 1);
        }
        return samples;
    }

    /** A sine of an amplitude, {@code period} frames long. */
    public static float[] sine(int frames, double period, double amplitude) {
        float[] samples = new float[frames];
        for (int i = 0; i < frames; i++) {
            samples[i] = (float) (amplitude * StrictMath.sin(2 * Math.PI * i / period));
        }
        return samples;
    }

    /** The same sample throughout. */
    public static float[] constant(int frames, double value) {
        float[] samples = new float[frames];
        Arrays.fill(samples, (float) value);
        return samples;
    }

    /** One frame of full scale. */
    public static float[] impulse(int frames, int at) {
        float[] samples = new float[frames];
        samples[at] = 1;
        return samples;
    }

    /** A source of noise, so many channels from successive seeds. */
    public static SampleSource source(String name, int channels, int frames, long seed) {
        float[][] samples = new float[channels][];
        for (int channel = 0; channel < channels; channel++) {
            samples[channel] = noise(frames, seed + channel);
        }
        return SampleSource.of(name, samples);
    }

    /** The largest absolute sample. */
    public static float peak(float[] samples) {
        float peak = 0;
        for (float sample : samples) {
            peak = Math.max(peak, Math.abs(sample));
        }
        return peak;
    }
}
