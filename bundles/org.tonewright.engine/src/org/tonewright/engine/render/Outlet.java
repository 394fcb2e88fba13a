package org.tonewright.engine.render;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

import org.tonewright.engine.Quantum;
import org.tonewright.engine.graph.Terminal;

/**
 * One output of a render: gathers its quanta into longer stretches, and holds back what may turn out to be silence at
 * the end.
 */
final class Outlet {

    /** -120 dBFS; below, a tail counts as silence. */
    private static final float QUIET = 1e-6f;

    private final Terminal terminal;
    private final RenderSink sink;
    private final Deque<float[][]> held = new ArrayDeque<>();
    private float[][] stretch;
    private float[][] spare;

    Outlet(Terminal terminal, RenderSink sink, int frames) {
        this.terminal = terminal;
        this.sink = sink;
        stretch = new float[terminal.channels()][frames];
        spare = new float[terminal.channels()][frames];
    }

    /**
     * Copies a stretch of what the plan has just computed: {@code count} frames from frame {@code from} of the run
     * on.
     */
    void gather(int from, int count) {
        float[][] swap = stretch;
        stretch = spare;
        spare = swap;
        for (int channel = 0; channel < stretch.length; channel++) {
            int done = 0;
            while (done < count) {
                int quantum = (from + done) / Quantum.FRAMES;
                int at = (from + done) % Quantum.FRAMES;
                int length = Math.min(count - done, Quantum.FRAMES - at);
                System.arraycopy(terminal.samples(channel, quantum), at, stretch[channel], done, length);
                done += length;
            }
        }
    }

    /**
     * The last frame of the gathered stretch, from {@code from} to {@code to}, that is not quiet; -1 if there is
     * none, or if this output does not decide how long the tail is.
     */
    int lastLoud(int from, int to) {
        if (!sink.decidesEnd()) {
            return -1;
        }
        for (int i = to - 1; i >= from; i--) {
            for (float[] channel : stretch) {
                if (Math.abs(channel[i]) >= QUIET) {
                    return i;
                }
            }
        }
        return -1;
    }

    /**
     * What was gathered, to be written later by {@link #write}; not overwritten by the next gathering, but by the one
     * after.
     */
    float[][] gathered() {
        return stretch;
    }

    /** [disk] Writes the first frames of a stretch. */
    void write(float[][] samples, int frames) throws IOException {
        if (frames > 0) {
            sink.write(samples, frames);
        }
    }

    /** Holds back frames of the gathered stretch. */
    void hold(int from, int to) {
        if (to > from) {
            float[][] copy = new float[stretch.length][];
            for (int channel = 0; channel < copy.length; channel++) {
                copy[channel] = Arrays.copyOfRange(stretch[channel], from, to);
            }
            held.add(copy);
        }
    }

    /** [disk] Writes all that was held back. */
    void release() throws IOException {
        while (!held.isEmpty()) {
            float[][] samples = held.remove();
            write(samples, samples[0].length);
        }
    }
}
