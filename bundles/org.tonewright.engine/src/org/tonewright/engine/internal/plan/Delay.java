package org.tonewright.engine.internal.plan;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.tonewright.dsp.delay.DelayLine;
import org.tonewright.dsp.level.Ramp;
import org.tonewright.engine.Quantum;

/**
 * Delays of equal length for the channels of a port; what a plan takes over from the one before, contents and all.
 * Where the length changes, the sound goes on with the old length until the new lines are full, and then fades over
 * within a quantum: it jumps in time, as it must, without a click.
 */
public final class Delay {

    private final int frames;
    private final DelayLine[] lines;
    /** How many quanta each channel still goes on with the old length before it fades over; below 0: none. */
    private final int[] waits;
    private final float[] old = new float[Quantum.FRAMES];
    private @Nullable Delay before;

    /** [control] Silent lines of {@code frames} frames, 1 or more. */
    public Delay(int frames, int channels) {
        this.frames = frames;
        lines = new DelayLine[channels];
        for (int channel = 0; channel < channels; channel++) {
            lines[channel] = new DelayLine(frames + Quantum.FRAMES);
        }
        waits = new int[channels];
        Arrays.fill(waits, -1);
    }

    /**
     * [control] Lines of another length than before.
     *
     * @param frames from 0
     * @param before the lines so far, of as many channels, if there was a delay
     */
    public Delay(int frames, int channels, Optional<Delay> before) {
        this(frames, channels);
        this.before = before.isPresent() ? before.get() : null;
        Arrays.fill(waits, (frames + Quantum.FRAMES - 1) / Quantum.FRAMES);
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
        if (waits[channel] >= 0) {
            change(channel, in, out);
        }
    }

    private void change(int channel, float[] in, float[] out) {
        Delay earlier = before;
        if (earlier == null) {
            System.arraycopy(in, 0, old, 0, Quantum.FRAMES);
        } else {
            earlier.process(channel, in, old);
        }
        if (waits[channel] > 0) {
            System.arraycopy(old, 0, out, 0, Quantum.FRAMES);
        } else {
            Ramp.crossFade(old, out, out, Quantum.FRAMES, 0, 1);
        }
        waits[channel]--;
        if (channel == lines.length - 1 && waits[channel] < 0) {
            before = null;
        }
    }

    /** [audio] Forgets the past. */
    public void reset() {
        for (DelayLine line : lines) {
            line.reset();
        }
        Arrays.fill(waits, -1);
        before = null;
    }
}
