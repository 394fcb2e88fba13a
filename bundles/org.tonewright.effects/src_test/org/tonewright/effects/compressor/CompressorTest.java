package org.tonewright.effects.compressor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tonewright.effects.Sound;
import org.tonewright.processor.ProcessorFactory;
import org.tonewright.processor.Reduction;
import org.tonewright.processor.testkit.Bench;
import org.tonewright.processor.testkit.ProcessorContract;
import org.tonewright.processor.testkit.Signals;

class CompressorTest extends ProcessorContract {

    private static final double RATE = 48_000;

    @Override
    protected ProcessorFactory factory() {
        return new Compressor();
    }

    private static double amplitude(double decibels) {
        return StrictMath.pow(10, decibels / 20);
    }

    private static Bench bench(int channels, Map<String, Double> values) {
        Map<String, Double> all = new HashMap<>(Map.of("threshold", -20.0, "ratio", 4.0, "knee", 0.0));
        all.putAll(values);
        return new Bench(new Compressor(), RATE, channels, all);
    }

    @ParameterizedTest
    @CsvSource({"0, 4", "6, 4", "12, 2", "24, 100", "0, 1"})
    void constantLevelsComeOutOnTheCurve(double knee, double ratio) {
        for (double in = -60; in <= 0; in += 2.5) {
            // Giannoulis et al. 2012, equation 4, with threshold -20 dB
            double over = in + 20;
            double expected = in;
            if (2 * Math.abs(over) <= knee && knee > 0) {
                expected += (1 / ratio - 1) * (over + knee / 2) * (over + knee / 2) / (2 * knee);
            } else if (over > 0) {
                expected += (1 / ratio - 1) * over;
            }
            try (Bench bench = bench(1, Map.of("knee", knee, "ratio", ratio, "attack", 0.001))) {
                float[] out = bench.run(Signals.constant(4800, amplitude(in)));
                // 1 % of the reduction is asked for; samples are floats, worth 1e-6 dB
                assertEquals(expected, Sound.decibels(out[4799]), 0.0001, in + " dBFS");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0005, 0.01, 0.1})
    void attackGoesTwoThirdsOfItsWayInItsTime(double attack) {
        try (Bench bench = bench(1, Map.of("attack", attack))) {
            bench.run(Signals.constant(640, amplitude(-60)));
            float[] out = bench.run(Signals.constant((int) (20 * attack * RATE), 1));
            // A step to 0 dBFS asks for 20 (1 - 1/4) = 15 dB; 1 - 1/e of that is 9.482 dB.
            assertEquals(attack, crossing(out, -15 * (1 - 1 / Math.E), false) / RATE, 0.01 * attack);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.12, 0.5})
    void releaseGoesTwoThirdsOfItsWayInItsTime(double release) {
        try (Bench bench = bench(1, Map.of("attack", 0.001, "release", release))) {
            bench.run(Signals.constant(9600, 1));
            float[] out = bench.run(Signals.constant((int) (10 * release * RATE), amplitude(-30)));
            assertEquals(release, crossing(out, -30 - 15 / Math.E, true) / RATE, 0.01 * release);
        }
    }

    /**
     * The time in frames, between the frames, when the level of a constant passes some decibels; the last output is
     * frame 0's.
     */
    private static double crossing(float[] out, double decibels, boolean rising) {
        for (int i = 1; i < out.length; i++) {
            double before = Sound.decibels(out[i - 1]);
            double after = Sound.decibels(out[i]);
            if (rising ? after >= decibels : after <= decibels) {
                // the gain of the first frame has gone one step already
                return i + (decibels - before) / (after - before);
            }
        }
        throw new AssertionError("never reached");
    }

    @Test
    void meanSquareOfASineIsThreeDecibelsUnderItsPeak() {
        try (Bench bench = bench(1, Map.of("detector", 1.0, "attack", 0.05, "release", 0.05))) {
            float[] out = bench.run(Signals.sine(48_000, RATE, 1000, 1));
            // RMS -3.01 dBFS is 16.99 over the threshold; the ripple of the mean leaves some hundredths
            assertEquals(-16.99 * 0.75, Sound.decibels(Sound.amplitude(out, 24_000, 48_000, RATE, 1000)), 0.02);
        }
    }

    @Test
    void linkedChannelsKeepTheirBalance() {
        float[][] in = {Signals.constant(4800, 1), Signals.constant(4800, amplitude(-40))};
        try (Bench bench = bench(2, Map.of("attack", 0.001))) {
            float[][] out = bench.run(in);
            assertEquals(-15, Sound.decibels(out[0][4799]), 0.001);
            assertEquals(-55, Sound.decibels(out[1][4799]), 0.001);
        }
        try (Bench bench = bench(2, Map.of("attack", 0.001, "link", 0.0))) {
            assertEquals(-40, Sound.decibels(bench.run(in)[1][4799]), 0.001);
            // Linked later, both channels go on from where they are.
            float[][] out = bench.set("link", 1).run(in);
            assertEquals(-55, Sound.decibels(out[1][4799]), 0.001);
            out = bench.ramp("link", 0, 64).run(in);
            assertEquals(-55, Sound.decibels(out[1][0]), 0.05);
        }
    }

    @Test
    void dryPartOfTheMixIsTheDelayedInputBitForBit() {
        float[] noise = Signals.noise(9600, 1, 1);
        try (Bench bench = bench(1, Map.of("mix", 0.0, "lookahead", 0.005, "makeup", 12.0))) {
            assertEquals(240, bench.processor().latency());
            float[] out = bench.run(noise);
            for (int i = 240; i < out.length; i++) {
                assertEquals(noise[i - 240], out[i]);
            }
        }
    }

    @Test
    void parallelCompressionAddsTwoAlignedSounds() {
        float[] noise = Signals.noise(9600, 1, 1);
        Map<String, Double> values = Map.of("lookahead", 0.003, "attack", 0.001, "makeup", 3.0);
        float[] wet;
        try (Bench bench = bench(1, values)) {
            wet = bench.run(noise);
        }
        Map<String, Double> mixed = new HashMap<>(values);
        mixed.put("mix", 0.4);
        try (Bench bench = bench(1, mixed)) {
            float[] out = bench.run(noise);
            for (int i = 144; i < out.length; i++) {
                // the rounding of three floats of up to 1.4
                assertEquals(0.4 * wet[i] + 0.6 * noise[i - 144], out[i], 3e-7);
            }
        }
    }

    @Test
    void lookAheadCatchesTheFirstPeak() {
        float[] step = Signals.join(Signals.constant(4800, amplitude(-40)), Signals.constant(4800, 1));
        double without;
        double with;
        try (Bench bench = bench(1, Map.of("attack", 0.001))) {
            without = Sound.peak(bench.run(step), 0, 9600);
        }
        try (Bench bench = bench(1, Map.of("attack", 0.001, "lookahead", 0.005))) {
            with = Sound.peak(bench.run(step), 0, 9600);
        }
        // After 5 time constants of the attack all but e^-5 of 15 dB is done: -14.9 dBFS instead of nearly 0.
        assertTrue(Sound.decibels(without) > -1, "without " + Sound.decibels(without));
        assertEquals(-15 * (1 - Math.exp(-5)), Sound.decibels(with), 0.05);
    }

    @Test
    void sideChainDucksTheMainSound() {
        float[] music = Signals.constant(4800, amplitude(-6));
        float[][][] ducking = {{music}, {Signals.constant(4800, 1)}};
        float[][][] leaving = {{music}, {Signals.constant(4800, amplitude(-50))}};
        try (Bench bench = bench(1, Map.of("attack", 0.001, "release", 0.005))) {
            assertEquals(-6 - 15, Sound.decibels(bench.runPorts(ducking)[0][0][4799]), 0.001);
            assertEquals(-6, Sound.decibels(bench.runPorts(leaving)[0][0][4799]), 0.001);
        }
    }

    @Test
    void filterKeepsTheBassFromTheDetector() {
        float[] bass = Signals.sine(24_000, RATE, 50, amplitude(-6));
        try (Bench bench = bench(1, Map.of("sidechain.filter", 1.0, "sidechain.highpass", 500.0))) {
            // 50 Hz is 40 dB down a decade below the corner: at -46 dBFS it stays under the threshold
            float[] out = bench.run(bass);
            assertEquals(0, Sound.difference(bass, out, 12_000, 24_000), 1e-7);
        }
        try (Bench bench = bench(1, Map.of())) {
            assertTrue(Sound.difference(bass, bench.run(bass), 12_000, 24_000) > 0.2);
        }
    }

    @Test
    void reportedReductionIsWhatIsHeard() {
        try (Bench bench = bench(1, Map.of("attack", 0.001, "makeup", 5.0))) {
            float[] out = bench.run(Signals.constant(4800, amplitude(-4)));
            float reduction = ((Reduction) bench.processor()).reduction();
            assertEquals(12, reduction, 0.001);
            assertEquals(-4 - reduction + 5, Sound.decibels(out[4799]), 0.001);
            bench.processor().reset();
            assertEquals(0, ((Reduction) bench.processor()).reduction());
        }
    }
}
