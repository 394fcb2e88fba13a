package org.tonewright.dsp.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.tonewright.dsp.Measure;

class ButterworthTest {

    private static final double RATE = 48000;
    private static final double HALF_POWER = 10 * Math.log10(0.5);

    @Test
    void everyOrderIsDownByHalfThePowerAtItsFrequency() {
        for (int order = 1; order <= 16; order++) {
            for (double corner : new double[] { 25, 1000, 15000 }) {
                double[] sections = new double[Butterworth.sections(order) * Cookbook.SIZE];
                Butterworth.lowPass(sections, 0, RATE, corner, order);
                assertEquals(HALF_POWER, decibels(sections, order, corner), 1e-6);
                Butterworth.highPass(sections, 0, RATE, corner, order);
                assertEquals(HALF_POWER, decibels(sections, order, corner), 1e-6);
            }
        }
    }

    @Test
    void everyOrderIsMaximallyFlat() {
        // |H|^2 = 1 / (1 + x^2N) with x the warped frequency over the warped corner.
        for (int order = 1; order <= 8; order++) {
            double[] low = new double[Butterworth.sections(order) * Cookbook.SIZE];
            double[] high = new double[Butterworth.sections(order) * Cookbook.SIZE];
            Butterworth.lowPass(low, 0, RATE, 1000, order);
            Butterworth.highPass(high, 0, RATE, 1000, order);
            for (double f = 100; f < 10000; f *= 1.25) {
                double x = Math.tan(Math.PI * f / RATE) / Math.tan(Math.PI * 1000 / RATE);
                assertEquals(-10 * Math.log10(1 + Math.pow(x, 2 * order)), decibels(low, order, f), 1e-6);
                assertEquals(-10 * Math.log10(1 + Math.pow(x, -2 * order)), decibels(high, order, f), 1e-6);
            }
        }
    }

    @Test
    void orderEightFallsByFortyEightDecibelsAnOctave() {
        double[] sections = new double[4 * Cookbook.SIZE];
        Butterworth.lowPass(sections, 0, RATE, 100, 8);
        double octave = decibels(sections, 8, 800) - decibels(sections, 8, 400);
        assertEquals(-48.16, octave, 0.1);
    }

    @Test
    void measuredImpulseResponseIsDownByHalfThePower() {
        double[] sections = new double[4 * Cookbook.SIZE];
        Butterworth.highPass(sections, 0, RATE, 500, 8);
        BiquadCascade cascade = new BiquadCascade(4);
        cascade.set(sections);
        float[] response = Measure.impulse(8192);
        cascade.process(response, response, response.length);
        assertEquals(HALF_POWER, Measure.decibels(response, RATE, 500), 1e-3);
    }

    @Test
    void bandsOfACrossoverAddUpToTheSameLevelEverywhere() {
        Crossover crossover = new Crossover(RATE, 800);
        float[] low = Measure.impulse(16384);
        float[] high = new float[low.length];
        crossover.process(low, low, high, low.length);
        // Linkwitz-Riley: both bands at -6.02 dB at the crossover, in phase.
        assertEquals(20 * Math.log10(0.5), Measure.decibels(low, RATE, 800), 1e-3);
        assertEquals(20 * Math.log10(0.5), Measure.decibels(high, RATE, 800), 1e-3);
        for (int i = 0; i < low.length; i++) {
            low[i] += high[i];
        }
        for (double f = 30; f < 23000; f *= 1.4) {
            assertEquals(0, Measure.decibels(low, RATE, f), 1e-3, "at " + f + " Hz");
        }
    }

    @Test
    void crossoverMovesToItsNewFrequency() {
        Crossover crossover = new Crossover(RATE, 800);
        crossover.moveTo(3000);
        float[] silence = new float[64];
        float[] high = new float[16384];
        crossover.process(silence, silence, high, 64);
        float[] low = Measure.impulse(16384);
        crossover.process(low, low, high, low.length);
        assertEquals(20 * Math.log10(0.5), Measure.decibels(low, RATE, 3000), 1e-3);
        crossover.reset();
        crossover.process(silence, silence, high, 64);
        for (int i = 0; i < 64; i++) {
            assertTrue(silence[i] == 0 && high[i] == 0);
        }
    }

    private static double decibels(double[] sections, int order, double frequency) {
        return FrequencyResponse.decibels(sections, 0, Butterworth.sections(order), RATE, frequency);
    }
}
