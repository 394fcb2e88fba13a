package org.tonewright.dsp.level;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.tonewright.dsp.Measure;

class RampTest {

    private static final int BLOCK = 64;

    @Test
    void unityPassesEveryBit() {
        float[] noise = Measure.noise(BLOCK, 1, 1);
        float[] out = new float[BLOCK];
        Ramp.apply(noise, 0, out, 0, BLOCK, 1, 1);
        assertArrayEquals(noise, out);
        Ramp.crossFade(noise, new float[BLOCK], out, BLOCK, 0, 0);
        assertArrayEquals(noise, out);
        Ramp.crossFade(new float[BLOCK], noise, out, BLOCK, 1, 1);
        assertArrayEquals(noise, out);
    }

    @Test
    void mixOfOppositesIsSilence() {
        float[] noise = Measure.noise(BLOCK, 1, 1);
        float[] out = noise.clone();
        Ramp.mix(noise, 0, out, 0, BLOCK, -1, -1);
        assertArrayEquals(new float[BLOCK], out);
        Ramp.add(noise, 0, out, 0, BLOCK);
        assertArrayEquals(noise, out);
    }

    @Test
    void gainIsAStraightLineThatJoinsTheNextBlock() {
        float[] ones = new float[2 * BLOCK];
        java.util.Arrays.fill(ones, 1);
        float[] out = new float[2 * BLOCK];
        Ramp.apply(ones, 0, out, 0, BLOCK, 0.25f, 0.5f);
        Ramp.mix(ones, BLOCK, out, BLOCK, BLOCK, 0.5f, 0.75f);
        for (int i = 0; i < 2 * BLOCK; i++) {
            assertEquals(0.25 + 0.25 * i / BLOCK, out[i], 1e-7);
        }
    }

    @Test
    void nothingIsAllocated() {
        float[] noise = Measure.noise(BLOCK, 1, 1);
        float[] out = new float[BLOCK];
        assertEquals(0, Measure.allocated(() -> {
            Ramp.apply(noise, 0, out, 0, BLOCK, 0.1f, 0.2f);
            Ramp.mix(noise, 0, out, 0, BLOCK, 0.1f, 0.2f);
            Ramp.crossFade(noise, out, out, BLOCK, 0.1f, 0.2f);
        }));
    }
}
