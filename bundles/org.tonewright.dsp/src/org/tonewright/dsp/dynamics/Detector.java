package org.tonewright.dsp.dynamics;

/** Instantaneous levels of channels, to be linked by the caller. */
public final class Detector {

    private Detector() {
    }

    /** [audio] The absolute value of every sample. */
    public static void magnitude(float[] in, float[] level, int frames) {
        for (int i = 0; i < frames; i++) {
            level[i] = Math.abs(in[i]);
        }
    }

    /** [audio] Raises {@code level} to the absolute value of every sample: the largest of the channels linked so far. */
    public static void raise(float[] in, float[] level, int frames) {
        for (int i = 0; i < frames; i++) {
            level[i] = Math.max(level[i], Math.abs(in[i]));
        }
    }
}
