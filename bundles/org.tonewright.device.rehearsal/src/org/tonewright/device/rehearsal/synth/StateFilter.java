package org.tonewright.device.rehearsal.synth;

import org.tonewright.dsp.level.Circle;

/**
 * A two-pole filter whose frequency may move with every sample: the trapezoidal state variable filter of V. Zavalishin,
 * "The Art of VA Filter Design", chapter 4.
 */
final class StateFilter {

    private final double sampleRate;
    private double g;
    private double damping = 1;
    private double first;
    private double second;
    private double low;
    private double band;
    private double high;

    StateFilter(double sampleRate) {
        this.sampleRate = sampleRate;
    }

    /**
     * Sets corner and resonance.
     *
     * @param frequency in hertz; held below 0.45 of the sample rate
     * @param q the quality factor, above 0
     */
    StateFilter tune(double frequency, double q) {
        g = Circle.tan(0.5 * Math.min(frequency, 0.45 * sampleRate) / sampleRate);
        damping = 1 / q;
        return this;
    }

    /** Takes one sample. */
    void put(double x) {
        high = (x - (damping + g) * first - second) / (1 + g * (g + damping));
        band = g * high + first;
        low = g * band + second;
        first = g * high + band;
        second = g * band + low;
    }

    /** What lies below the corner, of the last sample put. */
    double low() {
        return low;
    }

    /** What lies around the corner, of the last sample put; 1 at the corner whatever the quality factor. */
    double band() {
        return band * damping;
    }

    /** What lies above the corner, of the last sample put. */
    double high() {
        return high;
    }
}
