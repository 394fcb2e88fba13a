package org.tonewright.dsp.resample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResamplerTest {

    /**
     * Tones up to 0.9 of the lower Nyquist frequency come out as the same tones, in time with the input and at the
     * same level. Floats round at 2^-25 of full scale, which is -150 dB; the filter's ripple and images lie at -145
     * dB, so the difference from the exact sine is held to -130 dB, far below the 0.01 dB (-59 dB) that the pass band
     * may bend.
     */
    @ParameterizedTest
    @CsvSource({"44100, 48000", "48000, 44100", "44100, 96000", "96000, 44100", "88200, 48000", "192000, 44100",
            "44100, 192000", "22050, 48000", "48000, 32000", "176400, 44100", "48000, 96000", "37800, 48000",
            "44056, 48000", "48000, 44056", "44100, 44056"})
    void tonesKeepTimeAndLevel(int from, int to) {
        double nyquist = Math.min(from, to) / 2.0;
        for (double share : new double[] {0.001, 0.3, 0.9}) {
            double f = share * nyquist;
            int frames = from / 10;
            float[] out = convert(sine(from, frames, f), from, to, 4096);
            int edge = (int) (0.01 * to);
            for (int n = edge; n < out.length - edge; n++) {
                double exact = 0.5 * StrictMath.sin(2 * StrictMath.PI * f * n / to);
                assertEquals(exact, out[n], 0.5 * 3.2e-7, f + " Hz, output " + n);
            }
        }
    }

    /** What lies above the new Nyquist frequency must vanish: 140 dB down is 1e-7, for 0.5 of full scale 5e-8. */
    @ParameterizedTest
    @CsvSource({"96000, 48000", "96000, 44100", "48000, 44100", "192000, 44100", "48000, 32000", "48000, 44056"})
    void tonesAboveTheNewNyquistFrequencyVanish(int from, int to) {
        for (double f : new double[] {0.5 * to * 1.0005, 0.5 * (0.5 * to + 0.5 * from), 0.4999 * from}) {
            float[] out = convert(sine(from, from / 5, f), from, to, 4096);
            int edge = (int) (0.02 * to);
            for (int n = edge; n < out.length - edge; n++) {
                assertEquals(0, out[n], 5e-8, f + " Hz, output " + n);
            }
        }
    }

    /** Going up, a tone must leave no image: nothing at all differs from the tone by more than -130 dB at any place. */
    @Test
    void sweepStaysASweepAndLeavesNoImages() {
        int from = 44100;
        int to = 96000;
        int frames = from / 2;
        float[] in = new float[frames];
        for (int i = 0; i < frames; i++) {
            in[i] = (float) sweep(i / (double) from);
        }
        float[] out = convert(in, from, to, 1000);
        for (int n = to / 50; n < out.length - to / 50; n++) {
            assertEquals(sweep(n / (double) to), out[n], 1.6e-7, "output " + n);
        }
    }

    @Test
    void impulseComesOutWhereItWent() {
        float[] in = new float[44100];
        in[14700] = 1;
        float[] out = convert(in, 44100, 48000, 512);
        int highest = 0;
        for (int n = 0; n < out.length; n++) {
            highest = Math.abs(out[n]) > Math.abs(out[highest]) ? n : highest;
        }
        assertEquals(16000, highest);
        for (int k = 1; k < 5000; k++) {
            // the filter is symmetrical; double sums differ in their last bits, floats in one at most
            assertEquals(out[16000 - k], out[16000 + k], 1e-8);
        }
    }

    @Test
    void constantKeepsItsValue() {
        float[] in = new float[10_000];
        Arrays.fill(in, 0.7f);
        for (int to : new int[] {48000, 44056, 32000, 96000}) {
            float[] out = convert(in, 44100, to, 777);
            for (int n = 2000; n < out.length - 2000; n++) {
                assertEquals(0.7f, out[n], 6e-8f, to + " Hz");
            }
        }
    }

    @Test
    void sameRateCopiesBitForBit() {
        float[] in = noise(5000);
        assertArrayEquals(in, convert(in, 48000, 48000, 333));
    }

    @ParameterizedTest
    @CsvSource({"44100, 48000", "96000, 44100", "44056, 48000"})
    void outputDoesNotDependOnTheBlocks(int from, int to) {
        float[] in = noise(12_345);
        float[] whole = convert(in, from, to, in.length);
        for (int block : new int[] {1, 7, 64, 1000, 5000}) {
            assertArrayEquals(whole, convert(in, from, to, block), block + " frames");
        }
    }

    @Test
    void lengthIsRoundedUp() {
        for (int frames : new int[] {0, 1, 2, 146, 147, 148, 1000, 44100, 44101}) {
            int expected = (int) ((frames * 160L + 146) / 147);
            assertEquals(expected, ResamplerTable.between(44100, 48000).length(frames));
            assertEquals(expected, convert(noise(frames), 44100, 48000, 100).length, frames + " frames");
        }
        // an hour at 192 kHz from 44.1: 44100 x 3600 x 640 / 147 is whole
        assertEquals(691_200_000L, ResamplerTable.between(44100, 192000).length(158_760_000L));
    }

    @Test
    void resetResamplerIsAsNew() {
        ResamplerTable table = ResamplerTable.between(48000, 44100);
        Resampler resampler = new Resampler(table);
        float[] out = new float[resampler.room(3000) + resampler.tail()];
        resampler.process(noise(3000), 0, 3000, out, 0);
        resampler.reset();
        float[] in = noise(2000);
        int count = resampler.process(in, 0, 2000, out, 0);
        count += resampler.finish(out, count);
        assertArrayEquals(convert(in, 48000, 44100, 2000), Arrays.copyOf(out, count));
    }

    @Test
    void ratesOutOfReachAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> ResamplerTable.between(0, 48000));
        assertThrows(IllegalArgumentException.class, () -> ResamplerTable.between(48000, -1));
        var refusal = assertThrows(IllegalArgumentException.class, () -> ResamplerTable.between(1, 48000));
        assertTrue(String.valueOf(refusal.getMessage()).contains("1 Hz to 48000 Hz"));
    }

    @Test
    void resamplingAllocatesNothing() {
        float[] in = noise(64);
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (int to : new int[] {44100, 44056, 96000}) {
            Resampler resampler = new Resampler(ResamplerTable.between(48000, to));
            float[] out = new float[Math.max(resampler.room(64), resampler.tail())];
            long least = Long.MAX_VALUE;
            for (int round = 0; round < 20; round++) {
                long before = threads.getCurrentThreadAllocatedBytes();
                for (int block = 0; block < 100; block++) {
                    resampler.process(in, 0, 64, out, 0);
                }
                resampler.finish(out, 0);
                resampler.reset();
                least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
            }
            assertEquals(0, least, "to " + to + " Hz");
        }
    }

    static float[] convert(float[] in, int from, int to, int block) {
        ResamplerTable table = ResamplerTable.between(from, to);
        Resampler resampler = new Resampler(table);
        float[] out = new float[(int) table.length(in.length) + resampler.room(block) + resampler.tail()];
        int count = 0;
        for (int i = 0; i < in.length; i += block) {
            int frames = Math.min(block, in.length - i);
            int given = resampler.process(in, i, frames, out, count);
            assertTrue(given <= resampler.room(frames));
            count += given;
        }
        int given = resampler.finish(out, count);
        assertTrue(given <= resampler.tail());
        assertEquals(table.length(in.length), count + given);
        return Arrays.copyOf(out, count + given);
    }

    private static float[] sine(int rate, int frames, double frequency) {
        float[] x = new float[frames];
        for (int i = 0; i < frames; i++) {
            x[i] = (float) (0.5 * StrictMath.sin(2 * StrictMath.PI * frequency * i / rate));
        }
        return x;
    }

    /** A linear sweep from 0 to 19 kHz in half a second. */
    private static double sweep(double time) {
        return 0.5 * StrictMath.sin(2 * StrictMath.PI * 19000 * time * time);
    }

    static float[] noise(int frames) {
        Random random = new Random(4448);
        float[] x = new float[frames];
        for (int i = 0; i < frames; i++) {
            x[i] = (float) Math.max(-1, Math.min(1, 0.2 * random.nextGaussian()));
        }
        return x;
    }
}
