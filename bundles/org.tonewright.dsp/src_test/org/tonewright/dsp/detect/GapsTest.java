package org.tonewright.dsp.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

class GapsTest {

    private static final int RATE = 48000;

    private static List<Gaps.Gap> find(float[] x) {
        return Gaps.find(x, x.length, 0, x.length, RATE);
    }

    /** A place near a frame where the wave is far from 0. */
    private static int loud(float[] x, int near) {
        int loud = near;
        for (int i = near; i < near + 400; i++) {
            loud = Math.abs(x[i]) > Math.abs(x[loud]) ? i : loud;
        }
        return loud;
    }

    @Test
    void samplesThatAreMissingAreFoundWhereTheyAre() {
        float[] x = Playing.voice(3, RATE, 0.5, 1);
        int at = loud(x, 60000);
        Arrays.fill(x, at, at + 600, 0);
        assertEquals(List.of(new Gaps.Gap(at, 600, false)), find(x));
    }

    @Test
    void sampleThatStandsStillIsFound() {
        float[] x = Playing.voice(3, RATE, 0.5, 1);
        int at = loud(x, 60000) - 12;
        Arrays.fill(x, at, at + 700, x[at]);
        List<Gaps.Gap> gaps = find(x);
        assertEquals(1, gaps.size());
        assertTrue(gaps.getFirst().frozen());
        assertEquals(at, gaps.getFirst().start(), 1);
    }

    @Test
    void restsAndGatesAndDigitalSilenceAreNoGaps() {
        float[] gated = Playing.snare(3, RATE, 0.8);
        for (int i = 0; i < gated.length; i++) {
            gated[i] = Math.abs(gated[i]) < 0.002f ? 0 : gated[i];
        }
        assertEquals(List.of(), find(gated));
        assertEquals(List.of(), find(Playing.voice(3, RATE, 0.5, 2)));
        assertEquals(List.of(), find(Playing.kick(3, RATE, 0.9)));
        assertEquals(List.of(), find(new float[RATE]));
    }

    @Test
    void topsOfSquareWaveAreNoGaps() {
        float[] x = new float[2 * RATE];
        for (int i = 0; i < x.length; i++) {
            x[i] = Math.floorMod(i, 600) < 300 ? 0.5f : -0.5f;
        }
        assertEquals(List.of(), find(x));
    }
}
