package org.tonewright.dsp.oversample;

import java.util.Arrays;

import org.tonewright.dsp.filter.Kaiser;

/**
 * A linear-phase half-band filter of 4k - 1 taps that doubles or halves a sample rate: every second tap but the middle one is
 * zero, so that one of the two phases is a plain delay (F. Mintzer, "On Half-Band, Third-Band, and Nth-Band FIR Filters and
 * Their Design", 1982). Doubling and halving are late by k frames of the lower rate each.
 */
final class HalfBand {

    private static final int BLOCK = 128;

    private final int k;
    private final float[] taps;
    private final float[] evens;
    private final float[] odds;
    private final float[] sum = new float[BLOCK];

    HalfBand(int k, double attenuation) {
        this.k = k;
        this.taps = new float[k];
        this.evens = new float[2 * k + BLOCK];
        this.odds = new float[2 * k + BLOCK];
        double beta = Kaiser.beta(attenuation);
        double[] exact = new double[k];
        double total = 0;
        for (int j = 0; j < k; j++) {
            int fromMiddle = 2 * k - 1 - 2 * j;
            exact[j] = Kaiser.sinc(fromMiddle / 2.0) * Kaiser.window(beta, fromMiddle / (2.0 * k));
            total += 2 * exact[j];
        }
        for (int j = 0; j < k; j++) {
            taps[j] = (float) (exact[j] / total);
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
                out[to + 2 * i + 1] = sum[i];
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
                out[outAt + done + i] = 0.5f * (evens[k + i] + sum[i]);
            }
            System.arraycopy(evens, n, evens, 0, 2 * k);
            System.arraycopy(odds, n, odds, 0, 2 * k);
        }
    }

    void reset() {
        Arrays.fill(evens, 0);
        Arrays.fill(odds, 0);
    }

    /** The symmetric phase of 2k taps over the history, into {@code sum}, tap by tap so that it vectorises. */
    private void convolve(float[] history, int newest, int n) {
        float[] s = sum;
        for (int i = 0; i < n; i++) {
            s[i] = 0;
        }
        for (int j = 0; j < k; j++) {
            float tap = taps[j];
            int young = 2 * k - 1 + newest - j;
            int old = newest + j;
            for (int i = 0; i < n; i++) {
                s[i] += tap * (history[young + i] + history[old + i]);
            }
        }
    }
}
