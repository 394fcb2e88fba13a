package org.tonewright.dsp.delay;

import java.util.Arrays;

/**
 * A delay with feedback and feed-forward of the same size, gain 1 at every frequency (M. R. Schroeder, "Natural
 * Sounding Artificial Reverberation", JAES 1962): v[n] = x[n] + g v[n-d], y[n] = v[n-d] - g v[n].
 */
public final class AllPass {

    private static final float SILENCE = 1e-20f;
    /** What is louder, or no number, is forgotten at once. */
    private static final float LOUDEST = 1e20f;

    private final float[] ring;
    private final float gain;
    private int at;

    /** [control] An all-pass of a delay of 1 frame or more and a gain between -1 and 1. */
    public AllPass(int delay, double gain) {
        if (delay < 1 || !(Math.abs(gain) < 1)) {
            throw new IllegalArgumentException(
                    "An all-pass needs a delay of 1 frame or more and a gain between -1 and 1, not "
                            + delay + " and " + gain + ".");
        }
        this.ring = new float[delay];
        this.gain = (float) gain;
    }

    /** [audio] Filters a block. */
    public void process(float[] in, float[] out, int frames) {
        for (int i = 0; i < frames; i++) {
            float old = ring[at];
            float v = in[i] + gain * old;
            float size = Math.abs(v);
            ring[at] = size >= SILENCE && size <= LOUDEST ? v : 0;
            at = at + 1 == ring.length ? 0 : at + 1;
            out[i] = old - gain * v;
        }
    }

    /** [audio] Forgets the past. */
    public void reset() {
        Arrays.fill(ring, 0);
        at = 0;
    }
}
