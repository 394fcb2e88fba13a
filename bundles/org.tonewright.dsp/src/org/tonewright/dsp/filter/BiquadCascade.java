package org.tonewright.dsp.filter;

import java.util.Arrays;

/**
 * Biquad sections in series for one or two channels.
 */
public final class BiquadCascade {

    private final int sections;
    private final double[] current;
    private final double[] next;
    private final double[] state;
    private boolean moving;

    /** [control] A cascade of so many sections, all wires until {@link #set} is called. */
    public BiquadCascade(int sections) {
        if (sections < 1) {
            throw new IllegalArgumentException("A cascade needs at least one section, not " + sections + ".");
        }
        this.sections = sections;
        this.current = new double[sections * Cookbook.SIZE];
        this.next = new double[sections * Cookbook.SIZE];
        this.state = new double[sections * 4];
        for (int i = 0; i < sections; i++) {
            Cookbook.identity(current, i);
        }
    }

    /** [audio] Takes coefficients at once, for all sections; the array is copied. */
    public void set(double[] coefficients) {
        System.arraycopy(coefficients, 0, current, 0, current.length);
        moving = false;
    }

    /** [audio] Moves to these coefficients in the course of the next call of {@code process}; the array is copied. */
    public void moveTo(double[] coefficients) {
        System.arraycopy(coefficients, 0, next, 0, next.length);
        moving = !Arrays.equals(next, current);
    }

    /** [audio] Forgets the past; the coefficients stay. */
    public void reset() {
        Arrays.fill(state, 0);
    }

    /** [audio] Filters one channel (the left one's state). */
    public void process(float[] in, float[] out, int frames) {
        if (moving) {
            System.arraycopy(next, 0, current, 0, current.length);
            moving = false;
        }
        run(in, out, frames, 0);
    }

    /** [audio] Filters two channels alike. */
    public void process(float[] inLeft, float[] inRight, float[] outLeft, float[] outRight, int frames) {
        if (moving) {
            System.arraycopy(next, 0, current, 0, current.length);
            moving = false;
        }
        run(inLeft, outLeft, frames, 0);
        run(inRight, outRight, frames, 2);
    }

    private void run(float[] in, float[] out, int frames, int lane) {
        for (int i = 0; i < frames; i++) {
            double x = in[i];
            for (int s = 0; s < sections; s++) {
                int c = s * Cookbook.SIZE;
                int m = s * 4 + lane;
                double y = current[c] * x + state[m];
                state[m] = current[c + 1] * x - current[c + 3] * y + state[m + 1];
                state[m + 1] = current[c + 2] * x - current[c + 4] * y;
                x = y;
            }
            out[i] = (float) x;
        }
        for (int i = 0; i < state.length; i++) {
            if (Math.abs(state[i]) < 1e-30) {
                state[i] = 0;
            }
        }
    }
}
