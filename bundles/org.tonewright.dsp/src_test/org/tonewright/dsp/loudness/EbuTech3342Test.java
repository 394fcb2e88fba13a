package org.tonewright.dsp.loudness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The minimum requirements test signals of EBU Tech 3342, table 1: 1 kHz sines of 20 s each, in phase on both
 * channels. The table allows 1 LU; the 3 s window that crosses from one tone to the next moves the percentiles by
 * less than 0.1 LU where a tone fills at least a quarter of the signal, so that these are held to 0.1 LU. Cases 5 and
 * 6 are recordings that the EBU supplies.
 */
class EbuTech3342Test {

    @ParameterizedTest
    @ValueSource(ints = {44100, 48000, 96000})
    void twoLevelsGiveTheirDistance(int rate) {
        assertEquals(10, range(play(rate, -20, -30)), 0.1, "case 1");
        assertEquals(5, range(play(rate, -20, -15)), 0.1, "case 2");
        assertEquals(20, range(play(rate, -40, -20)), 0.1, "case 3");
    }

    @ParameterizedTest
    @ValueSource(ints = {44100, 48000, 96000})
    void relativeGateLeavesOutWhatIsTwentyLuBelowTheMean(int rate) {
        assertEquals(15, range(play(rate, -50, -35, -20, -35, -50)), 0.1, "case 4");
    }

    @ParameterizedTest
    @ValueSource(ints = {48000})
    void repeatedProgrammeKeepsItsRange(int rate) {
        double once = range(play(rate, -50, -35, -20, -35, -50));
        double twice = range(play(rate, -50, -35, -20, -35, -50, -50, -35, -20, -35, -50));
        // EBU Tech 3342, section 2: the range does not depend on length. The windows across the join add a few values.
        assertEquals(once, twice, 0.1);
    }

    private static LoudnessMeter play(int rate, double... levels) {
        Tones tones = new Tones(rate, 1000, 2);
        for (double level : levels) {
            tones.play(20, level);
        }
        return tones.meter();
    }

    private static double range(LoudnessMeter meter) {
        return meter.range().orElseThrow();
    }
}
