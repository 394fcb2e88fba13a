package org.tonewright.effects.ui.internal.dynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.tonewright.effects.compressor.Compressor;
import org.tonewright.processor.testkit.Bench;
import org.tonewright.processor.testkit.Signals;

class StaticCurveTest {

    @Test
    void belowTheThresholdNothingHappensAndAboveItTheRatio() {
        StaticCurve curve = new StaticCurve(-20, 4, 0);
        assertEquals(-30, curve.output(-30), 1e-12);
        assertEquals(-20, curve.output(-20), 1e-12);
        assertEquals(-15, curve.output(0), 1e-12);
    }

    @Test
    void theKneeJoinsBothWithoutAStep() {
        StaticCurve curve = new StaticCurve(-20, 4, 12);
        assertEquals(-26, curve.output(-26), 1e-9);
        assertEquals(-20 + 6 / 4.0, curve.output(-14), 1e-9);
        // In the middle of the knee an eighth of its width times the slope is taken away: 12 / 8 * 3 / 4.
        assertEquals(-20 - 1.125, curve.output(-20), 1e-9);
    }

    @Test
    void whatIsDrawnIsWhatTheCompressorDoes() {
        StaticCurve curve = new StaticCurve(-24, 3, 6);
        for (double input : new double[] {-36, -25, -22, -12, -3}) {
            Map<String, Double> values = Map.of("threshold", -24.0, "ratio", 3.0, "knee", 6.0, "attack", 0.001);
            try (Bench bench = new Bench(new Compressor(), 48_000, 1, values)) {
                float[] out = bench.run(Signals.constant(48_000, Math.pow(10, input / 20)));
                // After a second of an attack of 1 ms all is steady; floats are good for 1e-4 dB.
                assertEquals(curve.output(input), 20 * Math.log10(out[47_999]), 0.001);
            }
        }
    }

    @Test
    void theHandleAtFullScaleSetsTheRatio() {
        StaticCurve curve = new StaticCurve(-20, 4, 0);
        assertEquals(4, curve.ratioFor(curve.output(0), 100), 1e-9);
        assertEquals(1, curve.ratioFor(3, 100), 1e-9);
        assertEquals(100, curve.ratioFor(-25, 100), 1e-9);
    }
}
