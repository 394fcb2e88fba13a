package org.tonewright.dsp.loudness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class KWeightingTest {

    /** ITU-R BS.1770-5, tables 1 and 2: the published coefficients, given to 14 decimals, are met to 13. */
    @Test
    void coefficientsAtFortyEightKilohertzAreThePublishedOnes() {
        KWeighting k = KWeighting.at(48000);
        double rounding = 1e-13;
        assertEquals(1.53512485958697, k.shelfB0(), rounding);
        assertEquals(-2.69169618940638, k.shelfB1(), rounding);
        assertEquals(1.19839281085285, k.shelfB2(), rounding);
        assertEquals(-1.69065929318241, k.shelfA1(), rounding);
        assertEquals(0.73248077421585, k.shelfA2(), rounding);
        assertEquals(1, k.passB(), 0);
        assertEquals(-1.99004745483398, k.passA1(), rounding);
        assertEquals(0.99007225036621, k.passA2(), rounding);
    }

    /**
     * The standard asks for the same response at other rates. The bilinear transform bends frequencies near the Nyquist
     * frequency, where the shelf is flat by then: below 10 kHz the responses agree within 0.05 dB from 44.1 kHz up, and
     * below a fifth of the rate within 0.1 dB at lower rates.
     */
    @Test
    void responseIsTheSameAtEveryRate() {
        for (int rate : new int[] {22050, 32000, 44100, 88200, 96000, 176400, 192000}) {
            double highest = Math.min(10000, rate / 5.0);
            for (double f = 10; f < highest; f *= 1.05) {
                double expected = 20 * StrictMath.log10(KWeighting.at(48000).gain(f, 48000));
                double actual = 20 * StrictMath.log10(KWeighting.at(rate).gain(f, rate));
                assertEquals(expected, actual, rate < 44100 ? 0.1 : 0.05, rate + " Hz, " + f + " Hz");
            }
        }
    }
}
