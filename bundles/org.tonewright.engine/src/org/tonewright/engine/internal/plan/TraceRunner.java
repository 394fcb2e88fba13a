package org.tonewright.engine.internal.plan;

import org.tonewright.engine.Quantum;
import org.tonewright.engine.graph.Clock;
import org.tonewright.engine.graph.Trace;

/** Notes what passes, to be looked at. */
public final class TraceRunner extends Runner {

    private final Trace trace;
    private final float[][][] input;

    /**
     * [control]
     *
     * @param trace where it is noted
     */
    public TraceRunner(String key, Trace trace, float[][][] input) {
        super(key);
        this.trace = trace;
        this.input = input;
    }

    @Override
    public void run(Clock clock, long first, int count) {
        for (int quantum = 0; quantum < count; quantum++) {
            trace.add(input, quantum, Quantum.FRAMES);
        }
    }
}
