package org.tonewright.dsp.spectrum;

import java.util.Arrays;

/**
 * The averaged power spectrum of a signal that is fed in blocks: windows, half-overlapping if not said otherwise, are
 * transformed and their powers averaged (P. D. Welch, "The Use of Fast Fourier Transform for the Estimation of Power
 * Spectra", 1967). Powers are scaled so that a full-scale sine on a bin reads 1, 0 dBFS.
 */
public final class PowerSpectrum {

    private final Fft fft;
    private final int size;
    private final int hop;
    private final Window window;
    private final double[] shape;
    private final double[] pending;
    private final double[] work;
    private final double[] sum;
    private int filled;
    private long count;

    /** [control] A spectrum of {@code size} points (a power of two), hence {@code size / 2 + 1} bins. */
    public PowerSpectrum(int size, Window window) {
        this(size, window, size / 2);
    }

    /**
     * [control] A spectrum whose windows begin {@code hop} samples apart, 1 to {@code size}. Windows that do not
     * overlap take half the time, and over minutes the average is as good.
     */
    public PowerSpectrum(int size, Window window, int hop) {
        if (hop < 1 || hop > size) {
            throw new IllegalArgumentException(
                    "Windows of " + size + " samples begin 1 to " + size + " apart, not " + hop);
        }
        this.fft = new Fft(size);
        this.size = size;
        this.hop = hop;
        this.window = window;
        this.shape = window.of(size);
        this.pending = new double[size];
        this.work = new double[size];
        this.sum = new double[size / 2 + 1];
    }

    /** [any] How many bins: size / 2 + 1. */
    public int bins() {
        return sum.length;
    }

    /** [any] The frequency of a bin. */
    public double frequency(int bin, double sampleRate) {
        return bin * sampleRate / size;
    }

    /**
     * [audio] Takes samples; every {@code hop} of them, half the size if not said otherwise, a window is added to the
     * average.
     */
    public void add(float[] samples, int at, int frames) {
        int taken = 0;
        while (taken < frames) {
            int n = Math.min(frames - taken, size - filled);
            for (int i = 0; i < n; i++) {
                pending[filled + i] = samples[at + taken + i];
            }
            filled += n;
            taken += n;
            if (filled == size) {
                transform();
                System.arraycopy(pending, hop, pending, 0, size - hop);
                filled = size - hop;
            }
        }
    }

    /** [any] How many windows the average holds. */
    public long windows() {
        return count;
    }

    /**
     * [audio] Writes the average power of every bin, 1 for a full-scale sine on the bin; all 0 before the first window.
     */
    public void read(double[] power) {
        for (int k = 0; k < sum.length; k++) {
            power[k] = count == 0 ? 0 : sum[k] / count;
        }
    }

    /**
     * [any] The power of the bins {@code first} to {@code last} together, corrected for the window's noise bandwidth: 1
     * for a full-scale sine inside, or for noise of the same power.
     */
    public double band(int first, int last) {
        double power = 0;
        for (int k = Math.max(0, first); k <= Math.min(last, sum.length - 1); k++) {
            power += sum[k];
        }
        return count == 0 ? 0 : power / (count * window.noiseBandwidth());
    }

    /** [audio] Forgets everything. */
    public void reset() {
        Arrays.fill(sum, 0);
        filled = 0;
        count = 0;
    }

    private void transform() {
        for (int i = 0; i < size; i++) {
            work[i] = pending[i] * shape[i];
        }
        fft.forward(work);
        double scale = 2 / (size * window.coherentGain());
        double square = scale * scale;
        int last = size / 2;
        // The two ends have no mirror image, so their amplitude is not halved, and their power is that of a constant.
        sum[0] += work[0] * work[0] * square / 2;
        sum[last] += work[1] * work[1] * square / 2;
        for (int k = 1; k < last; k++) {
            sum[k] += (work[2 * k] * work[2 * k] + work[2 * k + 1] * work[2 * k + 1]) * square;
        }
        count++;
    }
}
