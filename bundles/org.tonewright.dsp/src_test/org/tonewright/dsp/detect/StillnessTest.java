package org.tonewright.dsp.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

class StillnessTest {

    private static final int RATE = 48000;

    private static Stillness of(float[] x) {
        Stillness stillness = new Stillness(RATE);
        stillness.process(x, 0, x.length);
        return stillness;
    }

    @Test
    void nothingAndFaintNoiseAreDead() {
        assertTrue(of(new float[4 * RATE]).isDead());
        assertTrue(of(Playing.noisy(new float[4 * RATE], 1e-5, 1)).isDead());
        assertTrue(of(Playing.noisy(new float[4 * RATE], 1e-3, 1)).isDead());
    }

    @Test
    void quietVoiceLives() {
        assertFalse(of(Playing.noisy(Playing.voice(4, RATE, 0.003, 1), 1e-4, 1)).isDead());
    }

    @Test
    void inputThatDiesInTheMidstOfSoundIsFound() {
        float[] x = Playing.noisy(Playing.voice(6, RATE, 0.3, 1), 1e-4, 1);
        Arrays.fill(x, 2 * RATE, 3 * RATE, 0);
        Stillness stillness = of(x);
        assertFalse(stillness.isDead());
        assertEquals(List.of(2L * RATE), stillness.dead().stream().map(Stillness.Stretch::start).toList());
    }

    @Test
    void inputThatDiesInARestIsFoundByItsFainterNoise() {
        // the room is 15 dB louder than a converter without a source, and below what any rest is called still
        float[] x = Playing.noisy(Playing.kick(8, RATE, 0.5), 3.2e-5, 1);
        float[] converter = Playing.noisy(new float[x.length], 5.7e-6, 2);
        System.arraycopy(converter, 2 * RATE, x, 2 * RATE, 4 * RATE);
        List<Stillness.Stretch> dead = of(x).dead();
        assertEquals(1, dead.size(), dead::toString);
        // blocks of 10 ms
        assertEquals(2.0, (double) dead.getFirst().start() / RATE, 0.02);
        assertEquals(6.0, (double) dead.getFirst().end() / RATE, 0.02);
    }

    @Test
    void digitalSilenceInFrontOfAndAmongSoundThatFadesIsAnEdit() {
        float[] x = Playing.noisy(Playing.voice(8, RATE, 0.3, 1), 1e-4, 1);
        Arrays.fill(x, 0, 2 * RATE, 0);
        for (int i = 4 * RATE; i < 6 * RATE; i++) {
            x[i] *= (float) Math.max(0, 1 - (i - 4.0 * RATE) / 960);
        }
        assertEquals(List.of(), of(x).dead());
    }

    @Test
    void restIsNotDeadWhetherTheRoomIsHeardOrNot() {
        float[] digital = Playing.voice(8, RATE, 0.3, 1);
        // what fades out before 2 s and begins after 5 s
        for (int i = 0; i < digital.length; i++) {
            digital[i] *= (float) (i < 2 * RATE ? Math.min(1, (2.0 * RATE - i) / 2400) : i < 5 * RATE ? 0 : 1);
        }
        assertEquals(List.of(), of(digital).dead());
        assertEquals(List.of(), of(Playing.noisy(digital.clone(), 1e-4, 1)).dead());
    }

    @Test
    void offsetIsMeasuredWhereItIsQuiet() {
        float[] x = Playing.noisy(Playing.kick(6, RATE, 0.8), 1e-4, 1);
        for (int i = 0; i < x.length; i++) {
            x[i] += 0.006f;
        }
        LevelBlocks blocks = new LevelBlocks(RATE / 10);
        blocks.process(x, 0, x.length);
        assertEquals(0.006, blocks.offset(), 0.001);
    }
}
