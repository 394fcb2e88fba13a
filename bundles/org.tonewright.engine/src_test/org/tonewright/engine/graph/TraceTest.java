package org.tonewright.engine.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TraceTest {

    private final Trace trace = new Trace();

    private void add(float left, float right) {
        float[][][] quantum = new float[2][1][64];
        for (int i = 0; i < 64; i++) {
            quantum[0][0][i] = left + i;
            quantum[1][0][i] = right + i;
        }
        trace.add(quantum, 0, 64);
    }

    @Test
    void latestSamplesAreTheMeanOfTheChannelsTheNewestLast() {
        add(0, 0);
        add(100, 300);
        float[] seen = new float[3];
        assertEquals(128, trace.latest(seen));
        assertArrayEquals(new float[] {261, 262, 263}, seen);
    }

    @Test
    void beforeTheFirstSampleThereIsSilence() {
        add(1, 1);
        float[] seen = new float[66];
        assertEquals(64, trace.latest(seen));
        assertEquals(0, seen[1]);
        assertEquals(1, seen[2]);
    }

    @Test
    void theRingGoesOnForEver() {
        for (int i = 0; i < 2000; i++) {
            add(i, i);
        }
        float[] seen = new float[Trace.LENGTH];
        assertEquals(128000, trace.latest(seen));
        assertEquals(1999 + 63, seen[Trace.LENGTH - 1]);
        assertEquals(2000 - Trace.LENGTH / 64, seen[0]);
    }
}
