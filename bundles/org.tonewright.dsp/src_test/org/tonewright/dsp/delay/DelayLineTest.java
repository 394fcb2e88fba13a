package org.tonewright.dsp.delay;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.tonewright.dsp.Measure;

class DelayLineTest {

    private static final int BLOCK = 64;

    @Test
    void delayedCopyCancels() {
        for (int delay : new int[] {0, 1, 63, 64, 65, 200, 4000}) {
            DelayLine line = new DelayLine(4000 + BLOCK);
            float[] noise = Measure.noise(BLOCK * 200, 1, 1);
            float[] out = new float[noise.length];
            for (int at = 0; at < noise.length; at += BLOCK) {
                line.process(noise, at, out, at, BLOCK, delay);
            }
            for (int i = 0; i < noise.length; i++) {
                assertEquals(0, out[i] - (i < delay ? 0 : noise[i - delay]));
            }
        }
    }

    @Test
    void feedbackReadsBeforeItWrites() {
        // An echo every 100 frames at half the level of the one before: exact in binary.
        DelayLine line = new DelayLine(128);
        float[] out = new float[100 * 8];
        float[] echo = new float[50];
        for (int at = 0; at < out.length; at += 50) {
            line.read(100, echo, 0, 50);
            for (int i = 0; i < 50; i++) {
                echo[i] = echo[i] * 0.5f + (at + i == 0 ? 1 : 0);
            }
            line.write(echo, 0, 50);
            System.arraycopy(echo, 0, out, at, 50);
        }
        for (int i = 0; i < out.length; i++) {
            assertEquals(i % 100 == 0 ? Math.scalb(1f, -i / 100) : 0, out[i]);
        }
    }

    @Test
    void memoryIsAPowerOfTwo() {
        assertEquals(1, new DelayLine(1).capacity());
        assertEquals(64, new DelayLine(64).capacity());
        assertEquals(128, new DelayLine(65).capacity());
        assertThrows(IllegalArgumentException.class, () -> new DelayLine(0));
    }

    @Test
    void resetIsSilence() {
        DelayLine line = new DelayLine(256);
        float[] noise = Measure.noise(BLOCK, 1, 1);
        line.write(noise, 0, BLOCK);
        line.reset();
        line.process(new float[BLOCK], 0, noise, 0, BLOCK, 64);
        assertArrayEquals(new float[BLOCK], noise);
    }

    @Test
    void fractionalDelayOfAWholeNumberIsThatDelay() {
        DelayLine line = new DelayLine(512);
        float[] noise = Measure.noise(256, 1, 1);
        line.write(noise, 0, 256);
        float[] expected = new float[BLOCK];
        float[] out = new float[BLOCK];
        line.read(100, expected, 0, BLOCK);
        LagrangeReader.read(line, 100, 100, out, 0, BLOCK);
        assertArrayEquals(expected, out, 1e-7f);
        SincReader.read(line, 100, 100, out, 0, BLOCK);
        assertArrayEquals(expected, out, 1e-7f);
    }

    @Test
    void sincKeepsLevelAndDelayUpToFourFifthsOfTheBand() {
        for (double delay = 40; delay <= 41; delay += 0.05) {
            float[] response = response(delay, true);
            for (double f = 0.05; f <= 0.82; f += 0.01) {
                assertEquals(0, Measure.decibels(response, 2, f), 1e-3, "delay " + delay + " at " + f);
                assertEquals(delay, delayAt(response, f, delay), 1e-4, "delay " + delay + " at " + f);
            }
        }
    }

    @Test
    void lagrangeKeepsLevelUpToAQuarterOfTheBand() {
        for (double delay = 40; delay <= 41; delay += 0.05) {
            float[] response = response(delay, false);
            for (double f = 0.01; f <= 0.25; f += 0.01) {
                assertEquals(0, Measure.decibels(response, 2, f), 0.1, "delay " + delay + " at " + f);
                assertEquals(delay, delayAt(response, f, delay), 2e-3, "delay " + delay + " at " + f);
            }
            assertTrue(Measure.decibels(response, 2, 0.8) > -7.1);
        }
    }

    @Test
    void steadilyGrowingDelayLowersThePitch() {
        // A delay that grows by 1 frame in 100 plays 1 % slower: 1000 Hz becomes 990 Hz, without side tones.
        double rate = 48000;
        float[] sine = Measure.sine(BLOCK * 400, rate, 1000, 0.5);
        float[] out = new float[sine.length];
        DelayLine line = new DelayLine(1024);
        for (int at = 0; at < sine.length; at += BLOCK) {
            line.write(sine, at, BLOCK);
            double delay = 100 + at * 0.01;
            SincReader.read(line, BLOCK + delay, BLOCK + delay + 0.64, out, at, BLOCK);
        }
        assertEquals(0.5, Measure.amplitude(out, 2048, 19200, rate, 990), 1e-4);
        assertTrue(Measure.amplitude(out, 2048, 19200, rate, 1000) < 1e-4);
        // The join of blocks would sound at 750 Hz from the tone.
        assertTrue(Measure.amplitude(out, 2048, 19200, rate, 1740) < 1e-5);
    }

    @Test
    void allPassChangesNoLevelAnywhere() {
        AllPass pass = new AllPass(37, 0.6);
        float[] response = Measure.impulse(1 << 13);
        pass.process(response, response, response.length);
        assertEquals(-0.6f, response[0]);
        assertEquals(1 - 0.36, response[37], 1e-6);
        for (double f = 0; f <= 1; f += 0.0137) {
            assertEquals(0, Measure.decibels(response, 2, f), 1e-3);
        }
        assertThrows(IllegalArgumentException.class, () -> new AllPass(10, 1));
    }

    @Test
    void tailOfAnAllPassBecomesExactSilence() {
        AllPass pass = new AllPass(5, 0.7);
        float[] block = Measure.impulse(BLOCK);
        for (int i = 0; i < 50; i++) {
            pass.process(block, block, BLOCK);
            block = new float[BLOCK];
        }
        pass.process(block, block, BLOCK);
        assertArrayEquals(new float[BLOCK], block);
        // What is no number does not go round for ever.
        pass.process(new float[] {Float.NaN, Float.POSITIVE_INFINITY}, new float[2], 2);
        pass.process(block, block, BLOCK);
        assertArrayEquals(new float[BLOCK], block);
    }

    @Test
    void nothingIsAllocated() {
        DelayLine line = new DelayLine(1024);
        AllPass pass = new AllPass(37, 0.6);
        float[] noise = Measure.noise(BLOCK, 1, 1);
        float[] out = new float[BLOCK];
        assertEquals(0, Measure.allocated(() -> {
            line.process(noise, 0, out, 0, BLOCK, 700);
            LagrangeReader.read(line, 200.5, 201.5, out, 0, BLOCK);
            SincReader.read(line, 200.5, 201.5, out, 0, BLOCK);
            pass.process(out, out, BLOCK);
        }));
    }

    /** The response of a delay to an impulse, 128 frames. */
    private static float[] response(double delay, boolean sinc) {
        DelayLine line = new DelayLine(256);
        float[] response = new float[128];
        line.write(Measure.impulse(128), 0, 128);
        if (sinc) {
            SincReader.read(line, delay + 128, delay + 128, response, 0, 128);
        } else {
            LagrangeReader.read(line, delay + 128, delay + 128, response, 0, 128);
        }
        return response;
    }

    /** The phase delay in frames at a fraction of half the sample rate, the one nearest to what is expected. */
    private static double delayAt(float[] response, double f, double expected) {
        double re = 0;
        double im = 0;
        for (int n = 0; n < response.length; n++) {
            re += response[n] * Math.cos(Math.PI * f * n);
            im -= response[n] * Math.sin(Math.PI * f * n);
        }
        double error = Math.atan2(im, re) + Math.PI * f * expected;
        error -= 2 * Math.PI * Math.rint(error / (2 * Math.PI));
        return expected - error / (Math.PI * f);
    }
}
