package org.tonewright.effects.reverb;

import java.util.Arrays;

import org.tonewright.dsp.delay.DelayLine;
import org.tonewright.dsp.delay.LagrangeReader;

/**
 * The pre-delay and the first reflections behind it: eight a side at irregular times, every other one from the opposite
 * wall. Their gains fall with time, and their powers add up to 1.
 */
final class EarlyReflections {

    private static final int PIECE = Tank.PIECE;
    /** In seconds at size 0; size 1 is a room three times as long. */
    private static final double[] LEFT = {0.0036, 0.0057, 0.0090, 0.0119, 0.0160, 0.0207, 0.0266, 0.0339};
    private static final double[] RIGHT = {0.0042, 0.0066, 0.0084, 0.0135, 0.0174, 0.0195, 0.0286, 0.0357};
    private static final double[] GAINS = {0.58, -0.47, 0.39, 0.33, -0.26, 0.22, -0.17, 0.14};
    private static final double LAST = 0.0357;

    private final int channels;
    private final DelayLine[] lines;
    private final int[][] taps;
    private final float[] gains = new float[GAINS.length];
    private final float[] tap = new float[PIECE];

    EarlyReflections(double sampleRate, double size, int channels) {
        this.channels = channels;
        this.lines = new DelayLine[channels];
        this.taps = new int[channels][GAINS.length];
        double power = 0;
        for (double gain : GAINS) {
            power += gain * gain;
        }
        for (int channel = 0; channel < channels; channel++) {
            lines[channel] = new DelayLine(longest(sampleRate, size) + PIECE + 4);
            for (int i = 0; i < GAINS.length; i++) {
                double seconds = (channel == 0 ? LEFT : RIGHT)[i] * (1 + 2 * size);
                taps[channel][i] = (int) Math.rint(seconds * sampleRate);
            }
        }
        for (int i = 0; i < GAINS.length; i++) {
            gains[i] = (float) (GAINS[i] / Math.sqrt(power));
        }
    }

    /** The longest time that sound stays in here, in frames. */
    static int longest(double sampleRate, double size) {
        return (int) Math.ceil(sampleRate * (Reverb.LONGEST_PRE_DELAY + LAST * (1 + 2 * size)));
    }

    /** Takes the sound of a channel. */
    void write(int channel, float[] in, int frames) {
        lines[channel].write(in, 0, frames);
    }

    /** Reads the sound of a channel after the pre-delay, which goes from one number of frames to another. */
    void preDelayed(int channel, double from, double to, float[] out, int frames) {
        read(channel, 0, from, to, out, frames);
    }

    /** Reads the reflections that a channel hears. */
    void reflected(int channel, double from, double to, float[] out, int frames) {
        Arrays.fill(out, 0, frames, 0);
        for (int i = 0; i < GAINS.length; i++) {
            int source = i % 2 == 0 ? channel : channels - 1 - channel;
            read(source, taps[channel][i], from, to, tap, frames);
            for (int k = 0; k < frames; k++) {
                out[k] += gains[i] * tap[k];
            }
        }
    }

    private void read(int channel, int extra, double from, double to, float[] out, int frames) {
        if (from == to) {
            lines[channel].read((int) from + extra + frames, out, 0, frames);
        } else {
            // One frame more than was asked for, for the polynomial to see the frame ahead.
            double least = frames + 1;
            LagrangeReader.read(lines[channel], Math.max(least, from + extra + frames),
                    Math.max(least, to + extra + frames), out, 0,
                    frames);
        }
    }

    void reset() {
        for (DelayLine line : lines) {
            line.reset();
        }
    }
}
