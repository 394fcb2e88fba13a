package org.tonewright.dsp.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClicksTest {

    private static final int RATE = 48000;

    private static List<Clicks.Click> find(float[] x) {
        return Clicks.find(x, x.length, 0, x.length);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.05})
    void jumpInTheWaveIsFoundWhereItIs(double amplitude) {
        float[] x = Playing.noisy(Playing.voice(3, RATE, amplitude, 1), 1e-5, 3);
        System.arraycopy(x, 60310, x, 60000, x.length - 60310);
        List<Clicks.Click> clicks = find(x);
        assertEquals(1, clicks.size());
        // the residual begins at the jump, within the few samples the wave happens to go on as predicted
        assertEquals(60000, clicks.getFirst().at(), 3);
    }

    @Test
    void singleWrongSampleIsFound() {
        float[] x = Playing.noisy(Playing.voice(3, RATE, 0.5, 1), 1e-5, 3);
        x[60000] += 0.2f;
        assertEquals(1, find(x).size());
    }

    @Test
    void drumsAndVoicesAndNoiseDoNotClick() {
        assertEquals(List.of(), find(Playing.noisy(Playing.kick(4, RATE, 0.8), 1e-4, 3)));
        assertEquals(List.of(), find(Playing.noisy(Playing.snare(4, RATE, 0.8), 1e-4, 3)));
        assertEquals(List.of(), find(Playing.noisy(Playing.voice(4, RATE, 0.5, 1), 1e-4, 3)));
        assertEquals(List.of(), find(Playing.noisy(new float[4 * RATE], 0.1, 3)));
    }
}
