package org.tonewright.dsp.oversample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.tonewright.dsp.Measure;

class OversampleTest {

    private static final double RATE = 44100;
    private static final int BLOCK = 64;
    private static final int[] FACTORS = {2, 4, 8};

    @Test
    void raisingIsFlatToTwentyKilohertzAndLeavesNoImages() {
        for (int factor : FACTORS) {
            float[] response = new float[512 * factor];
            new Upsampler(factor, 512).process(Measure.impulse(512), response, 512);
            double unity = 20 * Math.log10(factor);
            for (double f = 0; f <= 20000; f += 100) {
                assertEquals(unity, Measure.decibels(response, RATE * factor, f), 0.001, factor + "x at " + f + " Hz");
            }
            for (double f = 24100; f <= RATE * factor / 2; f += 97) {
                double image = Measure.decibels(response, RATE * factor, f) - unity;
                assertTrue(image <= -100, factor + "x at " + f + " Hz: " + image + " dB");
            }
        }
    }

    @Test
    void steepRaisingIsFlatNearlyToHalfTheRate() {
        for (int factor : FACTORS) {
            float[] response = new float[512 * factor];
            Upsampler.steep(factor, 512).process(Measure.impulse(512), response, 512);
            double unity = 20 * Math.log10(factor);
            for (double f = 0; f <= 0.97 * RATE / 2; f += 100) {
                assertEquals(unity, Measure.decibels(response, RATE * factor, f), 0.01, factor + "x at " + f + " Hz");
            }
            for (double f = 1.03 * RATE / 2; f <= RATE * factor / 2; f += 97) {
                double image = Measure.decibels(response, RATE * factor, f) - unity;
                assertTrue(image <= -60, factor + "x at " + f + " Hz: " + image + " dB");
            }
        }
    }

    @Test
    void loweringLetsNothingFoldBack() {
        for (int factor : FACTORS) {
            Downsampler down = new Downsampler(factor, 4096);
            for (double f = 24200; f < RATE * factor / 2; f += 3777) {
                float[] tone = Measure.sine(4096 * factor, RATE * factor, f, 1);
                float[] out = new float[4096];
                down.process(tone, out, 4096);
                float peak = 0;
                for (int i = 2048; i < 4096; i++) {
                    peak = Math.max(peak, Math.abs(out[i]));
                }
                assertTrue(20 * Math.log10(peak) <= -100, factor + "x, " + f + " Hz folds back at " + peak);
            }
        }
    }

    @Test
    void thereAndBackIsADelayOfTheStatedFrames() {
        for (int factor : FACTORS) {
            Upsampler up = new Upsampler(factor, BLOCK);
            Downsampler down = new Downsampler(factor, BLOCK);
            int latency = up.latency() + down.latency();
            float[] sine = Measure.sine(BLOCK * 64, RATE, 9973, 0.5);
            float[] out = new float[sine.length];
            float[] raised = new float[BLOCK * factor];
            float[] piece = new float[BLOCK];
            for (int at = 0; at < sine.length; at += BLOCK) {
                System.arraycopy(sine, at, piece, 0, BLOCK);
                up.process(piece, raised, BLOCK);
                down.process(raised, piece, BLOCK);
                System.arraycopy(piece, 0, out, at, BLOCK);
            }
            // The pass band's ripple is 0.0003 dB there and back, 3e-5 of the amplitude.
            for (int i = 2 * latency; i < sine.length; i++) {
                assertEquals(sine[i - latency], out[i], 2e-5, factor + "x at " + i);
            }
        }
    }

    @Test
    void raisedImpulseHasItsPeakWhereTheLatencySays() {
        for (int factor : FACTORS) {
            Upsampler up = new Upsampler(factor, 256);
            float[] raised = new float[256 * factor];
            up.process(Measure.impulse(256), raised, 256);
            int at = up.latency() * factor;
            assertEquals(1, raised[at], 1e-3);
            for (int i = 1; i < 20; i++) {
                assertEquals(raised[at - i], raised[at + i], 1e-6, "symmetric");
            }
        }
    }

    @Test
    void raisingFindsTheTruePeakBetweenSamples() {
        // A sine at a quarter of the rate, sampled 45 degrees off its crests, has samples of 0.7071 and a peak of 1.
        float[] sine = new float[1024];
        for (int i = 0; i < sine.length; i++) {
            sine[i] = (float) Math.sin(Math.PI / 2 * i + Math.PI / 4);
        }
        float[] raised = new float[4096];
        new Upsampler(4, 1024).process(sine, raised, 1024);
        float peak = 0;
        for (int i = 1024; i < 3072; i++) {
            peak = Math.max(peak, Math.abs(raised[i]));
        }
        assertEquals(1, peak, 1e-4);
    }

    @Test
    void lengthOfBlocksMakesNoDifferenceAndResetIsAFreshStart() {
        float[] noise = Measure.noise(300, 1, 6);
        Upsampler up = new Upsampler(4, 300);
        float[] whole = new float[1200];
        up.process(noise, whole, 300);
        up.reset();
        float[] pieces = new float[1200];
        int at = 0;
        for (int length : new int[] {1, 64, 129, 106}) {
            float[] out = new float[4 * length];
            up.process(java.util.Arrays.copyOfRange(noise, at, at + length), out, length);
            System.arraycopy(out, 0, pieces, 4 * at, 4 * length);
            at += length;
        }
        assertArrayEquals(whole, pieces);
        Downsampler down = new Downsampler(4, 300);
        float[] first = new float[300];
        float[] second = new float[300];
        down.process(whole, first, 300);
        down.reset();
        down.process(whole, second, 300);
        assertArrayEquals(first, second);
    }

    @Test
    void otherFactorsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Upsampler(3, 64));
        assertThrows(IllegalArgumentException.class, () -> new Downsampler(16, 64));
    }

    @Test
    void nothingIsAllocated() {
        Upsampler up = new Upsampler(8, BLOCK);
        Downsampler down = new Downsampler(8, BLOCK);
        float[] noise = Measure.noise(BLOCK, 1, 6);
        float[] raised = new float[8 * BLOCK];
        float[] out = new float[BLOCK];
        assertEquals(0, Measure.allocated(() -> {
            up.process(noise, raised, BLOCK);
            down.process(raised, out, BLOCK);
        }));
    }
}
