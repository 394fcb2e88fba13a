package org.tonewright.dsp.loudness;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.Random;

import org.junit.jupiter.api.Test;

class LoudnessMeterTest {

    /** BS.1770-5, Annex 1: a 997 Hz sine of 0 dBFS on the left, centre or right channel alone reads -3.01. */
    @Test
    void fullScaleSineOnOneFrontChannelReadsMinusThree() {
        for (int rate : new int[] {22050, 32000, 44100, 48000, 88200, 96000, 176400, 192000}) {
            for (int channel = 0; channel < 3; channel++) {
                double[] levels = silent(5);
                levels[channel] = 0;
                // 10 log10 (1/2) = -3.0103; the weighting at 997 Hz is 0.691 dB. The bilinear transform bends the
                // shelf there by less than 0.006 dB from 44.1 kHz up, by 0.02 dB at 22.05 kHz.
                assertEquals(-3.01, integrated(new Tones(rate, 997, 5).play(1, levels)), rate < 44100 ? 0.03 : 0.01,
                        rate + " Hz");
            }
        }
    }

    @Test
    void fullScaleSineOnBothChannelsReadsZero() {
        assertEquals(0, integrated(new Tones(48000, 997, 2).play(1, 0)), 0.005);
    }

    @Test
    void monoIsOneChannel() {
        assertEquals(-3.01, integrated(new Tones(48000, 997, 1).play(1, 0)), 0.005);
    }

    @Test
    void surroundsWeighOneAndAHalfDecibelsMoreAndTheLowFrequencyEffectsNothing() {
        double[] levels = silent(6);
        levels[4] = -20;
        // 10 log10 1.41 = 1.492
        assertEquals(-23.01 + 1.492, integrated(new Tones(48000, 997, 6).play(1, levels)), 0.005);
        levels = silent(6);
        levels[3] = 0;
        assertEquals(OptionalDouble.empty(), new Tones(48000, 997, 6).play(1, levels).meter().integrated());
    }

    @Test
    void silenceHasNoLoudness() {
        LoudnessMeter meter = new Tones(48000, 1000, 2).silence(10).meter();
        assertEquals(OptionalDouble.empty(), meter.integrated());
        assertEquals(OptionalDouble.empty(), meter.range());
        assertEquals(Double.NEGATIVE_INFINITY, meter.momentary());
        assertEquals(Double.NEGATIVE_INFINITY, meter.maxShortTerm());
    }

    @Test
    void programmeShorterThanABlockHasNoIntegratedLoudness() {
        assertEquals(OptionalDouble.empty(), new Tones(48000, 1000, 2).play(0.399, -23).meter().integrated());
        assertEquals(-23, integrated(new Tones(48000, 1000, 2).play(0.4, -23)), 0.05);
    }

    @Test
    void programmeShorterThanThreeSecondsHasNoRange() {
        assertEquals(OptionalDouble.empty(), new Tones(48000, 1000, 2).play(2.99, -23).meter().range());
        assertEquals(0, new Tones(48000, 1000, 2).play(3, -23).meter().range().orElseThrow(), 0.001);
    }

    /** The last 99 ms after a whole number of blocks belong to a block that is not complete. */
    @Test
    void incompleteLastBlockIsLeftOut() {
        Tones whole = new Tones(48000, 1000, 2).play(2, -23);
        double before = integrated(whole);
        assertEquals(before, integrated(whole.play(0.099, 0)));
        assertTrue(integrated(whole.play(0.001, 0)) > before + 1);
    }

    /** Blocks of exactly -70 LUFS would not count; a hundredth above they do, a hundredth below they do not. */
    @Test
    void absoluteGateLiesAtMinusSeventy() {
        double reading = integrated(new Tones(48000, 1000, 2).play(5, -69));
        double level = -69 - 70 - reading;
        assertEquals(-69.99, integrated(new Tones(48000, 1000, 2).play(5, level + 0.01)), 0.005);
        assertEquals(OptionalDouble.empty(), new Tones(48000, 1000, 2).play(5, level - 0.01).meter().integrated());
    }

    /** Two titles together are gated as one programme: the quiet one falls under the gate of both. */
    @Test
    void releaseIsGatedOverTheBlocksOfAllTitles() {
        LoudnessMeter loud = new Tones(48000, 1000, 2).play(10, -15).meter();
        LoudnessMeter quiet = new Tones(48000, 1000, 2).play(10, -36).meter();
        LoudnessDistribution release = new LoudnessDistribution();
        release.addAll(loud.blocks());
        release.addAll(quiet.blocks());
        // mean of both by power: -18; gate at -28; only the loud title remains
        assertEquals(-15, release.mean().orElseThrow(), 0.05);
        assertEquals(-36, quiet.integrated().orElseThrow(), 0.05);
        LoudnessDistribution range = new LoudnessDistribution();
        range.addAll(loud.shortTerms());
        range.addAll(quiet.shortTerms());
        // the gate of the range lies at -38: both remain
        assertEquals(21, range.range().orElseThrow(), 0.1);
    }

    @Test
    void readingsDoNotDependOnTheBlocks() {
        float[][] noise = noise(44100 * 5, 2);
        double[] expected = readings(noise, noise[0].length);
        for (int block : new int[] {1, 64, 441, 1000}) {
            assertArrayEquals(expected, readings(noise, block), block + " frames");
        }
    }

    /**
     * At 11 025 Hz a step of 10 ms is 110.25 frames: 110 or 111 are taken, and 400 ms are 4410 all the same. The
     * response of the K-weighting at such low rates is held to 0.1 dB.
     */
    @Test
    void ratesWithoutWholeStepsReadTheSame() {
        for (int rate : new int[] {11025, 22050, 44056, 37800}) {
            assertEquals(-23, integrated(new Tones(rate, 1000, 2).play(1, -23)), 0.1, rate + " Hz");
        }
    }

    @Test
    void brokenSamplesSilenceTheirStepOnly() {
        float[][] noise = noise(48000 * 4, 2);
        LoudnessMeter whole = new LoudnessMeter(48000, 2);
        whole.process(noise, 0, noise[0].length);
        noise[0][30000] = Float.NaN;
        noise[1][90000] = Float.POSITIVE_INFINITY;
        LoudnessMeter broken = new LoudnessMeter(48000, 2);
        broken.process(noise, 0, noise[0].length);
        // two of 400 steps are lost, each on one of two channels: 10 log10 (399 / 400) = -0.011
        assertEquals(whole.integrated().orElseThrow() - 0.011, broken.integrated().orElseThrow(), 0.01);
    }

    @Test
    void resetMeterIsAsNew() {
        float[][] noise = noise(48000 * 4, 2);
        LoudnessMeter meter = new LoudnessMeter(48000, 2);
        meter.process(noise, 0, 100_001);
        meter.reset();
        meter.process(noise, 0, noise[0].length);
        LoudnessMeter fresh = new LoudnessMeter(48000, 2);
        fresh.process(noise, 0, noise[0].length);
        assertEquals(fresh.integrated(), meter.integrated());
        assertEquals(fresh.maxMomentary(), meter.maxMomentary());
        assertEquals(fresh.range(), meter.range());
    }

    @Test
    void metersAllocateNothing() {
        float[][] noise = noise(48000, 2);
        LoudnessMeter loudness = new LoudnessMeter(48000, 2);
        TruePeakMeter peak = new TruePeakMeter();
        SignalSums sums = new SignalSums(2);
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 20; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i + 64 <= 48000; i += 64) {
                loudness.process(noise, i, 64);
                peak.process(noise[0], i, 64);
                sums.process(noise, i, 64);
            }
            peak.finish();
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        assertEquals(0, least);
    }

    @Test
    void meterWithoutChannelsIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new LoudnessMeter(48000, new double[0]));
        assertThrows(IllegalArgumentException.class, () -> new LoudnessMeter(0, 2));
    }

    private static double[] readings(float[][] x, int block) {
        LoudnessMeter meter = new LoudnessMeter(44100, x.length);
        TruePeakMeter peak = new TruePeakMeter();
        SignalSums sums = new SignalSums(x.length);
        for (int i = 0; i < x[0].length; i += block) {
            int count = Math.min(block, x[0].length - i);
            meter.process(x, i, count);
            peak.process(x[0], i, count);
            sums.process(x, i, count);
        }
        peak.finish();
        return new double[] {meter.integrated().orElseThrow(), meter.range().orElseThrow(), meter.maxMomentary(),
                meter.maxShortTerm(), peak.truePeak(), peak.samplePeak(), sums.mean(0),
                sums.correlation().orElseThrow()};
    }

    private static double[] silent(int channels) {
        double[] levels = new double[channels];
        Arrays.fill(levels, Double.NEGATIVE_INFINITY);
        return levels;
    }

    static float[][] noise(int frames, int channels) {
        Random random = new Random(1770);
        float[][] x = new float[channels][frames];
        for (float[] channel : x) {
            for (int i = 0; i < frames; i++) {
                channel[i] = (float) (0.1 * random.nextGaussian());
            }
        }
        return x;
    }

    private static double integrated(Tones tones) {
        return tones.meter().integrated().orElseThrow();
    }
}
