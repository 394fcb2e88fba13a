package org.tonewright.dsp.filter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.tonewright.dsp.Measure;

class BiquadCascadeTest {

    private static final double RATE = 44100;
    private static final int BLOCK = 64;

    @Test
    void impulseResponseHasTheResponseOfTheFormulaForAnyNumberOfSections() {
        for (int count = 1; count <= 9; count++) {
            double[] sections = bells(count);
            BiquadCascade cascade = new BiquadCascade(count);
            cascade.set(sections);
            float[] response = Measure.impulse(1 << 15);
            run(cascade, response);
            for (double f = 25; f < 22000; f *= 1.6) {
                // Floats of 2^-24 leave about 1e-5 dB.
                assertEquals(FrequencyResponse.decibels(sections, 0, count, RATE, f),
                        Measure.decibels(response, RATE, f), 1e-3, count + " sections at " + f + " Hz");
            }
        }
    }

    @Test
    void bellBesideHalfTheSampleRateKeepsToItsFormula() {
        double[] sections = new double[Cookbook.SIZE];
        Cookbook.bell(sections, 0, RATE, 20000, 0.7, 12);
        BiquadCascade cascade = new BiquadCascade(1);
        cascade.set(sections);
        float[] response = Measure.impulse(4096);
        run(cascade, response);
        assertEquals(12, Measure.decibels(response, RATE, 20000), 1e-3);
        for (double f = 1000; f < 22000; f += 500) {
            assertEquals(FrequencyResponse.decibels(sections, 0, 1, RATE, f), Measure.decibels(response, RATE, f),
                    1e-3);
        }
    }

    @Test
    void twoChannelsSoundLikeOneEach() {
        for (int count = 1; count <= 5; count++) {
            BiquadCascade pair = new BiquadCascade(count);
            BiquadCascade left = new BiquadCascade(count);
            BiquadCascade right = new BiquadCascade(count);
            double[] from = bells(count);
            double[] to = bells(count);
            Cookbook.lowPass(to, 0, RATE, 900, 1);
            for (BiquadCascade cascade : new BiquadCascade[] {pair, left, right}) {
                cascade.set(from);
            }
            for (int block = 0; block < 20; block++) {
                float[] l = Measure.noise(BLOCK, 1, block);
                float[] r = Measure.noise(BLOCK, 1, block + 100);
                float[] pairLeft = new float[BLOCK];
                float[] pairRight = new float[BLOCK];
                if (block == 10) {
                    pair.moveTo(to);
                    left.moveTo(to);
                    right.moveTo(to);
                }
                pair.process(l, r, pairLeft, pairRight, BLOCK);
                left.process(l, l, BLOCK);
                right.process(r, r, BLOCK);
                assertArrayEquals(l, pairLeft);
                assertArrayEquals(r, pairRight);
            }
        }
    }

    @Test
    void lengthOfBlocksMakesNoDifferenceToASingleBit() {
        double[] sections = bells(7);
        BiquadCascade first = new BiquadCascade(7);
        BiquadCascade second = new BiquadCascade(7);
        first.set(sections);
        second.set(sections);
        float[] whole = Measure.noise(1000, 1, 5);
        float[] pieces = whole.clone();
        first.process(whole, whole, 1000);
        int[] lengths = {1, 64, 129, 7, 300, 499};
        int at = 0;
        for (int length : lengths) {
            float[] piece = java.util.Arrays.copyOfRange(pieces, at, at + length);
            second.process(piece, piece, length);
            System.arraycopy(piece, 0, pieces, at, length);
            at += length;
        }
        assertArrayEquals(whole, pieces);
    }

    @Test
    void wiresPassEveryBit() {
        double[] sections = new double[3 * Cookbook.SIZE];
        Cookbook.identity(sections, 0);
        Cookbook.bell(sections, 1, RATE, 1000, 2, 0);
        Cookbook.highShelf(sections, 2, RATE, 5000, 0.7, 0);
        BiquadCascade cascade = new BiquadCascade(3);
        cascade.set(sections);
        float[] noise = Measure.noise(BLOCK, 1, 1);
        float[] out = new float[BLOCK];
        cascade.process(noise, out, BLOCK);
        assertArrayEquals(noise, out);
    }

    @Test
    void aMoveToAlmostTheSamePlaceIsNotHeard() {
        // The state goes from the direct form to the state-variable form and back every block, for every kind of
        // filter.
        for (int kind = 0; kind < 9; kind++) {
            double[] here = section(kind, 1000);
            double[] there = section(kind, 1000.0001);
            BiquadCascade moved = new BiquadCascade(1);
            BiquadCascade rests = new BiquadCascade(1);
            moved.set(here);
            rests.set(here);
            float[] noise = Measure.noise(BLOCK * 50, 1, 3);
            for (int block = 0; block < 50; block++) {
                float[] a = java.util.Arrays.copyOfRange(noise, block * BLOCK, (block + 1) * BLOCK);
                float[] b = a.clone();
                moved.moveTo(block % 2 == 0 ? there : here);
                moved.process(a, a, BLOCK);
                rests.process(b, b, BLOCK);
                assertArrayEquals(b, a, 2e-6f, "kind " + kind + " block " + block);
            }
        }
    }

    @Test
    void afterAMoveTheFilterHasTheResponseOfItsNewCoefficients() {
        double[] to = bells(4);
        BiquadCascade cascade = new BiquadCascade(4);
        cascade.moveTo(to);
        float[] silence = new float[BLOCK];
        cascade.process(silence, silence, BLOCK);
        BiquadCascade fresh = new BiquadCascade(4);
        fresh.set(to);
        float[] a = Measure.noise(BLOCK, 1, 8);
        float[] b = a.clone();
        cascade.process(a, a, BLOCK);
        fresh.process(b, b, BLOCK);
        assertArrayEquals(b, a);
    }

    @Test
    void sweptBellOnABassMakesNoClicks() {
        // A bell of 12 dB goes from 60 Hz to 6 kHz and back within 0.1 s each, over a sine of 50 Hz. What is left above
        // 8 kHz must lie 100 dB under the sine; steps of coefficients instead of ramps leave -50 dB.
        int blocks = 300;
        BiquadCascade cascade = new BiquadCascade(1);
        double[] section = new double[Cookbook.SIZE];
        Cookbook.bell(section, 0, RATE, 60, 2, 12);
        cascade.set(section);
        float[] bass = Measure.sine(blocks * BLOCK, RATE, 50, 0.25);
        float[] out = new float[bass.length];
        for (int block = 0; block < blocks; block++) {
            double way = 0.5 - 0.5 * Math.cos(2 * Math.PI * block / 138);
            Cookbook.bell(section, 0, RATE, 60 * Math.pow(100, way), 2, 12);
            cascade.moveTo(section);
            float[] piece = java.util.Arrays.copyOfRange(bass, block * BLOCK, (block + 1) * BLOCK);
            cascade.process(piece, piece, BLOCK);
            System.arraycopy(piece, 0, out, block * BLOCK, BLOCK);
        }
        double[] highPass = new double[4 * Cookbook.SIZE];
        Butterworth.highPass(highPass, 0, RATE, 8000, 8);
        BiquadCascade listen = new BiquadCascade(4);
        listen.set(highPass);
        run(listen, out);
        float peak = 0;
        for (int i = 4096; i < out.length; i++) {
            peak = Math.max(peak, Math.abs(out[i]));
        }
        assertTrue(peak < 0.25e-5, "peak of what should not be there: " + 20 * Math.log10(peak / 0.25) + " dB");
    }

    @Test
    void noSweepHoweverWildMakesALowPassExplode() {
        // Noise of 1 through a low-pass without resonance, whose frequency jumps anywhere within each block. A direct
        // form raises what rings in it a hundredfold; here the energy inside can only come from the input.
        Random random = new Random(11);
        BiquadCascade cascade = new BiquadCascade(1);
        double[] section = new double[Cookbook.SIZE];
        float peak = 0;
        for (int block = 0; block < 5000; block++) {
            Cookbook.lowPass(section, 0, RATE, 20 * Math.pow(1000, random.nextDouble()), Math.sqrt(0.5));
            cascade.moveTo(section);
            float[] noise = Measure.noise(BLOCK, 1, block);
            cascade.process(noise, noise, BLOCK);
            for (float sample : noise) {
                peak = Math.max(peak, Math.abs(sample));
            }
        }
        assertTrue(peak < 2.5, "peak " + peak);
    }

    @Test
    void silenceComesToRestAtExactlyZero() {
        double[] sections = bells(3);
        BiquadCascade cascade = new BiquadCascade(3);
        cascade.set(sections);
        float[] block = Measure.impulse(BLOCK);
        cascade.process(block, block, BLOCK);
        int blocks = 0;
        float last = 1;
        while (last != 0 && blocks < 5000) {
            float[] silence = new float[BLOCK];
            cascade.process(silence, silence, BLOCK);
            last = 0;
            for (float sample : silence) {
                last = Math.max(last, Math.abs(sample));
                assertTrue(sample == 0 || Math.abs(sample) >= Float.MIN_NORMAL, "denormal");
            }
            blocks++;
        }
        assertEquals(0, last);
    }

    @Test
    void brokenSamplesAreForgottenAfterTheirBlock() {
        for (float broken : new float[] {Float.NaN, Float.POSITIVE_INFINITY}) {
            BiquadCascade cascade = new BiquadCascade(5);
            cascade.set(bells(5));
            float[] block = new float[BLOCK];
            block[BLOCK - 1] = broken;
            cascade.process(block, block, BLOCK);
            float[] silence = new float[BLOCK];
            cascade.process(silence, silence, BLOCK);
            assertArrayEquals(new float[BLOCK], silence);
        }
    }

    @Test
    void resetForgetsThePast() {
        BiquadCascade used = new BiquadCascade(4);
        used.set(bells(4));
        float[] noise = Measure.noise(BLOCK, 1, 2);
        used.process(noise, noise, BLOCK);
        used.reset();
        BiquadCascade fresh = new BiquadCascade(4);
        fresh.set(bells(4));
        float[] a = Measure.noise(BLOCK, 1, 3);
        float[] b = a.clone();
        used.process(a, a, BLOCK);
        fresh.process(b, b, BLOCK);
        assertArrayEquals(b, a);
    }

    @Test
    void nothingIsAllocated() {
        BiquadCascade cascade = new BiquadCascade(8);
        double[] sections = bells(8);
        cascade.set(sections);
        float[] left = Measure.noise(BLOCK, 0.1, 2);
        float[] right = Measure.noise(BLOCK, 0.1, 3);
        float[] outLeft = new float[BLOCK];
        float[] outRight = new float[BLOCK];
        assertEquals(0, Measure.allocated(() -> {
            cascade.process(left, right, outLeft, outRight, BLOCK);
            Cookbook.bell(sections, 0, RATE, 500 + left[0], 1, left[1]);
            Butterworth.lowPass(sections, 1, RATE, 500 + left[0], 4);
            cascade.moveTo(sections);
            cascade.process(left, right, outLeft, outRight, BLOCK);
        }));
    }

    @Test
    void aCascadeOfNothingIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new BiquadCascade(0));
    }

    private static double[] bells(int count) {
        double[] sections = new double[count * Cookbook.SIZE];
        for (int i = 0; i < count; i++) {
            Cookbook.bell(sections, i, RATE, 80 * Math.pow(1.9, i), 1.5, i % 2 == 0 ? 6 : -9);
        }
        return sections;
    }

    private static double[] section(int kind, double f) {
        double[] section = new double[Cookbook.SIZE];
        switch (kind) {
        case 0 -> Cookbook.lowPass(section, 0, RATE, f, 3);
        case 1 -> Cookbook.highPass(section, 0, RATE, f, 3);
        case 2 -> Cookbook.highShelf(section, 0, RATE, f, 0.7, -6);
        case 3 -> Cookbook.notch(section, 0, RATE, f, 3);
        case 4 -> Cookbook.bell(section, 0, RATE, f, 0.5, 9);
        case 5 -> Cookbook.bell(section, 0, RATE, f, 3, -12);
        case 6 -> Cookbook.lowShelf(section, 0, RATE, f, 0.7, 6);
        case 7 -> Butterworth.lowPass(section, 0, RATE, f, 1);
        default -> Butterworth.highPass(section, 0, RATE, f, 1);
        }
        return section;
    }

    private static void run(BiquadCascade cascade, float[] samples) {
        cascade.process(samples, samples, samples.length);
    }
}
