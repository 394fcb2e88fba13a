package org.tonewright.dsp.dynamics;

/** Instantaneous levels of channels, to be linked by the caller. */
public final class Detector {

    private Detector() {}

    /** [audio] The absolute value of every sample. */
    public static void magnitude(float[] in, float[] level, int frames) {
        for (int i = 0; i < frames; i++) {
            level[i] = Math.abs(in[i]);
        }
    }
}
