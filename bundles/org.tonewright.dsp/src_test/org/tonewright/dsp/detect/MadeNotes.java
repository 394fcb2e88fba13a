package org.tonewright.dsp.detect;

import java.util.Random;

/** Notes made of harmonics, and what else the tests of the music detectors listen to. */
final class MadeNotes {

    static final int RATE = 48_000;

    private final float[] samples;

    MadeNotes(double seconds) {
        samples = new float[(int) (seconds * RATE)];
    }

    float[] samples() {
        return samples;
    }

    /** A note of eight harmonics that fall by 6 dB an octave and ring out over half a second. */
    MadeNotes note(double start, double length, double pitch, double attack) {
        return note(start, length, pitch, attack, 0);
    }

    /** The same with a vibrato of 5.5 Hz, so many semitones up and down. */
    MadeNotes note(double start, double length, double pitch, double attack, double vibrato) {
        double frequency = 440 * Math.pow(2, (pitch - 69) / 12);
        int first = (int) Math.rint(start * RATE);
        double phase = 0;
        for (int i = 0; i < length * RATE && first + i < samples.length; i++) {
            double time = (double) i / RATE;
            phase += frequency * Math.pow(2, vibrato / 12 * Math.sin(2 * Math.PI * 5.5 * time)) / RATE;
            double gain = 0.15 * Math.min(1, time / attack) * Math.exp(-time / 0.5)
                    * Math.clamp((length - time) / 0.02, 0, 1);
            for (int harmonic = 1; harmonic <= 8; harmonic++) {
                samples[first + i] += (float) (gain / harmonic * Math.sin(2 * Math.PI * harmonic * phase));
            }
        }
        return this;
    }

    /** White noise at an RMS level in dBFS. */
    MadeNotes noise(double decibels, long seed) {
        Random random = new Random(seed);
        double gain = Math.pow(10, decibels / 20);
        for (int i = 0; i < samples.length; i++) {
            samples[i] += (float) (gain * random.nextGaussian());
        }
        return this;
    }
}
