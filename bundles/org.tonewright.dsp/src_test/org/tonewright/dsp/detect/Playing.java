package org.tonewright.dsp.detect;

import java.util.Random;

/** Made players for the tests of detectors: each sounds the same for the same seed. */
final class Playing {

    private Playing() {}

    /** A voice: notes of half a second between 150 and 500 Hz with twelve harmonics and vibrato, a pause after each. */
    static float[] voice(double seconds, int rate, double amplitude, long seed) {
        float[] x = new float[(int) (seconds * rate)];
        Random random = new Random(seed);
        for (double start = 0.2; start + 0.6 < seconds; start += 0.75) {
            double pitch = 150 * StrictMath.pow(2, random.nextInt(20) / 12.0);
            note(x, rate, start, 0.55, pitch, 12, amplitude, 0.04);
        }
        return x;
    }

    /** Bass notes, half a second each, over and over G1, B1, D2 and E1. */
    static float[] bass(double seconds, int rate, double amplitude) {
        float[] x = new float[(int) (seconds * rate)];
        double[] pitches = {49.0, 61.74, 73.42, 41.2};
        for (int i = 0; i * 0.5 + 0.5 < seconds; i++) {
            note(x, rate, i * 0.5, 0.48, pitches[i % 4], 6, amplitude, 0.005);
        }
        return x;
    }

    /**
     * A bass drum twice a second: a sine that falls from 110 to 50 Hz within a fifth of a second, and a short click.
     */
    static float[] kick(double seconds, int rate, double amplitude) {
        float[] x = new float[(int) (seconds * rate)];
        Random random = new Random(3);
        for (double start = 0.1; start + 0.3 < seconds; start += 0.5) {
            double turns = 0;
            int at = (int) (start * rate);
            for (int i = 0; i < 0.25 * rate; i++) {
                double time = (double) i / rate;
                turns += (50 + 60 * StrictMath.exp(-time / 0.03)) / rate;
                double click = StrictMath.exp(-time / 0.004) * (random.nextDouble() - 0.5);
                double shape = StrictMath.exp(-time / 0.06) * Math.min(1, (0.25 - time) / 0.1);
                x[at + i] = (float) (amplitude * (StrictMath.sin(2 * Math.PI * turns) * shape + click));
            }
        }
        return x;
    }

    /** A snare drum twice a second: noise that decays within a fifth of a second. */
    static float[] snare(double seconds, int rate, double amplitude) {
        float[] x = new float[(int) (seconds * rate)];
        Random random = new Random(5);
        for (double start = 0.25; start + 0.3 < seconds; start += 0.5) {
            int at = (int) (start * rate);
            for (int i = 0; i < 0.25 * rate; i++) {
                double time = (double) i / rate;
                x[at + i] = (float) (amplitude * (random.nextDouble() * 2 - 1) * StrictMath.exp(-time / 0.05));
            }
        }
        return x;
    }

    private static void note(float[] x, int rate, double start, double length, double pitch, int harmonics,
            double amplitude, double attack) {
        int at = (int) (start * rate);
        for (int i = 0; i < length * rate && at + i < x.length; i++) {
            double time = (double) i / rate;
            double shape = Math.min(1, time / attack) * Math.min(1, (length - time) / 0.05);
            double sum = 0;
            double bent = pitch * time + 0.03 * StrictMath.sin(2 * Math.PI * 5.5 * time);
            for (int h = 1; h <= harmonics; h++) {
                sum += StrictMath.sin(2 * Math.PI * h * bent + h) / h;
            }
            x[at + i] += (float) (amplitude * shape * 0.55 * sum);
        }
    }

    /** Adds white noise of a level (RMS). */
    static float[] noisy(float[] x, double level, long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < x.length; i++) {
            x[i] += (float) (level * StrictMath.sqrt(3) * (random.nextDouble() * 2 - 1));
        }
        return x;
    }

    /** Rounds to so many bits, as a file does. */
    static float[] rounded(float[] x, int bits) {
        float steps = 1 << bits - 1;
        for (int i = 0; i < x.length; i++) {
            x[i] = Math.round(x[i] * steps) / steps;
        }
        return x;
    }

    /** What a ceiling leaves of a sound. */
    static float[] clipped(float[] x, float ceiling) {
        for (int i = 0; i < x.length; i++) {
            x[i] = Math.clamp(x[i], -ceiling, ceiling);
        }
        return x;
    }
}
