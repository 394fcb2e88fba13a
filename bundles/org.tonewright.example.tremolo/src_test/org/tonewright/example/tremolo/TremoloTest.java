package org.tonewright.example.tremolo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.tonewright.processor.ProcessorFactory;
import org.tonewright.processor.testkit.Bench;
import org.tonewright.processor.testkit.ProcessorContract;
import org.tonewright.processor.testkit.Signals;

/** The contract, and how it sounds. */
class TremoloTest extends ProcessorContract {

    private static final double RATE = 48_000;

    @Override
    protected ProcessorFactory factory() {
        return new Tremolo();
    }

    @Test
    void fullDepthReachesSilenceInTheMiddleOfEachSwing() {
        try (Bench bench = new Bench(new Tremolo(), RATE, 1, Map.of("rate", 5.0, "depth", 1.0))) {
            float[] out = bench.run(Signals.constant(48_000, 0.5));
            // A swing lasts 9600 frames; its middle is silent, its ends are untouched. Floats round to 6e-8.
            assertEquals(0, out[4800], 1e-6);
            assertEquals(0.5, out[9600], 1e-5);
        }
    }

    @Test
    void withSyncASwingBeginsOnTheBeat() {
        Map<String, Double> values = Map.of("sync", 1.0, "note", 2.0, "depth", 1.0, "shape", 1.0);
        try (Bench bench = new Bench(new Tremolo(), RATE, 1, values)) {
            bench.tempo(120).locate(64 * 1000);
            float[] out = bench.run(Signals.constant(96_000, 1));
            // A quarter note lasts 24000 frames: beats are at 72000 and 96000, silence halfway. A triangle is within
            // one frame's step, 1 / 12000, of its corner.
            assertEquals(1, out[72_000 - 64_000], 1e-4);
            assertEquals(0, out[84_000 - 64_000], 1e-4);
            assertEquals(1, out[96_000 - 64_000], 1e-4);
        }
    }

    @Test
    void halfATurnOfPhaseSetsTheSidesAgainstEachOther() {
        Map<String, Double> values = Map.of("phase", 180.0, "depth", 1.0);
        try (Bench bench = new Bench(new Tremolo(), RATE, 2, values)) {
            float[] level = Signals.constant(48_000, 1);
            float[][] out = bench.run(new float[][] {level, level});
            for (int i = 0; i < level.length; i++) {
                // Two raised cosines half a turn apart add up to one.
                assertEquals(1, out[0][i] + out[1][i], 1e-5);
            }
        }
    }

    @Test
    void theSquareTakesFourMillisecondsFromEndToEnd() {
        Map<String, Double> values = Map.of("shape", 2.0, "depth", 1.0, "rate", 5.0);
        try (Bench bench = new Bench(new Tremolo(), RATE, 1, values)) {
            float[] out = bench.run(Signals.constant(9600, 1));
            // Half a swing is 4800 frames, 4 ms are 192.
            assertEquals(1, out[4799], 1e-6);
            assertTrue(out[4800 + 96] > 0.45 && out[4800 + 96] < 0.55, "halfway after 2 ms: " + out[4800 + 96]);
            assertEquals(0, out[4800 + 192], 1e-4);
        }
    }

    @Test
    void tellsWhereItIsInItsSwing() {
        try (Bench bench = new Bench(new Tremolo(), RATE, 1, Map.of("rate", 1.0))) {
            bench.run(Signals.silence(12_032));
            // 12032 of 48000 frames.
            assertEquals(0.25067, ((Swinging) bench.processor()).turn(), 1e-4);
        }
    }
}
