package org.tonewright.dsp.filter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The Cookbook's filters against the analogue prototypes that it states, H(s) at s = j tan(w/2) / tan(w0/2). */
class CookbookTest {

    private static final double RATE = 48000;
    private static final double[] CORNERS = {20, 440, 1000, 7000, 18000, 22000};
    private static final double[] QS = {0.3, Math.sqrt(0.5), 2, 12};
    private static final double[] GAINS = {-24, -3, 0.5, 18};
    /** In decibels; nothing but rounding. */
    private static final double TOLERANCE = 1e-5;

    private final double[] sections = new double[Cookbook.SIZE];

    private interface Prototype {
        /** |numerator|^2 over |denominator|^2 with s = jx. */
        double power(double x, double q, double a);
    }

    private interface Design {
        void write(double frequency, double q, double decibels);
    }

    @Test
    void lowPassFollowsItsPrototype() {
        compare((f, q, _) -> Cookbook.lowPass(sections, 0, RATE, f, q), (x, q, _) -> 1 / pole(x, q));
    }

    @Test
    void highPassFollowsItsPrototype() {
        compare((f, q, _) -> Cookbook.highPass(sections, 0, RATE, f, q), (x, q, _) -> x * x * x * x / pole(x, q));
    }

    @Test
    void notchFollowsItsPrototype() {
        compare((f, q, _) -> Cookbook.notch(sections, 0, RATE, f, q),
                (x, q, _) -> (1 - x * x) * (1 - x * x) / pole(x, q));
    }

    @Test
    void bellFollowsItsPrototype() {
        compare((f, q, db) -> Cookbook.bell(sections, 0, RATE, f, q, db), (x, q, a) -> pole(x, q / a) / pole(x, q * a));
    }

    @Test
    void lowShelfFollowsItsPrototype() {
        compare((f, q, db) -> Cookbook.lowShelf(sections, 0, RATE, f, q, db),
                (x, q, a) -> a * a * shelf(x, q, a, 1) / shelf(x, q, 1, a));
    }

    @Test
    void highShelfFollowsItsPrototype() {
        compare((f, q, db) -> Cookbook.highShelf(sections, 0, RATE, f, q, db),
                (x, q, a) -> a * a * shelf(x, q, 1, a) / shelf(x, q, a, 1));
    }

    @Test
    void bellHasItsGainAtItsFrequencyAndTheCookbooksCoefficients() {
        // The Cookbook's peakingEQ at 48 kHz, 1 kHz, q 1, +6 dB, worked out apart from this program.
        Cookbook.bell(sections, 0, RATE, 1000, 1, 6);
        double[] expected = {1.043953086990335, -1.8953207239365961, 0.8677222847598566, -1.8953207239365961,
                0.9116753717501915};
        assertArrayEquals(expected, sections, 1e-12);
        assertEquals(6, FrequencyResponse.decibels(sections, 0, 1, RATE, 1000), 1e-9);
    }

    @Test
    void bellOfNoGainIsAWire() {
        Cookbook.bell(sections, 0, RATE, 1000, 1, 0);
        assertEquals(1, sections[0]);
        assertEquals(sections[3], sections[1]);
        assertEquals(sections[4], sections[2]);
    }

    @Test
    void frequenciesBeyondHalfTheSampleRateStayStable() {
        for (double f : new double[] {-1, 0, 1e-9, 24000, 1e6}) {
            Cookbook.bell(sections, 0, RATE, f, 1, 12);
            assertTrue(Math.abs(sections[4]) < 1 && Math.abs(sections[3]) < 1 + sections[4], "at " + f + " Hz");
        }
    }

    private void compare(Design design, Prototype prototype) {
        for (double corner : CORNERS) {
            for (double q : QS) {
                for (double gain : GAINS) {
                    design.write(corner, q, gain);
                    for (double f = 15; f < 23500; f *= 1.7) {
                        double x = Math.tan(Math.PI * f / RATE) / Math.tan(Math.PI * corner / RATE);
                        double expected = 10 * Math.log10(prototype.power(x, q, Math.pow(10, gain / 40)));
                        if (expected > -150) {
                            assertEquals(expected, FrequencyResponse.decibels(sections, 0, 1, RATE, f), TOLERANCE,
                                    corner + " Hz, q " + q + ", " + gain + " dB at " + f + " Hz");
                        }
                    }
                }
            }
        }
    }

    /** |s^2 + s/q + 1|^2 at s = jx. */
    private static double pole(double x, double q) {
        return (1 - x * x) * (1 - x * x) + x * x / (q * q);
    }

    /** |high s^2 + sqrt(a)/q s + low|^2 at s = jx, a being the larger of the two factors' product. */
    private static double shelf(double x, double q, double low, double high) {
        double real = low - high * x * x;
        return real * real + low * high * x * x / (q * q);
    }
}
