package org.tonewright.processor.testkit;

import java.util.Arrays;
import java.util.Random;

/** Made signals, the same on every machine. */
public final class Signals {

    private Signals() {}

    /** Silence. */
    public static float[] silence(int frames) {
        return new float[frames];
    }

    /** One sample of the given amplitude in silence. */
    public static float[] impulse(int frames, int at, double amplitude) {
        float[] signal = new float[frames];
        signal[at] = (float) amplitude;
        return signal;
    }

    /** A constant. */
    public static float[] constant(int frames, double value) {
        float[] signal = new float[frames];
        Arrays.fill(signal, (float) value);
        return signal;
    }

    /** White noise, equally likely anywhere between -peak and peak. */
    public static float[] noise(int frames, long seed, double peak) {
        Random random = new Random(seed);
        float[] signal = new float[frames];
        for (int i = 0; i < frames; i++) {
            signal[i] = (float) (peak * (2 * random.nextDouble() - 1));
        }
        return signal;
    }

    /**
     * A sine that begins at phase 0.
     *
     * @param frames its length
     * @param sampleRate frames a second
     * @param frequency in hertz
     * @param amplitude its peak
     */
    public static float[] sine(int frames, double sampleRate, double frequency, double amplitude) {
        float[] signal = new float[frames];
        for (int i = 0; i < frames; i++) {
            signal[i] = (float) (amplitude * StrictMath.sin(2 * Math.PI * frequency * i / sampleRate));
        }
        return signal;
    }

    /** Signals one after the other. */
    public static float[] join(float[]... signals) {
        int frames = 0;
        for (float[] signal : signals) {
            frames += signal.length;
        }
        float[] joined = new float[frames];
        int at = 0;
        for (float[] signal : signals) {
            System.arraycopy(signal, 0, joined, at, signal.length);
            at += signal.length;
        }
        return joined;
    }

    /** Different noise in each channel. */
    static float[][] noises(int channels, int frames, long seed, double peak) {
        float[][] signals = new float[channels][];
        for (int channel = 0; channel < channels; channel++) {
            signals[channel] = noise(frames, seed + channel, peak);
        }
        return signals;
    }
}
