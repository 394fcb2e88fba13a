package org.tonewright.dsp.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlosivesTest {

    private static List<Plosives.Puff> find(float[] x, int rate) {
        Plosives plosives = new Plosives(rate);
        plosives.process(x, 0, x.length);
        return plosives.puffs();
    }

    private static void puff(float[] x, int rate, double start, double seconds, double amplitude) {
        for (int i = 0; i < seconds * rate; i++) {
            double time = (double) i / rate;
            double shape = Math.min(1, time / 0.008) * (1 - time / seconds) * (1 - time / seconds);
            x[(int) (start * rate) + i] += (float) (amplitude * shape * StrictMath.cos(2 * Math.PI * 40 * time));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {44100, 48000, 96000})
    void popOfVoiceIsFoundWhereItIs(int rate) {
        float[] x = Playing.noisy(Playing.voice(12, rate, 0.3, 1), 1e-4, 2);
        puff(x, rate, 4.7, 0.09, 0.3);
        List<Plosives.Puff> puffs = find(x, rate);
        assertEquals(1, puffs.size());
        assertEquals(4.7, puffs.getFirst().start(), 0.03);
    }

    @Test
    void popUnderALoudVowelIsFoundThoughItIsLessThanHalfOfAllThatSounds() {
        float[] x = Playing.noisy(Playing.voice(12, 48000, 0.3, 1), 1e-4, 2);
        // in the midst of the note that begins at 4.7 s; the voice itself has next to nothing below 90 Hz
        puff(x, 48000, 5.0, 0.08, 0.4);
        List<Plosives.Puff> puffs = find(x, 48000);
        assertEquals(1, puffs.size());
        assertEquals(5.0, puffs.getFirst().start(), 0.03);
    }

    @Test
    void directCurrentHidesNoPopAndIsNone() {
        float[] x = Playing.noisy(Playing.voice(12, 48000, 0.05, 1), 1e-4, 2);
        for (int i = 0; i < x.length; i++) {
            // a quarter of the loudest sample
            x[i] += 0.012f;
        }
        assertEquals(List.of(), find(x, 48000));
        puff(x, 48000, 4.7, 0.09, 0.05);
        assertEquals(1, find(x, 48000).size());
    }

    @Test
    void voiceWithoutPopsHasNone() {
        assertEquals(List.of(), find(Playing.noisy(Playing.voice(12, 48000, 0.3, 1), 1e-4, 2), 48000));
    }

    @Test
    void drumsAndBassAndLowNotesDoNotPop() {
        assertEquals(List.of(), find(Playing.kick(12, 48000, 0.8), 48000));
        assertEquals(List.of(), find(Playing.bass(12, 48000, 0.5), 48000));
        float[] both = Playing.snare(12, 48000, 0.8);
        float[] kick = Playing.kick(12, 48000, 0.8);
        for (int i = 0; i < both.length; i++) {
            both[i] += kick[i];
        }
        assertEquals(List.of(), find(both, 48000));
    }
}
