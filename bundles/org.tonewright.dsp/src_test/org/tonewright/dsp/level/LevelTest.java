package org.tonewright.dsp.level;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.tonewright.dsp.Measure;

class LevelTest {

    private static final double RATE = 48000;

    @Test
    void fullScaleSineHasItsPeakAtOneAndItsRmsThreeDecibelsBelow() {
        float[] sine = Measure.sine(4800, RATE, 1000, 1);
        assertEquals(1, Level.peak(sine, 0, sine.length), 1e-7);
        assertEquals(-3.0103, Decibels.fromGain(Level.rms(sine, 0, sine.length)), 1e-4);
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
        assertEquals(0, Level.rms(new float[1], 0, 0));
    }

    @Test
    void peakMeterShowsOneSampleInFullAndFallsTwentyDecibelsInItsTime() {
        PeakMeter meter = new PeakMeter(RATE, 2);
        float[] block = new float[64];
        block[17] = -0.5f;
        meter.process(block, 0, 64);
        assertEquals(0.5, meter.reading(), 1e-9);
        block[17] = 0;
        int blocks = (int) (1.7 * RATE / 64);
        for (int i = 0; i < blocks; i++) {
            meter.process(block, 0, 64);
        }
        // IEC 60268-18: 20 dB in 1.7 s. A block is 0.02 dB.
        assertEquals(Decibels.fromGain(0.5) - 20, Decibels.fromGain(meter.reading()), 0.02);
        assertEquals(0.5, meter.held());
        for (int i = 0; i < blocks; i++) {
            meter.process(block, 0, 64);
        }
        assertEquals(true, meter.held() < 0.5);
        meter.reset();
        assertEquals(0, meter.reading());
        assertEquals(0, meter.held());
    }

    @Test
    void rmsMeterIntegratesWithItsTimeConstant() {
        RmsMeter meter = new RmsMeter(RATE, 0.3);
        float[] ones = new float[480];
        java.util.Arrays.fill(ones, 1);
        for (int i = 0; i < 30; i++) {
            meter.process(ones, 0, 480);
        }
        assertEquals(Math.sqrt(1 - Math.exp(-1)), meter.reading(), 1e-9);
        for (int i = 0; i < 1000; i++) {
            meter.process(ones, 0, 480);
        }
        assertEquals(1, meter.reading(), 1e-6);
        float[] sine = Measure.sine(4800, RATE, 1000, 1);
        for (int i = 0; i < 100; i++) {
            meter.process(sine, 0, 4800);
        }
        assertEquals(-3.0103, Decibels.fromGain(meter.reading()), 1e-3);
        assertThrows(IllegalArgumentException.class, () -> new RmsMeter(RATE, 0));
    }

    @Test
    void brokenSamplesAreForgottenByMeters() {
        for (float broken : new float[] { Float.NaN, Float.NEGATIVE_INFINITY }) {
            PeakMeter peak = new PeakMeter(RATE, 0);
            RmsMeter rms = new RmsMeter(RATE, 0.01);
            float[] samples = { broken };
            peak.process(samples, 0, 1);
            rms.process(samples, 0, 1);
            samples[0] = 0.5f;
            for (int i = 0; i < 10000; i++) {
                peak.process(samples, 0, 1);
                rms.process(samples, 0, 1);
            }
            assertEquals(0.5, peak.reading());
            assertEquals(0.5, rms.reading(), 1e-6);
        }
    }

    @Test
    void nothingIsAllocated() {
        PeakMeter peak = new PeakMeter(RATE, 1);
        RmsMeter rms = new RmsMeter(RATE, 1);
        Smoother smoother = new Smoother(RATE, 1, 0, 0);
        float[] noise = Measure.noise(64, 1, 1);
        float[] out = new float[64];
        assertEquals(0, Measure.allocated(() -> {
            peak.process(noise, 0, 64);
            rms.process(noise, 0, 64);
            smoother.next();
            Ramp.apply(noise, 0, out, 0, 64, 0.1f, 0.2f);
            Ramp.mix(noise, 0, out, 0, 64, 0.1f, 0.2f);
            Ramp.crossFade(noise, out, out, 64, 0.1f, 0.2f);
        }));
    }
}
