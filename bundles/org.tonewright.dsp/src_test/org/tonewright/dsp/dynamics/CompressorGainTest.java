package org.tonewright.dsp.dynamics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.tonewright.dsp.Measure;
import org.tonewright.dsp.level.Decibels;

class CompressorGainTest {

    private static final double RATE = 48000;
    private static final int BLOCK = 64;

    @Test
    void staticCurveIsThatOfThePaper() {
        // Threshold -20 dB, ratio 4, knee 10 dB: below the knee, at its two ends, in its middle, above.
        assertEquals(-30, StaticCurve.output(-30, -20, 4, 10), 1e-12);
        assertEquals(-25, StaticCurve.output(-25, -20, 4, 10), 1e-12);
        assertEquals(-20 - 0.75 * 25 / 20, StaticCurve.output(-20, -20, 4, 10), 1e-12);
        assertEquals(-20 + 5 / 4.0, StaticCurve.output(-15, -20, 4, 10), 1e-12);
        assertEquals(-15, StaticCurve.output(0, -20, 4, 10), 1e-12);
        assertEquals(-15, StaticCurve.output(0, -20, 4, 0), 1e-12);
        assertEquals(-20, StaticCurve.output(0, -20, Double.POSITIVE_INFINITY, 0), 1e-12);
    }

    @Test
    void steadyLevelsComeOutOnTheStaticCurve() {
        float[] level = new float[BLOCK];
        float[] gain = new float[BLOCK];
        for (double ratio : new double[] {1, 1.5, 4, 20, Double.POSITIVE_INFINITY}) {
            for (double knee : new double[] {0, 1, 12}) {
                CompressorGain compressor = new CompressorGain(RATE);
                compressor.curve(-24, ratio, knee);
                for (double in = -60; in <= 12; in += 0.7) {
                    Arrays.fill(level, (float) Decibels.toGain(in));
                    compressor.process(level, gain, BLOCK);
                    double expected = StaticCurve.output(in, -24, ratio, knee) - in;
                    // Floats leave 1e-6 dB.
                    assertEquals(expected, Decibels.fromGain(gain[BLOCK - 1]), 2e-6, in + " dB at " + ratio + ":1");
                    assertEquals(-expected, compressor.reduction(), 2e-6);
                }
            }
        }
    }

    @Test
    void attackAndReleaseCoverSixtyThreePercentInTheirTimes() {
        for (double attack : new double[] {0.0005, 0.01, 0.1}) {
            for (double release : new double[] {0.02, 0.3}) {
                CompressorGain compressor = new CompressorGain(RATE);
                compressor.curve(-20, 4, 0);
                compressor.times(attack, release);
                // From silence to 0 dB the curve asks for 15 dB.
                assertEquals(15 * (1 - Math.exp(-1)), after(compressor, 1, attack), 0.01 * 15);
                after(compressor, 1, 3);
                assertEquals(15, compressor.reduction(), 1e-6);
                assertEquals(15 * Math.exp(-1), after(compressor, 0.0001f, release), 0.01 * 15);
            }
        }
    }

    @Test
    void noTimeAtAllFollowsTheLevelAtOnce() {
        CompressorGain compressor = new CompressorGain(RATE);
        compressor.curve(-20, 2, 0);
        assertEquals(10, after(compressor, 1, 1 / RATE), 1e-6);
        assertEquals(0, after(compressor, 0.1f, 1 / RATE), 1e-6);
    }

    @Test
    void slowAttackAndFastReleaseWorkAsWellAsTheOtherWayRound() {
        CompressorGain compressor = new CompressorGain(RATE);
        compressor.curve(-20, 4, 0);
        compressor.times(0.2, 0.01);
        assertEquals(15 * (1 - Math.exp(-1)), after(compressor, 1, 0.2), 0.01);
        double from = compressor.reduction();
        assertEquals(from * Math.exp(-1), after(compressor, 0, 0.01), 0.01);
    }

    @Test
    void powersAreLevelsOfTheirRoot() {
        CompressorGain compressor = new CompressorGain(RATE);
        compressor.curve(-20, 4, 0);
        MeanSquare mean = new MeanSquare(RATE, 0.05);
        float[] sine = Measure.sine(48000, RATE, 1000, 1);
        mean.process(sine, sine, sine.length);
        // The mean square of a full-scale sine is -3.01 dB, 16.99 over the threshold; its ripple at 2 kHz is under 0.01
        // dB.
        assertEquals(-3.0103, Decibels.fromPower(sine[47999]), 0.01);
        compressor.processPower(sine, sine, sine.length);
        assertEquals(0.75 * 16.9897, compressor.reduction(), 0.01);
    }

    @Test
    void meanSquareReachesSixtyThreePercentInItsTime() {
        MeanSquare mean = new MeanSquare(RATE, 0.01);
        float[] ones = new float[480];
        Arrays.fill(ones, 1);
        mean.process(ones, ones, 480);
        assertEquals(1 - Math.exp(-1), ones[479], 1e-6);
        assertThrows(IllegalArgumentException.class, () -> new MeanSquare(RATE, -1));
    }

    @Test
    void movedThresholdGlidesAndArrives() {
        CompressorGain compressor = new CompressorGain(RATE);
        compressor.curve(0, 4, 0);
        compressor.moveTo(-20, 4, 0);
        float[] level = new float[BLOCK];
        float[] gain = new float[BLOCK];
        Arrays.fill(level, 1);
        compressor.process(level, gain, BLOCK);
        for (int i = 0; i < BLOCK; i++) {
            assertEquals(-15.0 * i / BLOCK, Decibels.fromGain(gain[i]), 1e-5);
        }
        compressor.process(level, gain, BLOCK);
        assertEquals(-15, Decibels.fromGain(gain[0]), 1e-5);
    }

    @Test
    void silenceIsLeftAloneExactly() {
        CompressorGain compressor = new CompressorGain(RATE);
        compressor.curve(-40, 10, 6);
        compressor.times(0.001, 0.01);
        after(compressor, 1, 0.1);
        after(compressor, 0, 2);
        float[] gain = new float[BLOCK];
        compressor.process(new float[BLOCK], gain, BLOCK);
        for (float g : gain) {
            assertEquals(1, g);
        }
        assertEquals(0, compressor.reduction());
    }

    @Test
    void aChannelGoesOnFromTheReductionOfTheGroupItLeaves() {
        CompressorGain group = new CompressorGain(RATE);
        CompressorGain channel = new CompressorGain(RATE);
        for (CompressorGain compressor : new CompressorGain[] {group, channel}) {
            compressor.curve(-20, 4, 0);
            compressor.times(0, 0.1);
        }
        assertEquals(15, after(group, 1, 0.01), 1e-6);
        channel.goOnFrom(group);
        assertEquals(15 * Math.exp(-1), after(channel, 0, 0.1), 0.01);
    }

    @Test
    void resetForgetsThePast() {
        CompressorGain used = new CompressorGain(RATE);
        CompressorGain fresh = new CompressorGain(RATE);
        used.curve(-20, 4, 6);
        used.times(0.01, 0.1);
        fresh.curve(-30, 8, 3);
        fresh.times(0.01, 0.1);
        after(used, 1, 0.1);
        used.moveTo(-30, 8, 3);
        used.reset();
        float[] a = Measure.noise(BLOCK, 1, 3);
        Detector.magnitude(a, a, BLOCK);
        float[] b = a.clone();
        used.process(a, a, BLOCK);
        fresh.process(b, b, BLOCK);
        assertArrayEquals(b, a);
    }

    @Test
    void nothingIsAllocated() {
        CompressorGain compressor = new CompressorGain(RATE);
        MeanSquare mean = new MeanSquare(RATE, 0.01);
        LimiterGain limiter = new LimiterGain(RATE, 72);
        float[] noise = Measure.noise(BLOCK, 1, 2);
        float[] level = new float[BLOCK];
        float[] gain = new float[BLOCK];
        double[] release = {0.1};
        assertEquals(0, Measure.allocated(() -> {
            Detector.magnitude(noise, level, BLOCK);
            compressor.moveTo(-20 - release[0], 4, 6);
            compressor.times(0.01, release[0] += 0.01);
            compressor.process(level, gain, BLOCK);
            limiter.release(release[0]);
            limiter.moveTo(0.5);
            limiter.process(level, gain, BLOCK);
            mean.process(noise, level, BLOCK);
            compressor.processPower(level, gain, BLOCK);
        }));
        assertTrue(gain[0] <= 1);
    }

    private static double after(CompressorGain compressor, float amplitude, double seconds) {
        int frames = (int) Math.round(seconds * RATE);
        float[] level = new float[frames];
        Arrays.fill(level, amplitude);
        compressor.process(level, level, frames);
        return compressor.reduction();
    }
}
