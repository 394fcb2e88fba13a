package org.tonewright.engine.internal.plan;

import org.tonewright.dsp.delay.DelayLine;
import org.tonewright.engine.Quantum;

/** Delays of equal length for the channels of a port; what a plan takes over from the one before, contents and all. */
public final class Delay {

    private final int frames;
    private final DelayLine[] lines;

    /** [control] Silent lines of {@code frames} frames, 1 or more. */
    public Delay(int frames, int channels) {
        this.frames = frames;
        lines = new DelayLine[channels];
        for (int channel = 0; channel < channels; channel++) {
            lines[channel] = new DelayLine(frames + Quantum.FRAMES);
        }
    }

    /** [any] Its length in frames. */
    public int frames() {
        return frames;
    }

    /** [any] Its width. */
    public int channels() {
        return lines.length;
    }

    /** [audio] Delays one quantum of one channel. */
    public void process(int channel, float[] in, float[] out) {
        lines[channel].process(in, 0, out, 0, Quantum.FRAMES, frames);
    }

    /** [audio] Forgets the past. */
    public void reset() {
        for (DelayLine line : lines) {
            line.reset();
        }
    }
}
