package org.tonewright.dsp;

import java.lang.management.ManagementFactory;
import java.util.Random;

import com.sun.management.ThreadMXBean;

/** What the tests of the kernels measure with. */
public final class Measure {

    private Measure() {}

    /** The gain of an impulse response at a frequency in decibels, by the definition of the Fourier transform. */
    public static double decibels(float[] impulseResponse, double sampleRate, double frequency) {
        double w = 2 * Math.PI * frequency / sampleRate;
        double re = 0;
        double im = 0;
        for (int n = 0; n < impulseResponse.length; n++) {
            re += impulseResponse[n] * StrictMath.cos(w * n);
            im -= impulseResponse[n] * StrictMath.sin(w * n);
        }
        return 10 * StrictMath.log10(re * re + im * im);
    }

    /**
     * The amplitude of a frequency in a steady signal, by correlation under a Hann window over {@code count} samples.
     */
    public static double amplitude(float[] signal, int from, int count, double sampleRate, double frequency) {
        double w = 2 * Math.PI * frequency / sampleRate;
        double re = 0;
        double im = 0;
        for (int n = 0; n < count; n++) {
            double hann = 1 - StrictMath.cos(2 * Math.PI * n / count);
            re += signal[from + n] * hann * StrictMath.cos(w * n);
            im -= signal[from + n] * hann * StrictMath.sin(w * n);
        }
        return 2 * Math.sqrt(re * re + im * im) / count;
    }

    /** A sine of an amplitude, phase 0 at index 0. */
    public static float[] sine(int length, double sampleRate, double frequency, double amplitude) {
        float[] sine = new float[length];
        for (int n = 0; n < length; n++) {
            sine[n] = (float) (amplitude * StrictMath.sin(2 * Math.PI * frequency * n / sampleRate));
        }
        return sine;
    }

    /** White noise between -amplitude and amplitude. */
    public static float[] noise(int length, double amplitude, long seed) {
        Random random = new Random(seed);
        float[] noise = new float[length];
        for (int n = 0; n < length; n++) {
            noise[n] = (float) (amplitude * (2 * random.nextDouble() - 1));
        }
        return noise;
    }

    /** An impulse of 1 at index 0. */
    public static float[] impulse(int length) {
        float[] impulse = new float[length];
        impulse[0] = 1;
        return impulse;
    }

    /**
     * The bytes that this thread allocates in a thousand runs, after as many to warm up. The least of three attempts,
     * because the machine may compile or load something in between.
     */
    public static long allocated(Runnable run) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int attempt = 0; attempt < 3; attempt++) {
            for (int i = 0; i < 1000; i++) {
                run.run();
            }
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < 1000; i++) {
                run.run();
            }
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        return least;
    }
}
