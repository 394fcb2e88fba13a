package org.tonewright.effects.ui.internal.eq;

import java.util.Arrays;

import org.tonewright.dsp.spectrum.Fft;
import org.tonewright.dsp.spectrum.Window;

/**
 * The spectrum of the latest 4096 samples for the eye: for each column of a picture the highest level of its
 * frequencies, that rises at once and falls slowly. A sine of full scale reads 0 dB. Tables are made once, and looking
 * again allocates nothing.
 */
final class LiveSpectrum {

    static final int SIZE = 4096;
    /** How much of its way a falling level goes from one look to the next, at 30 looks a second. */
    private static final double FALL = 0.18;

    private final Fft fft = new Fft(SIZE);
    private final double[] window = Window.HANN.of(SIZE);
    private final float[] samples = new float[SIZE];
    private final double[] work = new double[SIZE];
    private final double[] power = new double[SIZE / 2];
    private double[] places = {};
    private double[] levels = {};

    /** Where samples go. */
    float[] samples() {
        return samples;
    }

    /** The levels of the columns in dBFS, as of the last look. */
    double[] levels() {
        return levels;
    }

    /** From now on it is looked at in so many columns. */
    void columns(EqScale scale, int count, double sampleRate) {
        places = new double[count + 1];
        for (int i = 0; i <= count; i++) {
            places[i] = scale.frequency((double) i * scale.width() / count) * SIZE / sampleRate;
        }
        levels = new double[count];
        Arrays.fill(levels, -EqScale.FLOOR);
    }

    /** Looks at the samples. */
    void look() {
        for (int i = 0; i < SIZE; i++) {
            work[i] = samples[i] * window[i];
        }
        fft.forward(work);
        // A sine of amplitude 1 has a line of half the sum of the window.
        double scale = 2 / (SIZE * Window.HANN.coherentGain());
        power[0] = 0;
        for (int k = 1; k < power.length; k++) {
            power[k] = (work[2 * k] * work[2 * k] + work[2 * k + 1] * work[2 * k + 1]) * scale * scale;
        }
        for (int i = 0; i < levels.length; i++) {
            double now = Math.max(-EqScale.FLOOR, 10 * Math.log10(highest(places[i], places[i + 1]) + 1e-12));
            levels[i] = now > levels[i] ? now : levels[i] + FALL * (now - levels[i]);
        }
    }

    /** Lets the levels fall as if there were silence. */
    void fall() {
        for (int i = 0; i < levels.length; i++) {
            levels[i] += FALL * (-EqScale.FLOOR - levels[i]);
        }
    }

    /** The highest power between two places, in bins; between two bins on the line that joins them. */
    private double highest(double from, double to) {
        double highest = Math.max(between(from), between(to));
        for (int k = (int) Math.ceil(from); k < to && k < power.length; k++) {
            highest = Math.max(highest, power[k]);
        }
        return highest;
    }

    private double between(double place) {
        int k = (int) place;
        return k + 1 >= power.length ? 0 : power[k] + (place - k) * (power[k + 1] - power[k]);
    }
}
