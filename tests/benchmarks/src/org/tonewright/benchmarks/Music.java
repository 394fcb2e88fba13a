package org.tonewright.benchmarks;

import java.util.Random;

import org.tonewright.engine.Quantum;

/**
 * Something like music, the same on every run: plucked notes at random times, each with eight harmonics that die away,
 * and
 * noise on every beat. Kernels whose way depends on the sound (dynamics, meters) meet attacks, decays and rests in it.
 */
final class Music {

    static final int RATE = 48_000;

    private Music() {}

    /** A channel with peaks near full scale. */
    static float[] channel(int frames, long seed) {
        Random random = new Random(seed);
        float[] sound = new float[frames];
        for (int at = 0; at < frames; at += RATE / 4) {
            double frequency = 55 * Math.pow(2, random.nextInt(36) / 12.0);
            double level = 0.05 + 0.2 * random.nextDouble();
            int length = Math.min(frames - at, RATE);
            for (int harmonic = 1; harmonic <= 8; harmonic++) {
                double step = 2 * Math.PI * frequency * harmonic / RATE;
                double decay = Math.exp(-harmonic * 3.0 / RATE);
                double amplitude = level / harmonic;
                for (int i = 0; i < length; i++) {
                    sound[at + i] += (float) (amplitude * Math.sin(i * step));
                    amplitude *= decay;
                }
            }
        }
        for (int at = 0; at < frames; at += RATE / 2) {
            double amplitude = 0.4;
            for (int i = at; i < Math.min(frames, at + RATE / 8); i++) {
                sound[i] += (float) (amplitude * (2 * random.nextDouble() - 1));
                amplitude *= 1 - 20.0 / RATE;
            }
        }
        for (int i = 0; i < frames; i++) {
            sound[i] = Math.max(-0.99f, Math.min(0.99f, sound[i]));
        }
        return sound;
    }

    /** Four seconds, cut into blocks of a quantum: {@code [block][frame]}; their number is a power of two. */
    static float[][] quanta(long seed) {
        int count = 2048;
        float[] sound = channel(count * Quantum.FRAMES, seed);
        float[][] quanta = new float[count][Quantum.FRAMES];
        for (int i = 0; i < count; i++) {
            System.arraycopy(sound, i * Quantum.FRAMES, quanta[i], 0, Quantum.FRAMES);
        }
        return quanta;
    }
}
