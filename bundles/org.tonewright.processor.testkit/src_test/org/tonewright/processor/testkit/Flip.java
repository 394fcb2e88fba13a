package org.tonewright.processor.testkit;

import org.tonewright.processor.Block;
import org.tonewright.processor.Processor;

/** Turns the polarity over, fading from one to the other in a block, and passes a side-chain to a second output. */
final class Flip implements Processor {

    private float gain = Float.NaN;

    @Override
    public void process(Block block) {
        float to = block.to(0) == 1 ? -1 : 1;
        float from = Float.isNaN(gain) ? to : gain;
        for (int i = 0; i < block.frames(); i++) {
            block.out(0, 0)[i] = block.in(0, 0)[i] * (from + i * (to - from) / block.frames());
            block.out(1, 0)[i] = block.connected(1) ? block.in(1, 0)[i] : 0;
        }
        gain = to;
    }

    @Override
    public void reset() {
        gain = Float.NaN;
    }
}
