package org.tonewright.dsp.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.tonewright.dsp.Measure;

class OnePoleTest {

    private static final double RATE = 48000;

    @Test
    void lowPassIsDownByHalfThePowerAtItsCorner() {
        OnePole pole = new OnePole();
        pole.set(OnePole.coefficient(RATE, 100));
        float[] response = Measure.impulse(1 << 14);
        pole.lowPass(response, response, response.length);
        // Matching the decay puts the corner right far below half the sample rate: within 0.02 dB at 1/240 of it.
        assertEquals(10 * Math.log10(0.5), Measure.decibels(response, RATE, 100), 0.02);
        assertEquals(0, Measure.decibels(response, RATE, 0), 1e-3);
    }

    @Test
    void lowPassAndHighPassAddUpToTheInput() {
        OnePole low = new OnePole();
        OnePole high = new OnePole();
        low.set(OnePole.coefficient(RATE, 3000));
        high.set(OnePole.coefficient(RATE, 3000));
        float[] noise = Measure.noise(256, 1, 4);
        float[] a = new float[256];
        float[] b = new float[256];
        low.lowPass(noise, a, 256);
        high.highPass(noise, b, 256);
        for (int i = 0; i < 256; i++) {
            assertEquals(noise[i], a[i] + b[i], 2e-7f);
        }
    }

    @Test
    void stepIsSixtyThreePercentDoneAfterTheTimeConstant() {
        OnePole pole = new OnePole();
        pole.set(OnePole.coefficientOfTime(RATE, 0.01));
        double y = 0;
        for (int i = 0; i < 480; i++) {
            y = pole.next(1);
        }
        assertEquals(1 - Math.exp(-1), y, 1e-9);
    }

    @Test
    void tailBecomesExactSilenceAndNeverDenormal() {
        OnePole pole = new OnePole();
        pole.set(0.3);
        float[] block = Measure.impulse(64);
        for (int i = 0; i < 10; i++) {
            pole.lowPass(block, block, 64);
            for (int k = 0; i > 0 && k < 64; k++) {
                assertTrue(block[k] == 0 || Math.abs(block[k]) >= Float.MIN_NORMAL);
            }
            block = new float[64];
        }
        assertEquals(0, pole.next(0));
    }

    @Test
    void nothingIsAllocated() {
        OnePole pole = new OnePole();
        pole.set(0.1);
        float[] noise = Measure.noise(64, 1, 4);
        float[] a = new float[64];
        assertEquals(0, Measure.allocated(() -> {
            pole.lowPass(noise, a, 64);
            pole.highPass(noise, a, 64);
        }));
    }
}
