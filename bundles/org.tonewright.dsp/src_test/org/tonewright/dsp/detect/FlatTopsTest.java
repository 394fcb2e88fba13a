package org.tonewright.dsp.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlatTopsTest {

    private static List<FlatTops.Flat> find(float[] x, int rate) {
        return FlatTops.find(x, x.length, 0, x.length, rate);
    }

    @ParameterizedTest
    @ValueSource(ints = {44100, 48000, 96000})
    void voiceThatClipsAtTheConverterIsFound(int rate) {
        float[] x = Playing.noisy(Playing.voice(3, rate, 1.6, 1), 1e-4, 2);
        List<FlatTops.Flat> flats = find(Playing.rounded(Playing.clipped(x, 1 - 0x1p-23f), 24), rate);
        assertTrue(flats.size() > 50, () -> flats.size() + " flat tops");
        assertTrue(flats.stream().allMatch(flat -> Math.abs(flat.level()) > 0.99));
    }

    @ParameterizedTest
    @ValueSource(floats = {0.5f, 0.1f, 0.03f})
    void preampThatClipsBelowFullScaleIsFoundThoughItsNoiseLiesOnTheTops(float ceiling) {
        float[] x = Playing.clipped(Playing.voice(3, 48000, 2.0 * ceiling, 1), ceiling);
        List<FlatTops.Flat> flats = find(Playing.rounded(Playing.noisy(x, ceiling * 5e-5, 2), 24), 48000);
        assertTrue(flats.size() > 20, () -> flats.size() + " flat tops");
        assertEquals(ceiling, Math.abs(flats.getFirst().level()), 0.01 * ceiling);
    }

    @Test
    void snareThatClipsIsFound() {
        float[] x = Playing.clipped(Playing.noisy(Playing.snare(3, 48000, 2), 1e-4, 1), 0.6f);
        assertFalse(find(Playing.rounded(x, 24), 48000).isEmpty());
    }

    @Test
    void cymbalThatClipsIsFoundThoughItHardlyStandsStill() {
        float[] x = Playing.snare(3, 48000, 2);
        for (int i = x.length - 1; i > 0; i--) {
            x[i] = (x[i] - x[i - 1]) / 2;
        }
        assertFalse(find(Playing.rounded(Playing.clipped(x, 0.7f), 24), 48000).isEmpty());
    }

    @Test
    void toneThatTouchesItsTopInEachPeriodIsNoClipping() {
        float[] x = new float[96000];
        for (int i = 0; i < x.length; i++) {
            x[i] = (float) (0.6 * StrictMath.sin(2 * Math.PI * i / 16));
        }
        assertEquals(List.of(), find(x, 48000));
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 24})
    void soundThatKeepsItsTopsIsLeftAlone(int bits) {
        assertEquals(List.of(), find(Playing.rounded(Playing.voice(3, 48000, 0.9, 1), bits), 48000));
        assertEquals(List.of(), find(Playing.rounded(Playing.bass(3, 48000, 0.3), bits), 48000));
        assertEquals(List.of(), find(Playing.rounded(Playing.bass(3, 96000, 0.05), bits), 96000));
        assertEquals(List.of(), find(Playing.rounded(Playing.snare(3, 48000, 0.9), bits), 48000));
    }

    @Test
    void squareWaveOfSynthesiserIsNoClipping() {
        float[] x = new float[96000];
        for (int i = 0; i < x.length; i++) {
            x[i] = Math.floorMod(i, 437) < 219 ? 0.7f : -0.7f;
        }
        assertEquals(List.of(), find(x, 48000));
    }

    @Test
    void saturationOfTubeIsNoClippingForItsTopsAreRound() {
        float[] x = Playing.voice(3, 48000, 3, 1);
        for (int i = 0; i < x.length; i++) {
            x[i] = (float) (0.8 * StrictMath.tanh(x[i]));
        }
        assertEquals(List.of(), find(Playing.rounded(x, 24), 48000));
    }

    @Test
    void limiterThatHoldsEachPeakAtItsCeilingIsNoClipping() {
        float[] x = Playing.snare(3, 48000, 2);
        int window = 64;
        float[] limited = new float[x.length];
        for (int start = 0; start < x.length; start += window) {
            float peak = 0.5f;
            for (int i = start; i < Math.min(x.length, start + window); i++) {
                peak = Math.max(peak, Math.abs(x[i]));
            }
            for (int i = start; i < Math.min(x.length, start + window); i++) {
                limited[i] = x[i] * 0.5f / peak;
            }
        }
        assertEquals(List.of(), find(limited, 48000));
    }
}
