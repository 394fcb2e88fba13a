package org.tonewright.processor.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** The bench drives a processor as the host does. */
class BenchTest {

    private final Example gain = Example.shaping(List.of(Example.GAIN),
            (block, in, i) -> in * Example.glide(block, 0, i));

    @Test
    void rampReachesItsEndWithTheFirstFrameAfterIt() {
        try (Bench bench = new Bench(gain, 48_000, 1, Map.of("gain", 0.0))) {
            float[] out = bench.ramp("gain", 2, 128).run(Signals.constant(192, 1));

            // Over 128 frames from 0 to 2: 2 i / 128, then 2; exact in float, all being multiples of 1/64.
            float[] expected = Signals.constant(192, 2);
            for (int i = 0; i < 128; i++) {
                expected[i] = i / 64f;
            }
            assertArrayEquals(expected, out);
        }
    }

    @Test
    void signalOfAnyLengthComesOutAsLong() {
        try (Bench bench = new Bench(gain, 48_000, 2)) {
            float[] noise = Signals.noise(100, 1, 1);

            assertArrayEquals(new float[][] {noise, noise}, bench.run(new float[][] {noise, noise}));
        }
    }

    @Test
    void transportRollsOnFromRunToRunAndStandsWhenStopped() {
        Example clock = Example.shaping(List.of(), (block, _, _) -> (float) block.beat());
        try (Bench bench = new Bench(clock, 48_000, 1).tempo(90)) {
            bench.run(new float[640]);
            // 640 frames at 90 quarter notes a minute and 48 kHz are 640 / 32000 beats.
            assertEquals(0.02, bench.run(new float[64])[0], 1e-7);
            bench.rolling(false).locate(32_000).run(new float[640]);
            assertEquals(1, bench.run(new float[64])[0], 1e-7);
        }
    }

    @Test
    void wrongKeysAndValuesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Bench(gain, 48_000, 1, Map.of("level", 0.0)));
        try (Bench bench = new Bench(gain, 48_000, 1)) {
            assertThrows(IllegalArgumentException.class, () -> bench.set("gain", 3));
        }
    }
}
