package org.tonewright.effects.gain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.tonewright.processor.ProcessorFactory;
import org.tonewright.processor.testkit.Bench;
import org.tonewright.processor.testkit.ProcessorContract;
import org.tonewright.processor.testkit.Signals;

class GainTest extends ProcessorContract {

    @Override
    protected ProcessorFactory factory() {
        return new Gain();
    }

    @Test
    void zeroDecibelsPassEveryBit() {
        float[] noise = Signals.noise(4096, 1, 1);
        try (Bench bench = new Bench(new Gain(), 48_000, 1)) {
            assertArrayEquals(noise, bench.run(noise));
        }
    }

    @Test
    void sixDecibelsAreAFactorOfTwo() {
        try (Bench bench = new Bench(new Gain(), 48_000, 1, Map.of("level", 20 * StrictMath.log10(2)))) {
            // float rounding of the gain and of the product: 2^-23 of 0.5
            assertEquals(0.5, bench.run(Signals.constant(64, 0.25))[63], 0.5 * 0x1p-22);
        }
    }

    @Test
    void invertedCopyCancels() {
        float[][] noise = {Signals.noise(4096, 1, 1), Signals.noise(4096, 2, 1)};
        try (Bench bench = new Bench(new Gain(), 48_000, 2, Map.of("invert.right", 1.0))) {
            float[][] out = bench.run(noise);
            for (int i = 0; i < 4096; i++) {
                assertEquals(0, out[1][i] + noise[1][i]);
            }
            assertArrayEquals(noise[0], out[0]);
        }
    }

    @Test
    void switchedPolarityPassesThroughSilenceInOneBlock() {
        try (Bench bench = new Bench(new Gain(), 48_000, 1)) {
            bench.run(Signals.constant(64, 1));
            float[] out = bench.set("invert.left", 1).run(Signals.constant(128, 1));
            // from 1 to -1 in 64 steps of 1/32
            assertEquals(1, out[0]);
            assertEquals(0, out[32]);
            assertEquals(-1, out[64]);
        }
    }
}
