package org.tonewright.engine.internal.plan;

import org.tonewright.dsp.level.Ramp;
import org.tonewright.engine.Quantum;
import org.tonewright.engine.graph.Clock;

/** Averages several channels into one, for a side-chain that listens to one. */
public final class FoldRunner extends Runner {

    private final float[][][] input;
    private final float[][][] output;

    /** [control] From a port of several channels to one of a single channel. */
    public FoldRunner(String key, float[][][] input, float[][][] output) {
        super(key);
        this.input = input;
        this.output = output;
    }

    @Override
    public void run(Clock clock, long first, int count) {
        float share = 1f / input.length;
        for (int q = 0; q < count; q++) {
            float[] out = output[0][q];
            Ramp.apply(input[0][q], 0, out, 0, Quantum.FRAMES, share, share);
            for (int channel = 1; channel < input.length; channel++) {
                Ramp.mix(input[channel][q], 0, out, 0, Quantum.FRAMES, share, share);
            }
        }
    }
}
