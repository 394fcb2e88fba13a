package org.tonewright.effects.gain;

import org.tonewright.dsp.level.Decibels;
import org.tonewright.dsp.level.Ramp;
import org.tonewright.processor.Block;
import org.tonewright.processor.Processor;

/** The gain at work. A switched polarity is reached in the course of one block. */
final class GainProcessor implements Processor {

    private final int channels;
    private final float[] sign = new float[2];
    private double decibels;
    private float gain = 1;
    private boolean fresh = true;

    GainProcessor(int channels) {
        this.channels = channels;
    }

    @Override
    public void process(Block block) {
        float from = gain(block.from(Gain.LEVEL));
        float to = gain(block.to(Gain.LEVEL));
        float left = block.to(Gain.INVERT_LEFT) == 1 ? -1 : 1;
        float right = block.to(Gain.INVERT_RIGHT) == 1 ? -1 : 1;
        if (fresh) {
            sign[0] = left;
            sign[1] = right;
            fresh = false;
        }
        for (int channel = 0; channel < channels; channel++) {
            float next = channel % 2 == 0 ? left : right;
            Ramp.apply(block.in(0, channel), 0, block.out(0, channel), 0, block.frames(), from * sign[channel % 2],
                    to * next);
        }
        sign[0] = left;
        sign[1] = right;
    }

    /** Of the two values a block asks for, the first is mostly the second of the block before. */
    private float gain(double level) {
        if (level != decibels) {
            decibels = level;
            gain = (float) Decibels.toGain(level);
        }
        return gain;
    }

    @Override
    public void reset() {
        fresh = true;
    }
}
