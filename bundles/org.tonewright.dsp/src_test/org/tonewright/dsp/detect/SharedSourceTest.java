package org.tonewright.dsp.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

class SharedSourceTest {

    private static List<SharedSource.Match> compare(float[] one, float[] other) {
        SharedSource source = new SharedSource(48000);
        source.process(one, other, 0, one.length);
        return source.matches();
    }

    private static float[] heard(float[] x, double gain, int delay, long seed) {
        float[] heard = new float[x.length];
        for (int i = delay; i < x.length; i++) {
            heard[i] = (float) (gain * x[i - delay]);
        }
        return Playing.noisy(heard, 1e-4, seed);
    }

    @Test
    void secondMicrophoneThatHearsTheSameLaterIsAlike() {
        float[] x = Playing.voice(6, 48000, 0.5, 1);
        for (SharedSource.Match match : compare(heard(x, 1, 0, 1), heard(x, 0.5, 48, 2))) {
            assertTrue(match.likeness() > 0.4, () -> "likeness " + match.likeness());
            assertEquals(48, match.delay());
        }
    }

    @Test
    void swappedWiresAreSeen() {
        float[] x = Playing.snare(6, 48000, 0.5);
        List<SharedSource.Match> matches = compare(heard(x, 1, 0, 1), heard(x, -0.7, 10, 2));
        for (SharedSource.Match match : matches) {
            assertTrue(match.likeness() < -0.4, () -> "likeness " + match.likeness());
            assertEquals(10, match.delay());
        }
        assertTrue(matches.size() >= 4);
    }

    @Test
    void twoPlayersAreNotAlike() {
        for (SharedSource.Match match : compare(heard(Playing.voice(6, 48000, 0.5, 1), 1, 0, 1),
                heard(Playing.voice(6, 48000, 0.5, 9), 1, 0, 2))) {
            assertEquals(0, match.likeness(), 0.2);
        }
    }
}
