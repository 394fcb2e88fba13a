package org.tonewright.engine.internal.plan;

import java.util.Arrays;

import org.tonewright.dsp.level.Ramp;
import org.tonewright.engine.Quantum;
import org.tonewright.engine.graph.Clock;

/** Adds ports in their order, in 32-bit floating point. */
public final class SumRunner extends Runner {

    private final float[][][][] inputs;
    private final float[][][] output;

    /**
     * [control]
     *
     * @param inputs the ports, in the order of additions
     * @param output the sum
     */
    public SumRunner(String key, float[][][][] inputs, float[][][] output) {
        super(key);
        this.inputs = inputs;
        this.output = output;
    }

    @Override
    public void run(Clock clock, long first, int count) {
        for (int channel = 0; channel < output.length; channel++) {
            for (int q = 0; q < count; q++) {
                sum(channel, q, output[channel][q]);
            }
        }
    }

    private void sum(int channel, int q, float[] out) {
        int next = 0;
        if (inputs.length >= 2) {
            addTwo(inputs[0][channel][q], inputs[1][channel][q], out);
            next = 2;
        } else if (inputs.length == 1) {
            System.arraycopy(inputs[0][channel][q], 0, out, 0, Quantum.FRAMES);
            next = 1;
        } else {
            Arrays.fill(out, 0);
        }
        for (; next + 1 < inputs.length; next += 2) {
            addTwoMore(inputs[next][channel][q], inputs[next + 1][channel][q], out);
        }
        if (next < inputs.length) {
            Ramp.add(inputs[next][channel][q], 0, out, 0, Quantum.FRAMES);
        }
    }

    private static void addTwo(float[] a, float[] b, float[] out) {
        for (int i = 0; i < Quantum.FRAMES; i++) {
            out[i] = a[i] + b[i];
        }
    }

    /** One pass for two additions, still one after the other. */
    private static void addTwoMore(float[] a, float[] b, float[] out) {
        for (int i = 0; i < Quantum.FRAMES; i++) {
            out[i] = out[i] + a[i] + b[i];
        }
    }
}
