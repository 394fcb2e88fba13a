package org.tonewright.dsp.loudness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;

class SignalSumsTest {

    @Test
    void offsetIsTheMean() {
        float[][] x = new float[3][48000];
        Arrays.fill(x[0], 0.1f);
        for (int i = 0; i < 48000; i++) {
            x[1][i] = (i % 2 == 0 ? 0.5f : -0.75f);
        }
        SignalSums sums = sums(x);
        // floats of 0.1 are off by 1.5e-9
        assertEquals(0.1, sums.mean(0), 1e-8);
        assertEquals(-0.125, sums.mean(1), 1e-12);
        assertEquals(0, sums.mean(2));
    }

    @Test
    void sameSignalCorrelatesFullyAndTheOppositeInversely() {
        float[][] x = LoudnessMeterTest.noise(48000, 2);
        for (int i = 0; i < x[0].length; i++) {
            x[1][i] = -0.5f * x[0][i];
        }
        assertEquals(-1, sums(x).correlation().orElseThrow(), 1e-12);
        assertEquals(1, sums(new float[][] {x[0], x[0]}).correlation().orElseThrow(), 1e-12);
    }

    /** Of n independent samples the correlation scatters by 1 / sqrt n = 0.0046; four times that is allowed. */
    @Test
    void unrelatedSignalsDoNotCorrelate() {
        assertEquals(0, sums(LoudnessMeterTest.noise(48000, 2)).correlation().orElseThrow(), 0.02);
    }

    @Test
    void monoAndSilenceHaveNoCorrelation() {
        float[][] x = LoudnessMeterTest.noise(1000, 1);
        assertEquals(OptionalDouble.empty(), sums(x).correlation());
        assertEquals(OptionalDouble.empty(), sums(new float[][] {x[0], new float[1000]}).correlation());
        assertTrue(sums(x).mean(0) != 0);
    }

    private static SignalSums sums(float[][] x) {
        SignalSums sums = new SignalSums(x.length);
        sums.process(x, 0, x[0].length);
        return sums;
    }
}
