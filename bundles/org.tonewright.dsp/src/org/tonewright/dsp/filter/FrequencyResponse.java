package org.tonewright.dsp.filter;

import org.tonewright.dsp.level.Circle;

/**
 * The response of sections by their formula, H(z) = (b0 + b1 z^-1 + b2 z^-2) / (1 + a1 z^-1 + a2 z^-2) at z = e^jw.
 * Sections are laid out as in {@link Cookbook}.
 */
public final class FrequencyResponse {

    private FrequencyResponse() {}

    /**
     * [any] The gain of the sections {@code first} to {@code first + count - 1} in series at a frequency, as an
     * amplitude.
     */
    public static double gain(double[] sections, int first, int count, double sampleRate, double frequency) {
        double w = frequency / sampleRate;
        double half = Circle.sin(w / 2);
        double phi = half * half;
        double power = 1;
        for (int at = first * Cookbook.SIZE; at < (first + count) * Cookbook.SIZE; at += Cookbook.SIZE) {
            power *= squared(phi, sections[at], sections[at + 1], sections[at + 2])
                    / squared(phi, 1, sections[at + 3], sections[at + 4]);
        }
        return Math.sqrt(power);
    }

    /** [any] The same in decibels. */
    public static double decibels(double[] sections, int first, int count, double sampleRate, double frequency) {
        return 20 * StrictMath.log10(gain(sections, first, count, sampleRate, frequency));
    }

    /**
     * |c0 + c1 z^-1 + c2 z^-2|^2 with phi = sin^2(w/2): (c0 + c1 + c2)^2 - 4 (c0 c1 + 4 c0 c2 + c1 c2) phi + 16 c0 c2
     * phi^2, which keeps its digits at low frequencies (R. Bristow-Johnson, comp.dsp).
     */
    private static double squared(double phi, double c0, double c1, double c2) {
        double sum = c0 + c1 + c2;
        return Math.max(0, sum * sum - 4 * (c0 * c1 + 4 * c0 * c2 + c1 * c2) * phi + 16 * c0 * c2 * phi * phi);
    }
}
