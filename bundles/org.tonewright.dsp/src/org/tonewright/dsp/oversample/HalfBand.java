package org.tonewright.dsp.oversample;

import java.util.Arrays;

import org.tonewright.dsp.resample.KaiserWindow;

/**
 * A linear-phase half-band filter of 4k - 1 taps that doubles or halves a sample rate: every second tap but the middle
 * one is zero, so that one of the two phases is a plain delay (F. Mintzer, "On Half-Band, Third-Band, and Nth-Band FIR
 * Filters and Their Design", 1982). Doubling and halving are late by k frames of the lower rate each.
 */
final class HalfBand {

    private static final int BLOCK = 128;

    private final int k;
    private final double[] taps;
    private final float[] evens;
    private final float[] odds;
    private final double[] sum = new double[BLOCK];

    HalfBand(int k, double attenuation) {
        this.k = k;
        this.taps = new double[k];
        this.evens = new float[2 * k + BLOCK];
        this.odds = new float[2 * k + BLOCK];
        double beta = KaiserWindow.beta(attenuation);
        double total = 0;
        for (int j = 0; j < k; j++) {
            int fromMiddle = 2 * k - 1 - 2 * j;
            // The sinc of a half-band filter, sin(pi m / 2) / (pi m / 2), at its odd taps m.
            double sinc = (fromMiddle % 4 == 1 ? 2 : -2) / (Math.PI * fromMiddle);
            taps[j] = sinc * KaiserWindow.at(fromMiddle / (2.0 * k), beta);
            total += 2 * taps[j];
        }
        for (int j = 0; j < k; j++) {
            taps[j] /= total;
        }
    }

    int latency() {
        return k;
    }

    /** Reads {@code frames} and writes twice as many. */
    void raise(float[] in, int inAt, float[] out, int outAt, int frames) {
        for (int done = 0; done < frames; done += BLOCK) {
            int n = Math.min(BLOCK, frames - done);
            System.arraycopy(in, inAt + done, evens, 2 * k, n);
            convolve(evens, 1, n);
            int to = outAt + 2 * done;
            for (int i = 0; i < n; i++) {
                out[to + 2 * i] = evens[k + i];
                out[to + 2 * i + 1] = (float) sum[i];
            }
            System.arraycopy(evens, n, evens, 0, 2 * k);
        }
    }

    /** Reads twice {@code frames} and writes {@code frames}. */
    void lower(float[] in, int inAt, float[] out, int outAt, int frames) {
        for (int done = 0; done < frames; done += BLOCK) {
            int n = Math.min(BLOCK, frames - done);
            int from = inAt + 2 * done;
            for (int i = 0; i < n; i++) {
                evens[2 * k + i] = in[from + 2 * i];
                odds[2 * k + i] = in[from + 2 * i + 1];
            }
            convolve(odds, 0, n);
            for (int i = 0; i < n; i++) {
                out[outAt + done + i] = (float) (0.5 * (evens[k + i] + sum[i]));
            }
            System.arraycopy(evens, n, evens, 0, 2 * k);
            System.arraycopy(odds, n, odds, 0, 2 * k);
        }
    }

    void reset() {
        Arrays.fill(evens, 0);
        Arrays.fill(odds, 0);
    }

    /**
     * The symmetric phase of 2k taps over the history, into {@code sum}, pair of taps by pair of taps. The loop becomes
     * vector instructions because {@code sum} cannot be the same array as {@code history}, being of another type.
     */
    private void convolve(float[] history, int newest, int n) {
        double[] s = sum;
        for (int i = 0; i < n; i++) {
            s[i] = 0;
        }
        for (int j = 0; j < k; j++) {
            double tap = taps[j];
            int young = 2 * k - 1 + newest - j;
            int old = newest + j;
            for (int i = 0; i < n; i++) {
                s[i] += tap * (history[young + i] + history[old + i]);
            }
        }
    }
}
