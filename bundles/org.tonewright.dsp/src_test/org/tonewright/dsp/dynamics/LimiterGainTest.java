package org.tonewright.dsp.dynamics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.tonewright.dsp.Measure;

class LimiterGainTest {

    private static final double RATE = 48000;
    private static final double CEILING = 0.891;

    @Test
    void slidingMaximumAgreesWithSearchingTheWindow() {
        for (int window : new int[] {1, 2, 3, 7, 8, 9, 64, 100}) {
            SlidingMaximum maximum = new SlidingMaximum(window);
            float[] values = Measure.noise(2000, 1, window);
            for (int i = 0; i < values.length; i++) {
                values[i] = i / 300 % 2 == 0 ? Math.abs(values[i]) : (i % 300) / 300f;
            }
            float[] found = new float[values.length];
            for (int i = 0; i < values.length; i++) {
                found[i] = maximum.next(values[i]);
            }
            for (int i = 0; i < values.length; i++) {
                float expected = 0;
                for (int k = Math.max(0, i - window + 1); k <= i; k++) {
                    expected = Math.max(expected, values[k]);
                }
                assertEquals(expected, found[i], "window " + window + " at " + i);
            }
            maximum.reset();
            assertEquals(0.1f, maximum.next(0.1f));
        }
        assertThrows(IllegalArgumentException.class, () -> new SlidingMaximum(0));
    }

    @Test
    void nothingEverPassesTheCeiling() {
        for (int lookAhead : new int[] {0, 1, 2, 3, 48, 72, 481}) {
            LimiterGain limiter = new LimiterGain(RATE, lookAhead);
            limiter.ceiling(CEILING);
            limiter.release(0.01);
            float[] signal = bursts(40000);
            float[] gain = gains(limiter, signal);
            for (int i = 0; i < signal.length - lookAhead; i++) {
                float out = signal[i] * gain[i + lookAhead];
                // 1e-7: the rounding of floats, a millionth of a decibel.
                assertTrue(Math.abs(out) <= CEILING * (1 + 1e-7), "look-ahead " + lookAhead + " at " + i + ": " + out);
            }
        }
    }

    @Test
    void lastingPeaksAreBroughtToTheCeilingAndNoLower() {
        LimiterGain limiter = new LimiterGain(RATE, 72);
        limiter.ceiling(0.5);
        float[] level = new float[1000];
        Arrays.fill(level, 2);
        limiter.process(level, level, 1000);
        // 0.25 less the margin for rounding, 1e-7.
        assertEquals(0.25, level[999], 1e-7);
        assertTrue(level[999] <= 0.25);
    }

    @Test
    void quietSoundPassesEveryBit() {
        LimiterGain limiter = new LimiterGain(RATE, 72);
        limiter.ceiling(CEILING);
        float[] quiet = Measure.noise(2000, CEILING, 3);
        for (float gain : gains(limiter, quiet)) {
            assertEquals(1, gain);
        }
        assertEquals(1, limiter.gain());
    }

    @Test
    void gainBeginsToFallALookAheadEarlyAndGoesInNoSteps() {
        int lookAhead = 96;
        LimiterGain limiter = new LimiterGain(RATE, lookAhead);
        limiter.ceiling(0.5);
        limiter.release(0.05);
        float[] level = new float[20000];
        level[5000] = 1;
        float[] gain = gains(limiter, level);
        assertEquals(1, gain[4999]);
        assertTrue(gain[5001] < 1);
        assertEquals(0.5, gain[5000 + lookAhead], 1e-6);
        for (int i = 1; i < gain.length; i++) {
            // Two averages of 49 frames: a triangle whose slope is at most half its height in 49 frames.
            assertTrue(Math.abs(gain[i] - gain[i - 1]) <= 0.5 / 49 + 1e-6, "step at " + i);
        }
        // The gain comes back by 1 - 1/e in the release time, counted from the end of the hold, averages in the middle.
        int held = 5000 + lookAhead + lookAhead / 2;
        assertEquals(1 - 0.5 * Math.exp(-1), gain[held + 2400], 0.005 * 0.5);
    }

    @Test
    void movedCeilingBelongsToTheFramesThatArriveWithIt() {
        int lookAhead = 32;
        LimiterGain limiter = new LimiterGain(RATE, lookAhead);
        limiter.ceiling(1);
        limiter.moveTo(0.25);
        float[] signal = Measure.noise(64, 1, 4);
        float[] later = Measure.noise(640, 1, 5);
        float[] first = new float[64];
        Detector.magnitude(signal, first, 64);
        limiter.process(first, first, 64);
        float[] second = gains(limiter, later);
        for (int i = 0; i < 64; i++) {
            float gain = i + lookAhead < 64 ? first[i + lookAhead] : second[i + lookAhead - 64];
            assertTrue(Math.abs(signal[i] * gain) <= (1 - 0.75 * i / 64) * (1 + 1e-7));
        }
        for (int i = 0; i < 600; i++) {
            assertTrue(Math.abs(later[i] * second[i + lookAhead]) <= 0.25 * (1 + 1e-7));
        }
    }

    @Test
    void lengthOfBlocksMakesNoDifferenceAndResetIsAFreshStart() {
        float[] signal = bursts(8192);
        LimiterGain limiter = new LimiterGain(RATE, 72);
        limiter.ceiling(CEILING);
        limiter.release(0.02);
        float[] whole = new float[8192];
        Detector.magnitude(signal, whole, 8192);
        limiter.process(whole, whole, 8192);
        limiter.reset();
        assertArrayEquals(whole, gains(limiter, signal));
    }

    @Test
    void brokenSamplesAreForgotten() {
        LimiterGain limiter = new LimiterGain(RATE, 16);
        CompressorGain compressor = new CompressorGain(RATE);
        compressor.curve(-20, 4, 0);
        compressor.times(0.001, 0.001);
        MeanSquare mean = new MeanSquare(RATE, 0.001);
        float[] broken = {Float.NaN, Float.POSITIVE_INFINITY, Float.NaN};
        float[] out = new float[3];
        limiter.process(broken, out, 3);
        mean.process(broken, out, 3);
        compressor.process(broken, out, 3);
        float[] quiet = new float[2000];
        limiter.process(quiet, quiet, 2000);
        assertEquals(1, quiet[1999]);
        Arrays.fill(quiet, 0.5f);
        mean.process(quiet, quiet, 2000);
        assertEquals(0.25f, quiet[1999], 1e-6f);
        compressor.process(quiet, quiet, 2000);
        assertEquals(0.75 * (20 - 12.0412), compressor.reduction(), 1e-3);
    }

    @Test
    void wrongLookAheadIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new LimiterGain(RATE, -1));
        assertThrows(IllegalArgumentException.class, () -> new LimiterGain(RATE, 1 << 17));
    }

    /** Noise whose level jumps between -40 and +20 dB, with single spikes. */
    private static float[] bursts(int length) {
        Random random = new Random(9);
        float[] signal = Measure.noise(length, 1, 7);
        double level = 1;
        for (int i = 0; i < length; i++) {
            if (random.nextInt(200) == 0) {
                level = Math.pow(10, random.nextDouble() * 3 - 2);
            }
            signal[i] *= (float) (random.nextInt(500) == 0 ? 30 : level);
        }
        return signal;
    }

    private static float[] gains(LimiterGain limiter, float[] signal) {
        float[] gains = new float[signal.length];
        float[] block = new float[64];
        for (int at = 0; at < signal.length; at += 64) {
            int frames = Math.min(64, signal.length - at);
            float[] piece = Arrays.copyOfRange(signal, at, at + frames);
            Detector.magnitude(piece, block, frames);
            limiter.process(block, block, frames);
            System.arraycopy(block, 0, gains, at, frames);
        }
        return gains;
    }
}
