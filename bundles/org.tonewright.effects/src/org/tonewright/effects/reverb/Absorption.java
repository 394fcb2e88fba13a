package org.tonewright.effects.reverb;

import org.tonewright.dsp.level.Circle;
import org.tonewright.dsp.level.Decibels;

/**
 * What a passage through a delay line of the network loses, so that sound falls by 60 dB within the decay time of its
 * frequency: a line of m seconds has a gain of -60 m / decay dB (Jot and Chaigne 1991). Two one-pole low-passes split
 * the spectrum in three: y = high x + (middle - high) LP(x, high frequency) + (low - middle) LP(x, low frequency). As
 * the low-passes overlap, the middle gain is corrected until the whole has the right gain at 1 kHz.
 */
final class Absorption {

    private static final double MIDDLE = 1000;
    private static final int CORRECTIONS = 4;
    private static final float SILENCE = 1e-20f;
    private static final float LOUDEST = 1e20f;

    private final double sampleRate;
    private final double seconds;
    private double direct;
    private double throughHigh;
    private double throughLow;
    private double highCoefficient;
    private double lowCoefficient;
    private double high;
    private double low;

    /** The filter of a line of so many frames. */
    Absorption(double sampleRate, int frames) {
        this.sampleRate = sampleRate;
        this.seconds = frames / sampleRate;
    }

    /**
     * Takes decay times.
     *
     * @param decay at 1 kHz in seconds
     * @param lowDecay below {@code lowFrequency}, as a multiple of it
     * @param highDecay above {@code highFrequency}, as a multiple of it
     */
    void set(double decay, double lowDecay, double lowFrequency, double highDecay, double highFrequency) {
        highCoefficient = coefficient(highFrequency);
        lowCoefficient = coefficient(lowFrequency);
        double lowGain = gain(decay * lowDecay);
        double highGain = gain(decay * highDecay);
        double wanted = gain(decay);
        double most = gain(decay * Reverb.MOST_LOW);
        double middle = wanted;
        take(lowGain, middle, highGain);
        for (int i = 0; i < CORRECTIONS; i++) {
            middle = Math.min(most, middle * wanted / gainAt(MIDDLE));
            take(lowGain, middle, highGain);
        }
    }

    /**
     * Of a low-pass y[n] = y[n-1] + a (x[n] - y[n-1]) whose decay is that of the analogue RC filter: a = 1 - e^(-2 pi f
     * / rate).
     */
    private double coefficient(double frequency) {
        return 1 - StrictMath.exp(-2 * Math.PI * frequency / sampleRate);
    }

    private double gain(double decay) {
        return Decibels.toGain(-60 * seconds / decay);
    }

    private void take(double lowGain, double middleGain, double highGain) {
        direct = highGain;
        throughHigh = middleGain - highGain;
        throughLow = lowGain - middleGain;
    }

    /** The gain at a frequency. */
    double gainAt(double frequency) {
        double turns = frequency / sampleRate;
        double cos = Circle.cos(turns);
        double sin = Circle.sin(turns);
        double real = direct;
        double imaginary = 0;
        for (int pole = 0; pole < 2; pole++) {
            double a = pole == 0 ? highCoefficient : lowCoefficient;
            double weight = pole == 0 ? throughHigh : throughLow;
            // LP = a / (1 - (1 - a) e^-jw)
            double x = 1 - (1 - a) * cos;
            double y = (1 - a) * sin;
            double norm = a / (x * x + y * y);
            real += weight * norm * x;
            imaginary -= weight * norm * y;
        }
        return Math.sqrt(real * real + imaginary * imaginary);
    }

    /** Filters the sound of this line and of another, side by side so that neither has to wait for itself. */
    void process(float[] sound, Absorption other, float[] otherSound, int frames) {
        double h1 = high;
        double l1 = low;
        double h2 = other.high;
        double l2 = other.low;
        for (int i = 0; i < frames; i++) {
            double x1 = sound[i];
            double x2 = otherSound[i];
            h1 += highCoefficient * (x1 - h1);
            l1 += lowCoefficient * (x1 - l1);
            h2 += other.highCoefficient * (x2 - h2);
            l2 += other.lowCoefficient * (x2 - l2);
            sound[i] = (float) (direct * x1 + throughHigh * h1 + throughLow * l1);
            otherSound[i] = (float) (other.direct * x2 + other.throughHigh * h2 + other.throughLow * l2);
        }
        high = settled(h1);
        low = settled(l1);
        other.high = settled(h2);
        other.low = settled(l2);
    }

    /** Neither denormal nor, for long, anything else that is no sound. */
    private static double settled(double state) {
        double size = Math.abs(state);
        return size >= SILENCE && size <= LOUDEST ? state : 0;
    }

    void reset() {
        high = 0;
        low = 0;
    }
}
