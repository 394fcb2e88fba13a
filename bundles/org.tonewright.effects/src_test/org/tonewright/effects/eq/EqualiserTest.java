package org.tonewright.effects.eq;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tonewright.effects.Sound;
import org.tonewright.processor.ProcessorFactory;
import org.tonewright.processor.testkit.Bench;
import org.tonewright.processor.testkit.ProcessorContract;
import org.tonewright.processor.testkit.Signals;

class EqualiserTest extends ProcessorContract {

    private static final double RATE = 48_000;
    private static final double[] FREQUENCIES = {25, 50, 100, 200, 400, 800, 1000, 1600, 3150, 6300, 10_000, 15_000,
            20_000};

    @Override
    protected ProcessorFactory factory() {
        return new Equaliser();
    }

    private static float[] impulseResponse(Map<String, Double> values) {
        try (Bench bench = new Bench(new Equaliser(), RATE, 1, values)) {
            return bench.run(Signals.impulse(1 << 16, 0, 1));
        }
    }

    /** The frequency as the bilinear transform sees it, relative to the band's: tan(pi f / fs) / tan(pi f0 / fs). */
    private static double warped(double frequency, double centre) {
        return StrictMath.tan(Math.PI * frequency / RATE) / StrictMath.tan(Math.PI * centre / RATE);
    }

    @ParameterizedTest
    @CsvSource({"1000, 6, 1", "1000, -12, 4", "60, 18, 0.5", "12000, 24, 2", "12000, -3, 0.7"})
    void bellFollowsItsFormula(double centre, double gain, double q) {
        float[] response = impulseResponse(Map.of("band4.frequency", centre, "band4.gain", gain, "band4.q", q));
        double a = StrictMath.pow(10, gain / 40);
        for (double frequency : FREQUENCIES) {
            // Audio EQ Cookbook, peakingEQ: H(s) = (s^2 + s A/Q + 1) / (s^2 + s/(AQ) + 1)
            double x = warped(frequency, centre);
            double expected = 10 * StrictMath.log10(((1 - x * x) * (1 - x * x) + x * x * a * a / (q * q))
                    / ((1 - x * x) * (1 - x * x) + x * x / (a * a * q * q)));
            // what is asked for is 0.1 dB; the rounding of samples to float leaves 0.001
            assertEquals(expected, Sound.gain(response, RATE, frequency), 0.01, frequency + " Hz");
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 100, 12", "2, 8000, -9"})
    void shelfReachesItsGainAndHalfOfItAtItsFrequency(double type, double corner, double gain) {
        float[] response = impulseResponse(
                Map.of("band5.type", type, "band5.frequency", corner, "band5.gain", gain, "band5.q", Math.sqrt(0.5)));
        assertEquals(gain / 2, Sound.gain(response, RATE, corner), 0.01);
        assertEquals(type == 1 ? gain : 0, Sound.gain(response, RATE, 1), 0.02);
        assertEquals(type == 1 ? 0 : gain, Sound.gain(response, RATE, 23_990), 0.02);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 2", "2, 4", "3, 8"})
    void filtersFallWithTheirSlope(double slope, int order) {
        float[] response = impulseResponse(
                Map.of("band1.on", 1.0, "band1.type", 3.0, "band1.frequency", 500.0, "band1.slope", slope));
        for (double frequency : new double[] {100, 250, 500, 1000, 1500}) {
            // Butterworth: |H|^2 = 1 / (1 + x^(2 order))
            double expected = -10 * StrictMath.log10(1 + StrictMath.pow(warped(frequency, 500), 2 * order));
            assertEquals(expected, Sound.gain(response, RATE, frequency), 0.05, frequency + " Hz");
        }
    }

    @Test
    void qualityOfAFilterIsItsGainAtItsFrequency() {
        for (double slope : new double[] {1, 2, 3}) {
            float[] response = impulseResponse(
                    Map.of("band1.on", 1.0, "band1.frequency", 300.0, "band1.slope", slope, "band1.q", 2.0));
            // A Butterworth filter has 0.7071 there; the quality is 2 instead.
            assertEquals(20 * StrictMath.log10(2), Sound.gain(response, RATE, 300), 0.01);
        }
    }

    @Test
    void notchSilencesItsFrequencyAlone() {
        float[] response = impulseResponse(Map.of("band3.type", 5.0, "band3.frequency", 1000.0, "band3.q", 10.0));
        assertTrue(Sound.gain(response, RATE, 1000) < -80);
        assertEquals(0, Sound.gain(response, RATE, 500), 0.05);
        assertEquals(0, Sound.gain(response, RATE, 2000), 0.05);
    }

    @Test
    void bandsAddUpAndTheLevelWithThem() {
        Map<String, Double> values = new HashMap<>(Map.of("level", -4.0));
        for (int band = 1; band <= 8; band++) {
            values.put("band" + band + ".on", 1.0);
            values.put("band" + band + ".type", 0.0);
            values.put("band" + band + ".frequency", 1000.0);
            values.put("band" + band + ".gain", band % 2 == 0 ? 3.0 : -1.0);
        }
        // 4 x 3 - 4 x 1 - 4
        assertEquals(4, Sound.gain(impulseResponse(values), RATE, 1000), 0.01);
    }

    @Test
    void flatEqualiserPassesEveryBit() {
        float[] noise = Signals.noise(4096, 1, 1);
        try (Bench bench = new Bench(new Equaliser(), RATE, 1)) {
            assertArrayEquals(noise, bench.run(noise));
        }
    }

    @Test
    void switchedBandIsHeardWithin45MillisecondsAsIfItHadAlwaysBeenOn() {
        float[] noise = Signals.noise(24_000, 1, 0.5);
        float[] switched;
        try (Bench bench = new Bench(new Equaliser(), RATE, 1, Map.of("band4.on", 0.0, "band4.gain", 12.0))) {
            bench.run(Signals.silence(64));
            switched = bench.set("band4.on", 1).run(noise);
        }
        float[] always;
        try (Bench bench = new Bench(new Equaliser(), RATE, 1, Map.of("band4.on", 1.0, "band4.gain", 12.0))) {
            always = bench.run(noise);
        }
        // 45 ms are 2160 frames; after the fade it is the same filter with the same past
        assertEquals(0, Sound.difference(switched, always, 2160, always.length), 1e-6);
        assertTrue(Sound.difference(switched, always, 0, 900) > 0.05);
    }

    @Test
    void switchedAndGlidingBandsMakeNoNoiseOfTheirOwn() {
        float[] tone = Signals.sine(48_000, RATE, 200, 0.25);
        Map<String, Double> values = Map.of("band4.on", 0.0, "band4.frequency", 200.0, "band4.gain", 12.0);
        try (Bench bench = new Bench(new Equaliser(), RATE, 1, values)) {
            float[] before = bench.run(tone);
            float[] on = bench.set("band4.on", 1).run(tone);
            float[] highPass = bench.set("band4.type", 4).run(tone);
            float[] steep = bench.set("band4.slope", 3).run(tone);
            float[] swept = bench.ramp("band4.frequency", 2000, 9600).run(tone);
            float[] off = bench.set("band4.on", 0).run(tone);
            float[] splatter = Sound.above(Signals.join(before, on, highPass, steep, swept, off), RATE, 3000);
            // -80 dBFS above 3 kHz, four octaves over the tone, which is at -12 dBFS and boosted to 0
            assertTrue(Sound.peak(splatter, 4800, splatter.length) < 1e-4,
                    "above 3 kHz: " + Sound.decibels(Sound.peak(splatter, 4800, splatter.length)) + " dBFS");
        }
    }
}
