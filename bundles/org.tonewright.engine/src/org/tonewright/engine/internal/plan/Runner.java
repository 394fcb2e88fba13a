package org.tonewright.engine.internal.plan;

import org.tonewright.engine.graph.Clock;

/** One station of the signal flow at work. It reads lines that earlier runners wrote, and writes its own. */
public abstract class Runner {

    private final String key;

    /** Of the node, or the edge, with this key. */
    protected Runner(String key) {
        this.key = key;
    }

    /** [any] The key of the node; of a delay on an edge, that of the node it leads to. */
    public final String key() {
        return key;
    }

    /**
     * [audio] Runs quanta, one after the other. No allocation.
     *
     * @param clock where the transport is in each of them
     * @param first the number of the first quantum, as the clock counts
     * @param count how many; quantum {@code first + i} lies at index i of the lines
     */
    public abstract void run(Clock clock, long first, int count);

    /** [audio] Forgets the past. */
    public void reset() {}
}
