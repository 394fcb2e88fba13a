package org.tonewright.effects;

import java.util.Arrays;

import org.tonewright.dsp.filter.BiquadCascade;
import org.tonewright.dsp.filter.Butterworth;
import org.tonewright.dsp.filter.Cookbook;

/** Measurements of signals, for the tests of how effects sound. */
public final class Sound {

    private Sound() {}

    /** The gain of an impulse response at a frequency in decibels: its Fourier transform there. */
    public static double gain(float[] impulseResponse, double sampleRate, double frequency) {
        double turn = 2 * Math.PI * frequency / sampleRate;
        double real = 0;
        double imaginary = 0;
        for (int i = 0; i < impulseResponse.length; i++) {
            real += impulseResponse[i] * StrictMath.cos(turn * i);
            imaginary += impulseResponse[i] * StrictMath.sin(turn * i);
        }
        return 20 * StrictMath.log10(StrictMath.hypot(real, imaginary));
    }

    /**
     * The powers of the frequencies of a signal whose length is a power of two, from 0 to below half the sample rate:
     * J. W. Cooley, J. W. Tukey, "An Algorithm for the Machine Calculation of Complex Fourier Series", 1965.
     */
    public static double[] powers(double[] signal) {
        int size = signal.length;
        double[] real = new double[size];
        double[] imaginary = new double[size];
        int bits = Integer.numberOfTrailingZeros(size);
        for (int i = 0; i < size; i++) {
            real[i] = signal[Integer.reverse(i) >>> 32 - bits];
        }
        for (int half = 1; half < size; half *= 2) {
            for (int k = 0; k < half; k++) {
                double cos = Math.cos(Math.PI * k / half);
                double sin = -Math.sin(Math.PI * k / half);
                for (int low = k; low < size; low += 2 * half) {
                    int high = low + half;
                    double x = real[high] * cos - imaginary[high] * sin;
                    double y = real[high] * sin + imaginary[high] * cos;
                    real[high] = real[low] - x;
                    imaginary[high] = imaginary[low] - y;
                    real[low] += x;
                    imaginary[low] += y;
                }
            }
        }
        double[] powers = new double[size / 2];
        for (int k = 0; k < powers.length; k++) {
            powers[k] = real[k] * real[k] + imaginary[k] * imaginary[k];
        }
        return powers;
    }

    /** The amplitude of a sine within a stretch, which is best a whole number of periods long. */
    public static double amplitude(float[] signal, int from, int to, double sampleRate, double frequency) {
        return StrictMath.pow(10, gain(Arrays.copyOfRange(signal, from, to), sampleRate, frequency) / 20) * 2
                / (to - from);
    }

    /** The highest absolute value of a stretch. */
    public static double peak(float[] signal, int from, int to) {
        double peak = 0;
        for (int i = from; i < to; i++) {
            peak = Math.max(peak, Math.abs(signal[i]));
        }
        return peak;
    }

    /** The root of the mean square of a stretch. */
    public static double rms(float[] signal, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += (double) signal[i] * signal[i];
        }
        return Math.sqrt(sum / (to - from));
    }

    /** An amplitude in decibels. */
    public static double decibels(double amplitude) {
        return 20 * StrictMath.log10(amplitude);
    }

    /** What lies above a frequency: 96 dB an octave. */
    public static float[] above(float[] signal, double sampleRate, double frequency) {
        double[] sections = new double[8 * Cookbook.SIZE];
        Butterworth.highPass(sections, 0, sampleRate, frequency, 16);
        return filtered(signal, sections);
    }

    /** One octave around a frequency: 48 dB an octave on either side. */
    public static float[] octave(float[] signal, double sampleRate, double frequency) {
        double[] sections = new double[8 * Cookbook.SIZE];
        Butterworth.highPass(sections, 0, sampleRate, frequency / Math.sqrt(2), 8);
        Butterworth.lowPass(sections, 4, sampleRate, frequency * Math.sqrt(2), 8);
        return filtered(signal, sections);
    }

    private static float[] filtered(float[] signal, double[] sections) {
        BiquadCascade cascade = new BiquadCascade(sections.length / Cookbook.SIZE);
        cascade.set(sections);
        float[] out = new float[signal.length];
        cascade.process(signal, out, signal.length);
        return out;
    }

    /** The largest difference between two signals. */
    public static double difference(float[] one, float[] other, int from, int to) {
        double most = 0;
        for (int i = from; i < to; i++) {
            most = Math.max(most, Math.abs((double) one[i] - other[i]));
        }
        return most;
    }
}
