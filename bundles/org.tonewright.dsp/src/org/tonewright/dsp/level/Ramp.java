package org.tonewright.dsp.level;

/**
 * Gains that move in a straight line over a block. The gain of frame {@code i} is
 * {@code from + i * (to - from) / frames}: {@code from} is the gain at the first frame and {@code to} the one after the
 * last, so that blocks join without a corner. A gain at rest at exactly 1 passes samples bit for bit.
 * <p>
 * The gain is computed from {@code i} rather than summed up, because only then the compiler turns the loop into vector
 * instructions. It also needs to see that both arrays are used at the same index: whole blocks, from index 0 to 0, are
 * more
 * than twice as fast as others.
 */
public final class Ramp {

    private Ramp() {}

    /** [audio] Writes {@code in} times the ramp to {@code out}; the two may be the same array at the same place. */
    public static void apply(float[] in, int inAt, float[] out, int outAt, int frames, float from, float to) {
        if (from == to) {
            for (int i = 0; i < frames; i++) {
                out[outAt + i] = in[inAt + i] * from;
            }
            return;
        }
        float step = (to - from) / frames;
        for (int i = 0; i < frames; i++) {
            out[outAt + i] = in[inAt + i] * (from + i * step);
        }
    }

    /** [audio] Adds {@code in} times the ramp to {@code out}. */
    public static void mix(float[] in, int inAt, float[] out, int outAt, int frames, float from, float to) {
        if (from == to) {
            for (int i = 0; i < frames; i++) {
                out[outAt + i] += in[inAt + i] * from;
            }
            return;
        }
        float step = (to - from) / frames;
        for (int i = 0; i < frames; i++) {
            out[outAt + i] += in[inAt + i] * (from + i * step);
        }
    }

    /** [audio] Adds {@code in} to {@code out}: a mix at gain 1. */
    public static void add(float[] in, int inAt, float[] out, int outAt, int frames) {
        for (int i = 0; i < frames; i++) {
            out[outAt + i] += in[inAt + i];
        }
    }

    /**
     * [audio] Writes {@code first * (1 - mix) + second * mix} to {@code out}, with {@code mix} on a ramp: a linear
     * cross-fade, for example from dry to wet. A mix at rest at 0 or 1 passes the first or the second bit for bit.
     */
    public static void crossFade(float[] first, float[] second, float[] out, int frames, float from, float to) {
        float step = (to - from) / frames;
        for (int i = 0; i < frames; i++) {
            float mix = from + i * step;
            out[i] = first[i] * (1 - mix) + second[i] * mix;
        }
    }
}
