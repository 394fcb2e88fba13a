package org.tonewright.dsp.level;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.tonewright.dsp.Measure;

class LevelTest {

    private static final double RATE = 48000;

    @Test
    void fullScaleSineHasItsPeakAtOneAndItsRmsThreeDecibelsBelow() {
        float[] sine = Measure.sine(4800, RATE, 1000, 1);
        assertEquals(1, Level.peak(sine, 0, sine.length), 1e-7);
        assertEquals(-3.0103, Decibels.fromGain(Math.sqrt(Level.sumOfSquares(sine, 0, sine.length) / sine.length)),
                1e-4);
    }

    @Test
    void peakIsFoundAnywhereAndWithEitherSign() {
        for (int length = 1; length < 40; length++) {
            for (int place = 0; place < length; place++) {
                float[] samples = new float[length + 3];
                samples[2 + place] = -0.75f;
                assertEquals(0.75f, Level.peak(samples, 2, length));
                assertEquals(0.5625, Level.sumOfSquares(samples, 2, length));
            }
        }
        assertEquals(0, Level.peak(new float[1], 0, 0));
    }
}
