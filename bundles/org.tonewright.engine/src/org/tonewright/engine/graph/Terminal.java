package org.tonewright.engine.graph;

/** Where sound enters or leaves a plan. */
public final class Terminal {

    private final String key;
    private final int first;
    private final float[][][] lines;

    Terminal(String key, int first, float[][][] lines) {
        this.key = key;
        this.first = first;
        this.lines = lines;
    }

    /** The key of the {@link Node.Input} or {@link Node.Output}. */
    public String key() {
        return key;
    }

    /** The first channel of the device, from 0. */
    public int first() {
        return first;
    }

    /** How many channels it has. */
    public int channels() {
        return lines.length;
    }

    /**
     * [audio] The samples of a quantum: to be written before the plan runs, or read after it.
     *
     * @param channel the channel, from 0
     * @param index the index of the quantum within one run, from 0
     */
    public float[] samples(int channel, int index) {
        return lines[channel][index];
    }
}
