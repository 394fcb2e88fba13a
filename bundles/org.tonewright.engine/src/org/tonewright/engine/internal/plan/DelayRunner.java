package org.tonewright.engine.internal.plan;

import org.tonewright.engine.graph.Clock;

/** Delays what arrives early on an edge. */
public final class DelayRunner extends Runner {

    private final Delay delay;
    private final float[][][] input;
    private final float[][][] output;

    /** [control] From one port to another of the same width. */
    public DelayRunner(String key, Delay delay, float[][][] input, float[][][] output) {
        super(key);
        this.delay = delay;
        this.input = input;
        this.output = output;
    }

    @Override
    public void run(Clock clock, long first, int count) {
        for (int channel = 0; channel < output.length; channel++) {
            for (int q = 0; q < count; q++) {
                delay.process(channel, input[channel][q], output[channel][q]);
            }
        }
    }

    @Override
    public void reset() {
        delay.reset();
    }
}
