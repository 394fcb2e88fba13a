package org.tonewright.effects.chorus;

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

class ChorusTest extends ProcessorContract {

    private static final double RATE = 48_000;
    private static final int CARRIER_PERIOD = 96;

    @Override
    protected ProcessorFactory factory() {
        return new Chorus();
    }

    /**
     * The delay of a voice over time in seconds, from the phase of a tone of 500 Hz that went through: each value is
     * the mean over two periods of the tone (4 ms). Delays differ by less than a period, so the phase is followed from
     * one value to the next.
     */
    private static double[] delays(float[] tone) {
        double[] delays = new double[tone.length / (2 * CARRIER_PERIOD)];
        double turns = 0;
        for (int i = 0; i < delays.length; i++) {
            double real = 0;
            double imaginary = 0;
            for (int k = i * 2 * CARRIER_PERIOD; k < (i + 1) * 2 * CARRIER_PERIOD; k++) {
                double angle = 2 * Math.PI * k / CARRIER_PERIOD;
                real += tone[k] * Math.sin(angle);
                imaginary += tone[k] * Math.cos(angle);
            }
            // sin(a - d) = sin a cos d - cos a sin d
            double late = Math.atan2(-imaginary, real) / (2 * Math.PI);
            turns = late + Math.rint(turns - late);
            delays[i] = turns * CARRIER_PERIOD / RATE;
        }
        return delays;
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0.002, 0.01", "1, 0.0005, 0.005", "3, 0.001, 0.02", "0.25, 0.01, 0.012"})
    void delaySwingsAsOftenAndAsFarAsSet(double rate, double depth, double centre) {
        Map<String, Double> values = Map.of("rate", rate, "depth", depth, "delay", centre, "voices", 0.0, "mix", 1.0);
        double[] delays;
        try (Bench bench = new Bench(new Chorus(), RATE, 1, values)) {
            float[] out = bench.run(Signals.sine((int) (2 * RATE / rate) + 9600, RATE, RATE / CARRIER_PERIOD, 0.5));
            delays = delays(out);
        }
        int first = 20;
        double[] steady = Arrays.copyOfRange(delays, first, delays.length);
        double highest = Arrays.stream(steady).max().getAsDouble();
        double lowest = Arrays.stream(steady).min().getAsDouble();
        // The mean over 4 ms flattens the top of a sine of 3 Hz by 0.02 %; 1 % is what a listener would call "as set".
        assertEquals(depth, (highest - lowest) / 2, 0.01 * depth);
        // Delays count modulo one period of the tone, 2 ms.
        double offset = (highest + lowest) / 2 - centre;
        assertEquals(0, offset - 0.002 * Math.rint(offset / 0.002), 0.01 * depth + 1e-6);
        // One whole swing, from one rising passage through the middle to the next.
        double[] rising = risingPassages(steady, (highest + lowest) / 2);
        assertEquals(1 / rate, (rising[1] - rising[0]) * 2 * CARRIER_PERIOD / RATE, 0.01 / rate);
    }

    private static double[] risingPassages(double[] values, double middle) {
        double[] passages = new double[8];
        int count = 0;
        for (int i = 1; i < values.length && count < passages.length; i++) {
            if (values[i - 1] < middle && values[i] >= middle) {
                passages[count++] = i - 1 + (middle - values[i - 1]) / (values[i] - values[i - 1]);
            }
        }
        assertTrue(count >= 2, "only " + count + " swings");
        return passages;
    }

    @Test
    void dryChorusPassesEveryBit() {
        float[] noise = Signals.noise(4096, 1, 1);
        try (Bench bench = new Bench(new Chorus(), RATE, 1, Map.of("mix", 0.0))) {
            assertArrayEquals(noise, bench.run(noise));
        }
    }

    @Test
    void voicesAreAsBrightAsTheSound() {
        // Without depth a voice is a plain delay of 480.5 frames, which a poor interpolator would dull.
        Map<String, Double> values = Map.of("depth", 0.0, "delay", 480.5 / RATE, "voices", 0.0, "mix", 1.0);
        try (Bench bench = new Bench(new Chorus(), RATE, 1, values)) {
            float[] response = bench.run(Signals.impulse(4096, 0, 1));
            for (double frequency : new double[] {100, 1000, 10_000, 18_000}) {
                assertEquals(0, Sound.gain(response, RATE, frequency), 0.05, frequency + " Hz");
            }
        }
    }

    @Test
    void moreVoicesAreNotLouder() {
        float[] noise = Signals.noise(96_000, 1, 0.5);
        for (double voices = 0; voices < 4; voices++) {
            try (Bench bench = new Bench(new Chorus(), RATE, 1, Map.of("mix", 1.0, "voices", voices, "depth", 0.005))) {
                float[] out = bench.run(noise);
                // Voices of noise add as powers, except where two of them cross.
                assertEquals(Sound.decibels(Sound.rms(noise, 9600, 96_000)),
                        Sound.decibels(Sound.rms(out, 9600, 96_000)), 0.5);
            }
        }
    }

    @Test
    void spreadSetsTheSidesApart() {
        float[] tone = Signals.sine(96_000, RATE, 500, 0.5);
        for (double spread : new double[] {0, 1}) {
            Map<String, Double> values = Map.of("mix", 1.0, "voices", 0.0, "spread", spread, "rate", 1.0);
            try (Bench bench = new Bench(new Chorus(), RATE, 2, values)) {
                float[][] out = bench.run(new float[][] {tone, tone});
                double[] left = delays(out[0]);
                double[] right = delays(out[1]);
                double apart = 0;
                for (int i = 20; i < left.length; i++) {
                    double difference = left[i] - right[i];
                    apart = Math.max(apart, Math.abs(difference - 0.002 * Math.rint(difference / 0.002)));
                }
                // A quarter turn apart, two sines of 2 ms differ by up to 2 sqrt 2 ms: modulo 2 ms that is anything up
                // to 1.
                assertEquals(spread, apart / 0.001, 0.05);
            }
        }
    }
}
