package org.tonewright.dsp.filter;

import org.tonewright.dsp.level.Circle;
import org.tonewright.dsp.level.Decibels;

/**
 * Biquad coefficients after R. Bristow-Johnson, "Cookbook formulae for audio equalizer biquad filter coefficients" (the
 * Audio EQ Cookbook, W3C Working Group Note of 8 June 2021). The response of a filter is that of these formulas at its
 * sample rate: bells and shelves near half the sample rate are squeezed by the bilinear transform, as the Cookbook has
 * it.
 * <p>
 * A section is five numbers in an array of sections, {@code b0 b1 b2 a1 a2}, divided by a0:
 * y[n] = b0 x[n] + b1 x[n-1] + b2 x[n-2] - a1 y[n-1] - a2 y[n-2]. Every method writes section number {@code section},
 * that
 * is the numbers from {@code section * SIZE} on, and allocates nothing. Frequencies are kept within 1e-6 and 0.49 of
 * the
 * sample rate; q must be more than 0.
 */
public final class Cookbook {

    /** How many numbers a section has. */
    public static final int SIZE = 5;

    private static final double LOWEST = 1e-6;
    private static final double HIGHEST = 0.49;

    private Cookbook() {}

    /** [any] Low-pass: 12 dB an octave, gain q at the frequency, 1 at 0 Hz. */
    public static void lowPass(double[] sections, int section, double sampleRate, double frequency, double q) {
        double w0 = turns(sampleRate, frequency);
        double cos = Circle.cos(w0);
        double alpha = Circle.sin(w0) / (2 * q);
        // 1 - cos w0 loses digits at low frequencies; 2 sin^2(w0 / 2) does not.
        double half = Circle.sin(w0 / 2);
        double versine = 2 * half * half;
        put(sections, section, versine / 2, versine, versine / 2, 1 + alpha, -2 * cos, 1 - alpha);
    }

    /** [any] High-pass: 12 dB an octave, gain q at the frequency, 1 at half the sample rate. */
    public static void highPass(double[] sections, int section, double sampleRate, double frequency, double q) {
        double w0 = turns(sampleRate, frequency);
        double cos = Circle.cos(w0);
        double alpha = Circle.sin(w0) / (2 * q);
        put(sections, section, (1 + cos) / 2, -(1 + cos), (1 + cos) / 2, 1 + alpha, -2 * cos, 1 - alpha);
    }

    /** [any] Notch: silence at the frequency, 1 far from it. */
    public static void notch(double[] sections, int section, double sampleRate, double frequency, double q) {
        double w0 = turns(sampleRate, frequency);
        double cos = Circle.cos(w0);
        double alpha = Circle.sin(w0) / (2 * q);
        put(sections, section, 1, -2 * cos, 1, 1 + alpha, -2 * cos, 1 - alpha);
    }

    /** [any] Bell (the Cookbook's peakingEQ): the gain in decibels at the frequency, 1 far from it. */
    public static void bell(double[] sections, int section, double sampleRate, double frequency, double q,
            double decibels) {
        double a = Decibels.toGain(decibels / 2);
        double w0 = turns(sampleRate, frequency);
        double cos = Circle.cos(w0);
        double alpha = Circle.sin(w0) / (2 * q);
        put(sections, section, 1 + alpha * a, -2 * cos, 1 - alpha * a, 1 + alpha / a, -2 * cos, 1 - alpha / a);
    }

    /**
     * [any] Low shelf: the gain at 0 Hz, half of it (in decibels) at the frequency; q 0.7071 is the steepest without a
     * bump.
     */
    public static void lowShelf(double[] sections, int section, double sampleRate, double frequency, double q,
            double decibels) {
        double a = Decibels.toGain(decibels / 2);
        double w0 = turns(sampleRate, frequency);
        double cos = Circle.cos(w0);
        double slope = Math.sqrt(a) * Circle.sin(w0) / q;
        put(sections, section, a * (a + 1 - (a - 1) * cos + slope), 2 * a * (a - 1 - (a + 1) * cos),
                a * (a + 1 - (a - 1) * cos - slope), a + 1 + (a - 1) * cos + slope, -2 * (a - 1 + (a + 1) * cos),
                a + 1 + (a - 1) * cos - slope);
    }

    /** [any] High shelf: the gain at half the sample rate, half of it (in decibels) at the frequency. */
    public static void highShelf(double[] sections, int section, double sampleRate, double frequency, double q,
            double decibels) {
        double a = Decibels.toGain(decibels / 2);
        double w0 = turns(sampleRate, frequency);
        double cos = Circle.cos(w0);
        double slope = Math.sqrt(a) * Circle.sin(w0) / q;
        put(sections, section, a * (a + 1 + (a - 1) * cos + slope), -2 * a * (a - 1 + (a + 1) * cos),
                a * (a + 1 + (a - 1) * cos - slope), a + 1 - (a - 1) * cos + slope, 2 * (a - 1 - (a + 1) * cos),
                a + 1 - (a - 1) * cos - slope);
    }

    /** [any] A wire: gain 1, no memory. */
    public static void identity(double[] sections, int section) {
        put(sections, section, 1, 0, 0, 1, 0, 0);
    }

    /** The frequency as an angle of the unit circle in turns, kept in its range. */
    static double turns(double sampleRate, double frequency) {
        return Math.max(LOWEST, Math.min(HIGHEST, frequency / sampleRate));
    }

    static void put(double[] sections, int section, double b0, double b1, double b2, double a0, double a1, double a2) {
        int at = section * SIZE;
        sections[at] = b0 / a0;
        sections[at + 1] = b1 / a0;
        sections[at + 2] = b2 / a0;
        sections[at + 3] = a1 / a0;
        sections[at + 4] = a2 / a0;
    }
}
