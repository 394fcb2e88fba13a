package org.tonewright.dsp.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairingTest {

    private static final double SECONDS = 16;

    private static Pairing.Answer compare(float[] one, float[] other, int rate) {
        Pairing pairing = new Pairing(rate);
        float[] mine = new float[pairing.size()];
        float[] theirs = new float[pairing.size()];
        for (int at = 0; at + mine.length <= one.length; at += mine.length / 2) {
            System.arraycopy(one, at, mine, 0, mine.length);
            System.arraycopy(other, at, theirs, 0, mine.length);
            pairing.add(mine, theirs);
        }
        return pairing.answer();
    }

    private static void add(float[] x, double gain, int delay, float[] into) {
        for (int i = delay; i < into.length; i++) {
            into[i] += (float) (gain * x[i - delay]);
        }
    }

    /** What a microphone above hears of a kick drum, and of a snare that is three times as loud there. */
    private static float[] above(float[] kick, double sign, int rate, long seed) {
        float[] above = new float[kick.length];
        add(kick, sign * 0.2, (int) (0.004 * rate), above);
        add(Playing.snare(SECONDS, rate, 0.6), 1, (int) (0.003 * rate), above);
        return Playing.noisy(above, 1e-4, seed);
    }

    @ParameterizedTest
    @CsvSource({"44100, 1", "48000, 1", "96000, 1", "44100, -1", "48000, -1", "96000, -1"})
    void kickDrumIsHeardUnderneathALouderSnare(int rate, int sign) {
        float[] kick = Playing.noisy(Playing.kick(SECONDS, rate, 0.5), 1e-4, 1);
        Pairing.Answer answer = compare(kick, above(kick, sign, rate, 2), rate);
        // the delay is known to a sample; nothing but the kick's own click and body makes the peak
        assertEquals((int) (0.004 * rate), answer.delay(), 1);
        assertTrue(sign * answer.likeness() > 0.5, answer::toString);
        assertTrue(Math.abs(answer.likeness()) > 1.6 * answer.rival(), answer::toString);
        // 32 strokes: the coherence of a few hundred frequencies, in many frames
        assertTrue(answer.evidence() > 3, answer::toString);
        assertTrue(answer.steady());
    }

    @Test
    void drumsThatPlayTogetherButDoNotHearEachOtherHaveNothingInCommon() {
        Pairing.Answer answer = compare(Playing.noisy(Playing.kick(SECONDS, 48000, 0.5), 1e-4, 1),
                Playing.noisy(Playing.bass(SECONDS, 48000, 0.5), 1e-4, 2), 48000);
        // twice what chance makes is taken away, and hardly anything is left
        assertTrue(answer.evidence() < 1, answer::toString);
        answer = compare(Playing.noisy(Playing.voice(SECONDS, 48000, 0.5, 1), 1e-4, 3),
                Playing.noisy(Playing.voice(SECONDS, 48000, 0.5, 9), 1e-4, 4), 48000);
        assertTrue(answer.evidence() < 1, answer::toString);
    }

    @Test
    void humThatTwoTracksShareMakesThemNoPair() {
        float[] one = Playing.noisy(new float[(int) SECONDS * 48000], 1e-3, 1);
        float[] other = Playing.noisy(new float[one.length], 1e-3, 2);
        Random random = new Random(3);
        for (int harmonic = 1; harmonic <= 8; harmonic++) {
            double turns = 50.02 * harmonic / 48000;
            double shift = random.nextDouble();
            for (int i = 0; i < one.length; i++) {
                one[i] += (float) (0.01 * StrictMath.sin(2 * Math.PI * turns * i));
                other[i] += (float) (0.01 * StrictMath.sin(2 * Math.PI * (turns * i + shift)));
            }
        }
        Pairing.Answer answer = compare(one, other, 48000);
        // the eight lines are coherent, but each peak comes again after 20 ms, lower by the window's overlap
        assertTrue(Math.abs(answer.likeness()) < 1.2 * answer.rival(), answer::toString);
    }

    @Test
    void silenceSaysNothing() {
        Pairing.Answer answer = compare(new float[48000], Playing.snare(1, 48000, 0.5), 48000);
        assertEquals(0, answer.likeness());
        assertEquals(0, answer.evidence());
    }
}
