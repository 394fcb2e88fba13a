package org.tonewright.dsp.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.tonewright.dsp.Measure;

class ButterworthTest {

    private static final double RATE = 48000;
    private static final double HALF_POWER = 10 * Math.log10(0.5);

    @Test
    void everyOrderIsDownByHalfThePowerAtItsFrequency() {
        for (int order = 1; order <= 16; order++) {
            for (double corner : new double[] {25, 1000, 15000}) {
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

    private static double decibels(double[] sections, int order, double frequency) {
        return FrequencyResponse.decibels(sections, 0, Butterworth.sections(order), RATE, frequency);
    }
}
