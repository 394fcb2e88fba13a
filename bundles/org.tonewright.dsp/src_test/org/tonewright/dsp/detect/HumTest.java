package org.tonewright.dsp.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HumTest {

    private static List<Hum.Stretch> find(float[] x, int rate) {
        Hum hum = new Hum(rate);
        hum.process(x, 0, x.length);
        return hum.stretches();
    }

    private static void add(float[] x, int rate, double hertz, double amplitude, int from, int to) {
        for (int i = from; i < to; i++) {
            double turns = hertz * i / rate;
            x[i] += (float) (amplitude * (StrictMath.sin(2 * Math.PI * turns)
                    + 0.5 * StrictMath.sin(2 * Math.PI * (2 * turns + 0.2))
                    + 0.7 * StrictMath.sin(2 * Math.PI * (3 * turns + 0.4))
                    + 0.4 * StrictMath.sin(2 * Math.PI * (5 * turns + 0.1))
                    + 0.3 * StrictMath.sin(2 * Math.PI * (7 * turns + 0.3))
                    + 0.3 * StrictMath.sin(2 * Math.PI * (9 * turns + 0.6))));
        }
    }

    @ParameterizedTest
    @CsvSource({"44100, 50.04, 50", "48000, 59.96, 60", "96000, 50.0, 50", "48000, 60.05, 60"})
    void humUnderVoiceIsFoundWithItsLevel(int rate, double hertz, int mains) {
        float[] x = Playing.noisy(Playing.voice(8, rate, 0.5, 1), 1e-4, 2);
        add(x, rate, hertz, 0.004, 0, x.length);
        List<Hum.Stretch> found = find(x, rate);
        assertEquals(mains, found.getFirst().mains());
        // the lines together have the power of 0.004 sqrt(1 + 0.25 + 0.49 + 0.16 + 0.09 + 0.09); music adds some
        assertEquals(0.0058, found.stream().mapToDouble(Hum.Stretch::level).max().orElse(0), 0.0015);
    }

    @Test
    void humUnderDrumsIsFound() {
        float[] x = Playing.kick(8, 48000, 0.8);
        add(x, 48000, 50, 0.01, 0, x.length);
        assertEquals(50, find(x, 48000).getFirst().mains());
    }

    @Test
    void humOfFourSecondsIsFoundWhereItIs() {
        float[] x = Playing.voice(16, 48000, 0.5, 1);
        add(x, 48000, 50, 0.01, 6 * 48000, 10 * 48000);
        List<Hum.Stretch> found = find(x, 48000);
        assertEquals(6, found.getFirst().start(), 1);
        assertEquals(10, found.getLast().end(), 1);
    }

    @Test
    void bassNotesNearTheMainsAreNoHum() {
        assertEquals(List.of(), find(Playing.bass(12, 48000, 0.5), 48000));
        float[] drone = new float[12 * 48000];
        add(drone, 48000, 49.0, 0.2, 0, drone.length);
        assertEquals(List.of(), find(drone, 48000));
        float[] higher = new float[12 * 48000];
        add(higher, 48000, 61.74, 0.2, 0, higher.length);
        assertEquals(List.of(), find(higher, 48000));
        assertEquals(List.of(), find(Playing.kick(12, 48000, 0.8), 48000));
    }
}
