package org.tonewright.dsp.dither;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.tonewright.dsp.Measure;

class DitherTest {

    private static final double RATE = 48000;
    private static final int LENGTH = 1 << 18;

    @Test
    void errorAtSixteenBitsIsAtItsComputedLevel() {
        // Rounding and triangular dither: LSB^2 (1/12 + 1/6), -93.32 dB below a full-scale sine. 2^18 samples leave
        // 0.02 dB.
        assertEquals(-93.32, errorLevel(16, Measure.noise(LENGTH, 0.9, 4)), 0.03);
        assertEquals(-93.32, errorLevel(16, Measure.sine(LENGTH, RATE, 997, 0.0001)), 0.03);
        assertEquals(-93.32, errorLevel(16, Measure.sine(LENGTH, RATE, 997, 0.00001)), 0.03);
    }

    @Test
    void errorAtTwentyFourBitsIsAtItsComputedLevel() {
        // 48.16 dB lower than at 16 bits. Floats have 24 bits themselves, so that many loud ones fit without dither; of
        // those below 0.001 only one in a thousand does.
        assertEquals(-93.32 - 48.16, errorLevel(24, Measure.noise(LENGTH, 0.001, 4)), 0.03);
    }

    @Test
    void aSineBelowOneStepSurvivesWithoutHarmonics() {
        // 0.7 LSB at 16 bits: without dither a square wave with harmonics at a third and a fifth.
        double amplitude = 0.7 / 32768;
        double frequency = 48 * RATE / 4096;
        float[] out = quantised(16, Measure.sine(LENGTH, RATE, frequency, amplitude));
        assertEquals(amplitude, Measure.amplitude(out, 0, LENGTH, RATE, frequency), 0.03 * amplitude);
        for (int harmonic = 2; harmonic <= 9; harmonic++) {
            double line = Measure.amplitude(out, 0, LENGTH, RATE, harmonic * frequency);
            // Noise of -93.32 dB in one of 2^17 bins, with a margin of 15 dB: -127 dBFS, 34 dB below the sine.
            assertTrue(20 * Math.log10(line) < -127, harmonic + ": " + 20 * Math.log10(line) + " dB");
        }
    }

    @Test
    void samplesThatFitArePassedBitForBit() {
        float[] fits = new float[65536];
        for (int i = 0; i < fits.length; i++) {
            fits[i] = (i - 32768) / 32768f;
        }
        int[] out = new int[fits.length];
        new Dither(16, 1, 0).process(fits, 0, out, 0, fits.length);
        for (int i = 0; i < fits.length; i++) {
            assertEquals(i - 32768, out[i]);
        }
        new Dither(24, 1, 0).process(fits, 0, out, 0, fits.length);
        for (int i = 0; i < fits.length; i++) {
            assertEquals((i - 32768) * 256, out[i]);
        }
    }

    @Test
    void whatIsTooLoudStopsAtTheEnds() {
        int[] out = new int[5];
        new Dither(16, 1, 0).process(new float[] {1, -1, 3, -3, Float.NaN}, 0, out, 0, 5);
        assertArrayEquals(new int[] {32767, -32768, 32767, -32768, 0}, out);
    }

    @Test
    void noiseIsTheSameForTheSameSeedAndAnotherForEachChannel() {
        float[] quiet = Measure.sine(LENGTH, RATE, 997, 0.00001);
        float[] first = error(new Dither(16, 42, 0), quiet);
        assertArrayEquals(first, error(new Dither(16, 42, 0), quiet));
        float[] second = error(new Dither(16, 42, 1), quiet);
        float[] other = error(new Dither(16, 43, 0), quiet);
        // Independent noises correlate by about 1 / sqrt(2^18) = 0.002.
        assertEquals(0, correlation(first, second), 0.01);
        assertEquals(0, correlation(first, other), 0.01);
    }

    @Test
    void noiseIsWhite() {
        float[] error = error(new Dither(16, 42, 0), Measure.noise(LENGTH, 0.5, 2));
        for (int lag = 1; lag < 20; lag++) {
            double sum = 0;
            double power = 0;
            for (int i = lag; i < LENGTH; i++) {
                sum += error[i] * error[i - lag];
                power += error[i] * error[i];
            }
            assertEquals(0, sum / power, 0.01, "lag " + lag);
        }
    }

    @Test
    void resetStartsTheNoiseAgainAndBlocksMakeNoDifference() {
        Dither dither = new Dither(16, 5, 0);
        float[] noise = Measure.noise(100, 0.1, 3);
        int[] first = new int[100];
        int[] second = new int[100];
        dither.process(noise, 0, first, 0, 100);
        dither.reset();
        dither.process(noise, 0, second, 0, 37);
        dither.process(noise, 37, second, 37, 63);
        assertArrayEquals(first, second);
    }

    @Test
    void wrongWordsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Dither(7, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> new Dither(25, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> new Dither(16, 1, -1));
    }

    @Test
    void nothingIsAllocated() {
        Dither dither = new Dither(16, 5, 0);
        float[] noise = Measure.noise(64, 0.1, 3);
        int[] out = new int[64];
        assertEquals(0, Measure.allocated(() -> dither.process(noise, 0, out, 0, 64)));
    }

    /** The level of the error relative to a full-scale sine, in decibels. */
    private static double errorLevel(int bits, float[] in) {
        int[] out = new int[in.length];
        new Dither(bits, 7, 0).process(in, 0, out, 0, in.length);
        double sum = 0;
        for (int i = 0; i < in.length; i++) {
            double error = out[i] / (double) (1 << bits - 1) - in[i];
            sum += error * error;
        }
        return 10 * Math.log10(sum / in.length / 0.5);
    }

    private static float[] error(Dither dither, float[] in) {
        int[] out = new int[in.length];
        dither.process(in, 0, out, 0, in.length);
        float[] error = new float[in.length];
        for (int i = 0; i < in.length; i++) {
            error[i] = (float) (out[i] - in[i] * 32768.0);
        }
        return error;
    }

    private static float[] quantised(int bits, float[] in) {
        int[] out = new int[in.length];
        new Dither(bits, 7, 0).process(in, 0, out, 0, in.length);
        float[] back = new float[in.length];
        for (int i = 0; i < in.length; i++) {
            back[i] = (float) (out[i] / (double) (1 << bits - 1));
        }
        return back;
    }

    private static double correlation(float[] a, float[] b) {
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += a[i] * b[i];
            aa += a[i] * a[i];
            bb += b[i] * b[i];
        }
        return ab / Math.sqrt(aa * bb);
    }
}
