package org.tonewright.dsp.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoiseFloorTest {

    private static final double LIMIT = 0.001;

    private static List<NoiseFloor.Stretch> find(float[] x, int rate) {
        NoiseFloor floor = new NoiseFloor(rate);
        floor.process(x, 0, x.length);
        return floor.stretches(LIMIT);
    }

    @ParameterizedTest
    @ValueSource(ints = {44100, 48000, 96000})
    void noiseUnderVoiceIsFoundWithItsLevel(int rate) {
        List<NoiseFloor.Stretch> found = find(Playing.noisy(Playing.voice(8, rate, 0.3, 1), 0.003, 7), rate);
        assertFalse(found.isEmpty());
        // the quietest quarter of the frames is a little below the mean
        assertEquals(20 * Math.log10(0.003), 20 * Math.log10(found.getFirst().level()), 1);
    }

    @Test
    void noiseUnderBassWithoutPausesIsFound() {
        assertFalse(find(Playing.noisy(Playing.bass(8, 48000, 0.5), 0.004, 7), 48000).isEmpty());
    }

    @Test
    void noiseOfGoodPreampIsBelowTheLimit() {
        assertEquals(List.of(), find(Playing.noisy(Playing.voice(8, 48000, 0.3, 1), 0.0004, 7), 48000));
    }

    @Test
    void musicWithoutPausesIsNoNoise() {
        float[] pad = new float[8 * 48000];
        for (int i = 0; i < pad.length; i++) {
            for (int h = 1; h < 60; h++) {
                pad[i] += (float) (0.1 / h * StrictMath.sin(2 * Math.PI * 220.0 * h * i / 48000 + h * h));
            }
        }
        assertEquals(List.of(), find(Playing.noisy(pad, 0.0002, 1), 48000));
        assertEquals(List.of(), find(Playing.noisy(Playing.snare(8, 48000, 0.9), 0.0002, 1), 48000));
    }
}
