package org.tonewright.engine.internal.plan;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;

import org.tonewright.engine.Quantum;

/**
 * The memory for samples between nodes. A line is one channel: {@code float[quantum][frame]}, each quantum an array
 * of its own, so that a processor is handed it from index 0. A port is {@code float[channel][quantum][frame]}.
 * <p>
 * While a plan is put together in the order in which it will run, a line whose last reader has been put in is free
 * for the next one: the allocation of registers by linear scan. Where nodes are to run side by side, no line is
 * shared. [control]
 */
public final class Lines {

    private final int quanta;
    private final boolean shared;
    private final float[][] silence;
    private final Deque<float[][]> free = new ArrayDeque<>();
    private final Map<float[][], Integer> readers = new IdentityHashMap<>();
    private int made;

    /**
     * No memory yet.
     *
     * @param quanta how many quanta are computed at once
     * @param shared whether lines may be used again
     */
    public Lines(int quanta, boolean shared) {
        this.quanta = quanta;
        this.shared = shared;
        silence = new float[quanta][];
        Arrays.fill(silence, new float[Quantum.FRAMES]);
    }

    /** Lines for a port that so many will read; if nobody will, they are free again after the node that writes them. */
    public float[][][] acquire(int channels, int uses) {
        float[][][] port = new float[channels][][];
        for (int channel = 0; channel < channels; channel++) {
            float[][] line = free.poll();
            if (line == null) {
                line = new float[quanta][Quantum.FRAMES];
                made++;
            }
            port[channel] = line;
            readers.put(line, uses);
        }
        return port;
    }

    /** Says that lines will be read by so many more. */
    public void share(float[][][] port, int more) {
        for (float[][] line : port) {
            Integer uses = readers.get(line);
            if (uses != null) {
                readers.put(line, uses + more);
            }
        }
    }

    /** Says that one reader is done, or that a writer nobody reads is. */
    public void release(float[][][] port) {
        for (float[][] line : port) {
            Integer uses = readers.get(line);
            if (uses != null && uses <= 1) {
                readers.remove(line);
                if (shared) {
                    free.push(line);
                }
            } else if (uses != null) {
                readers.put(line, uses - 1);
            }
        }
    }

    /** A port that is silent for ever; read only. */
    public float[][][] silence(int channels) {
        float[][][] port = new float[channels][][];
        Arrays.fill(port, silence);
        return port;
    }

    /** How many lines there are in memory, silence aside. */
    public int made() {
        return made;
    }
}
