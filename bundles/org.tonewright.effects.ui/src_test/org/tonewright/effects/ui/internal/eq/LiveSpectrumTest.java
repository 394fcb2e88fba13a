package org.tonewright.effects.ui.internal.eq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.tonewright.processor.testkit.Signals;

class LiveSpectrumTest {

    private static final double RATE = 48_000;
    private final EqScale scale = new EqScale(600, 240, 12);
    private final LiveSpectrum spectrum = new LiveSpectrum();

    private void look(float[] samples) {
        System.arraycopy(samples, 0, spectrum.samples(), 0, LiveSpectrum.SIZE);
        spectrum.look();
    }

    @Test
    void aSineShowsItsLevelWhereItLies() {
        spectrum.columns(scale, 300, RATE);
        // Bin 128 of 4096 at 48 kHz is 1500 Hz; an amplitude of 0.5 is -6.02 dB.
        look(Signals.sine(LiveSpectrum.SIZE, RATE, 1500, 0.5));
        int column = (int) (scale.x(1500) / 2);
        assertEquals(-6.02, spectrum.levels()[column], 0.1);
        assertEquals(-EqScale.FLOOR, spectrum.levels()[(int) (scale.x(6000) / 2)], 0.1);
    }

    @Test
    void betweenTwoBinsItIsAtMostTheWindowsScallopLower() {
        spectrum.columns(scale, 300, RATE);
        look(Signals.sine(LiveSpectrum.SIZE, RATE, 128.5 * RATE / LiveSpectrum.SIZE, 1));
        double highest = -200;
        for (double level : spectrum.levels()) {
            highest = Math.max(highest, level);
        }
        // A Hann window loses 1.42 dB half a bin aside.
        assertTrue(highest < 0 && highest > -1.5, "highest: " + highest);
    }

    @Test
    void levelsRiseAtOnceAndFallSlowly() {
        spectrum.columns(scale, 300, RATE);
        look(Signals.sine(LiveSpectrum.SIZE, RATE, 1500, 1));
        int column = (int) (scale.x(1500) / 2);
        look(Signals.silence(LiveSpectrum.SIZE));
        // 18 % of 90 dB.
        assertEquals(-16.2, spectrum.levels()[column], 0.1);
        spectrum.fall();
        assertEquals(-16.2 - 0.18 * 73.8, spectrum.levels()[column], 0.1);
    }

    @Test
    void everyColumnHasALevelInALowPictureToo() {
        spectrum.columns(new EqScale(20, 10, 12), 10, 96_000);
        look(Signals.noise(LiveSpectrum.SIZE, 1, 1));
        for (double level : spectrum.levels()) {
            assertTrue(level > -60 && level < 0, "level: " + level);
        }
    }
}
