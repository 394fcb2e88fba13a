package org.tonewright.dsp.filter;

import org.tonewright.dsp.level.Circle;

/**
 * Butterworth low-pass and high-pass filters of any order as cascades of Cookbook sections: maximally flat, -3.01 dB at
 * the frequency, 6 dB an octave for each order (order 2 is 12 dB an octave, 4 is 24, 8 is 48). Section k of an even
 * order N has q = 1 / (2 cos((2k + 1) pi / 2N)); an odd order N has a first-order section and sections of q = 1 / (2
 * cos(k pi / N)), k = 1, 2, ... (the angles of the poles on the Butterworth circle; S. Butterworth, "On the Theory of
 * Filter Amplifiers", 1930). All sections share the same frequency, so that the bilinear transform keeps -3.01 dB where
 * it belongs.
 */
public final class Butterworth {

    private Butterworth() {}

    /** [any] How many sections an order takes. */
    public static int sections(int order) {
        return (order + 1) / 2;
    }

    /** [any] The q of a section, 0 to {@link #sections} - 1; 0.5 stands for the first-order section of an odd order. */
    public static double q(int order, int section) {
        double step = order % 2 == 0 ? section + 0.5 : section;
        return 1 / (2 * Circle.cos(step / (2 * order)));
    }

    /** [any] Writes a low-pass of the order, 1 or more, from section number {@code first} on. */
    public static void lowPass(double[] sections, int first, double sampleRate, double frequency, int order) {
        for (int k = 0; k < sections(order); k++) {
            if (order % 2 == 1 && k == 0) {
                double half = tangent(sampleRate, frequency);
                Cookbook.put(sections, first, half, half, 0, 1 + half, half - 1, 0);
            } else {
                Cookbook.lowPass(sections, first + k, sampleRate, frequency, q(order, k));
            }
        }
    }

    /** [any] Writes a high-pass of the order, 1 or more, from section number {@code first} on. */
    public static void highPass(double[] sections, int first, double sampleRate, double frequency, int order) {
        for (int k = 0; k < sections(order); k++) {
            if (order % 2 == 1 && k == 0) {
                double half = tangent(sampleRate, frequency);
                Cookbook.put(sections, first, 1, -1, 0, 1 + half, half - 1, 0);
            } else {
                Cookbook.highPass(sections, first + k, sampleRate, frequency, q(order, k));
            }
        }
    }

    private static double tangent(double sampleRate, double frequency) {
        return Circle.tan(Cookbook.turns(sampleRate, frequency) / 2);
    }
}
