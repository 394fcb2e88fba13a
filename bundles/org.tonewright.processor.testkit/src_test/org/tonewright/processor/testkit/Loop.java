package org.tonewright.processor.testkit;

import java.util.Arrays;

import org.tonewright.processor.Block;
import org.tonewright.processor.Processor;
import org.tonewright.processor.Setup;

/** A one-pole low-pass with a decay time, whose slips can be chosen: y[n] = x[n] (1 - r) + r y[n-1]. */
class Loop implements Processor {

    private static final float SILENCE = 1e-20f;

    private final float[] state;
    private final float r;
    private final int tail;
    private final boolean guarded;

    /** A loop that falls by 60 dB in some seconds, with all that the contract asks for. */
    Loop(Setup setup, double seconds) {
        this(setup, seconds, (int) (3 * seconds * setup.sampleRate()), true);
    }

    Loop(Setup setup, double seconds, int tail, boolean guarded) {
        this.state = new float[setup.channels()];
        this.r = (float) StrictMath.pow(0.001, 1 / (seconds * setup.sampleRate()));
        this.tail = tail;
        this.guarded = guarded;
    }

    @Override
    public void process(Block block) {
        for (int channel = 0; channel < state.length; channel++) {
            float y = state[channel];
            for (int i = 0; i < block.frames(); i++) {
                y = block.in(0, channel)[i] * (1 - r) + r * y;
                if (guarded && Math.abs(y) < SILENCE) {
                    y = 0;
                }
                block.out(0, channel)[i] = y;
            }
            state[channel] = y;
        }
    }

    @Override
    public void reset() {
        Arrays.fill(state, 0);
    }

    @Override
    public int tail() {
        return tail;
    }
}
