package org.tonewright.effects.delay;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tonewright.effects.Sound;
import org.tonewright.processor.ProcessorFactory;
import org.tonewright.processor.testkit.Bench;
import org.tonewright.processor.testkit.ProcessorContract;
import org.tonewright.processor.testkit.Signals;

class TempoDelayTest extends ProcessorContract {

    private static final int QUARTER = 8;

    @Override
    protected ProcessorFactory factory() {
        return new TempoDelay();
    }

    /** The frame with the highest absolute value around another. */
    private static int peakNear(float[] signal, int frame) {
        int peak = frame - 200;
        for (int i = frame - 200; i <= frame + 200; i++) {
            if (Math.abs(signal[i]) > Math.abs(signal[peak])) {
                peak = i;
            }
        }
        return peak;
    }

    @ParameterizedTest
    @CsvSource({"48000, 120, 8, 1", "44100, 97, 8, 1", "48000, 133.33, 5, 0.5", "96000, 174.6, 7, 0.75",
            "44100, 71.9, 3, 0.33333333333", "48000, 60, 0, 0.125"})
    void everyEchoIsOnTheBeatToTheSample(double rate, double tempo, double note, double beats) {
        Map<String, Double> values = Map.of("note", note, "feedback", 0.9, "mix", 1.0);
        double period = beats * 60 / tempo * rate;
        try (Bench bench = new Bench(new TempoDelay(), rate, 1, values).tempo(tempo)) {
            float[] out = bench.run(Signals.impulse((int) (9 * period) + 400, 0, 1));
            for (int echo = 1; echo <= 8; echo++) {
                // The nearest frame; where the beat falls between two frames, both have the same right.
                assertEquals(echo * period, peakNear(out, (int) (echo * period)), 0.505, "echo " + echo);
            }
        }
    }

    @Test
    void echoesFallByTheFeedback() {
        Map<String, Double> values = Map.of("sync", 0.0, "time", 0.0125, "feedback", 0.5, "mix", 1.0);
        try (Bench bench = new Bench(new TempoDelay(), 48_000, 1, values)) {
            float[] out = bench.run(Signals.impulse(5000, 0, 1));
            for (int echo = 1; echo <= 8; echo++) {
                // 600 frames exactly: a whole number, so each echo is one sample
                assertEquals(StrictMath.pow(0.5, echo - 1), out[600 * echo], 1e-6);
            }
            assertEquals(1.9921875, sum(out), 1e-5);
        }
    }

    private static double sum(float[] signal) {
        double sum = 0;
        for (float sample : signal) {
            sum += Math.abs(sample);
        }
        return sum;
    }

    @Test
    void dryDelayPassesEveryBit() {
        float[] noise = Signals.noise(48_000, 1, 1);
        try (Bench bench = new Bench(new TempoDelay(), 48_000, 1, Map.of("mix", 0.0))) {
            assertArrayEquals(noise, bench.run(noise));
        }
    }

    @Test
    void pingPongGoesFromLeftToRightAndBack() {
        Map<String, Double> values = Map.of("pingpong", 1.0, "feedback", 0.5, "mix", 1.0, "note", (double) QUARTER);
        try (Bench bench = new Bench(new TempoDelay(), 48_000, 2, values).tempo(600)) {
            // A quarter at 600 a minute is 4800 frames. The right channel alone sounds.
            float[][] out = bench.run(new float[][] {Signals.silence(24_000), Signals.impulse(24_000, 0, 1)});
            assertEquals(0.5, out[0][4800], 1e-6);
            assertEquals(0, out[1][4800], 1e-6);
            assertEquals(0.25, out[1][9600], 1e-6);
            assertEquals(0, out[0][9600], 1e-6);
            assertEquals(0.125, out[0][14_400], 1e-6);
        }
    }

    @Test
    void filtersWorkOnEveryEchoAnew() {
        Map<String, Double> values = Map.of("sync", 0.0, "time", 0.1, "feedback", 0.98, "mix", 1.0, "lowcut", 300.0,
                "highcut",
                3000.0);
        try (Bench bench = new Bench(new TempoDelay(), 48_000, 1, values)) {
            float[] out = bench.run(Signals.impulse(4800 * 5, 0, 1));
            for (int echo = 1; echo <= 4; echo++) {
                float[] one = Arrays.copyOfRange(out, 4800 * echo - 100, 4800 * (echo + 1) - 100);
                double feedback = (echo - 1) * Sound.decibels(0.98);
                // Butterworth of order 2: 3.01 dB at the corner; the other filter, a decade away, takes 0.0004 dB
                assertEquals(-3.01 * echo + feedback, Sound.gain(one, 48_000, 300), 0.02 * echo);
                assertEquals(-3.01 * echo + feedback, Sound.gain(one, 48_000, 3000), 0.02 * echo);
            }
        }
    }

    @Test
    void newTimeIsFadedToWithoutAClick() {
        float[] tone = Signals.sine(96_000, 48_000, 200, 0.25);
        Map<String, Double> values = Map.of("sync", 0.0, "time", 0.25, "feedback", 0.5, "mix", 0.5);
        try (Bench bench = new Bench(new TempoDelay(), 48_000, 1, values)) {
            float[] soft = tone.clone();
            for (int i = 0; i < 4800; i++) {
                soft[i] *= (float) (0.5 - 0.5 * Math.cos(Math.PI * i / 4800));
            }
            float[] before = bench.run(soft);
            float[] longer = bench.set("time", 0.6013).run(tone);
            float[] synced = bench.set("sync", 1).run(tone);
            float[] splatter = Sound.above(Signals.join(before, longer, synced), 48_000, 3000);
            // -80 dBFS above 3 kHz; the fade of 30 ms is three periods of the tone
            assertTrue(Sound.peak(splatter, 48_000, splatter.length) < 1e-4,
                    Sound.decibels(Sound.peak(splatter, 48_000, splatter.length)) + " dBFS");
        }
    }

    @Test
    void smallChangesOfTempoGlide() {
        float[] tone = Signals.sine(48_000, 48_000, 1000, 0.5);
        Map<String, Double> values = Map.of("feedback", 0.0, "mix", 1.0);
        try (Bench bench = new Bench(new TempoDelay(), 48_000, 1, values).tempo(120)) {
            bench.run(tone);
            bench.tempo(120.005);
            // One frame in 24000 is taken within one block, by a straight line and not by a fade: the level stays.
            float[] out = bench.run(tone);
            assertEquals(0.5, Sound.peak(out, 0, 2400), 0.001);
            assertEquals(0.5, Sound.amplitude(out, 4800, 9600, 48_000, 1000), 0.0005);
        }
    }

    @Test
    void timesBeyondTheLongestAreHalvedAndStayOnTheBeat() {
        try (Bench bench = new Bench(new TempoDelay(), 22_050, 1, Map.of("note", 13.0, "mix", 1.0)).tempo(20)) {
            // A whole note at 20 a minute is 12 s; its half is 6 s.
            float[] out = bench.run(Signals.impulse(7 * 22_050, 0, 1));
            assertEquals(1, out[6 * 22_050], 1e-6);
        }
    }

    @Test
    void muchFeedbackDiesAwayInTheEnd() {
        Map<String, Double> values = Map.of("sync", 0.0, "time", 0.01, "feedback", 0.98, "mix", 1.0);
        try (Bench bench = new Bench(new TempoDelay(), 22_050, 1, values)) {
            bench.run(Signals.noise(200, 1, 1));
            // 120 dB at 0.1755 dB an echo are 684 echoes of 10 ms
            bench.run(Signals.silence(7 * 22_050));
            assertTrue(Sound.peak(bench.run(Signals.silence(4410)), 0, 4410) < 1e-6);
            bench.run(Signals.silence(40 * 22_050));
            // and 400 dB end in silence, not in denormal numbers
            assertEquals(0, Sound.peak(bench.run(Signals.silence(4410)), 0, 4410));
        }
    }
}
