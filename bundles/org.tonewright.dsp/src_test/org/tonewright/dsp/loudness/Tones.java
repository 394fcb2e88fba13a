package org.tonewright.dsp.loudness;

import java.util.Arrays;

/**
 * Plays sines into a loudness meter, segment by segment, the phase running on through the segments. One period is
 * tabulated, so that minutes of signal cost little.
 */
final class Tones {

    private static final int BLOCK = 4800;

    private final int rate;
    private final LoudnessMeter meter;
    private final float[] period;
    private final float[][] block;
    private int phase;

    /** Sines of a whole number of hertz. */
    Tones(int rate, int frequency, int channels) {
        this(rate, frequency, Loudness.weights(channels));
    }

    Tones(int rate, int frequency, double[] weights) {
        this.rate = rate;
        meter = new LoudnessMeter(rate, weights);
        period = new float[rate / greatestCommonDivisor(rate, frequency)];
        for (int i = 0; i < period.length; i++) {
            period[i] = (float) StrictMath.sin(2 * StrictMath.PI * i * frequency / rate);
        }
        block = new float[weights.length][BLOCK];
    }

    /** The sine on all channels in phase, at a peak level in dBFS. */
    Tones play(double seconds, double level) {
        double[] levels = new double[block.length];
        Arrays.fill(levels, level);
        return play(seconds, levels);
    }

    /** The sine in phase, at its own peak level in dBFS on each channel; minus infinity for silence. */
    Tones play(double seconds, double[] levels) {
        int frames = (int) StrictMath.round(seconds * rate);
        while (frames > 0) {
            int count = Math.min(BLOCK, frames);
            for (int channel = 0; channel < block.length; channel++) {
                if (channel > 0 && levels[channel] == levels[channel - 1]) {
                    System.arraycopy(block[channel - 1], 0, block[channel], 0, count);
                } else {
                    fill(block[channel], count, (float) StrictMath.pow(10, levels[channel] / 20));
                }
            }
            phase = (phase + count) % period.length;
            meter.process(block, 0, count);
            frames -= count;
        }
        return this;
    }

    Tones silence(double seconds) {
        return play(seconds, Double.NEGATIVE_INFINITY);
    }

    LoudnessMeter meter() {
        return meter;
    }

    private void fill(float[] out, int count, float amplitude) {
        int at = phase;
        for (int i = 0; i < count; i++) {
            out[i] = amplitude * period[at];
            at = at + 1 == period.length ? 0 : at + 1;
        }
    }

    private static int greatestCommonDivisor(int a, int b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }
}
