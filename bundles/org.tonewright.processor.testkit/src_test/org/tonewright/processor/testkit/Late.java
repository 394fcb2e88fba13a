package org.tonewright.processor.testkit;

import java.util.Arrays;

import org.tonewright.processor.Block;
import org.tonewright.processor.Processor;
import org.tonewright.processor.Setup;

/**
 * A delay of some frames with a dry path of its own, both of which may be late in a wrong way; parameter 0 is the mix.
 */
final class Late implements Processor {

    private final float[][] wet;
    private final float[][] dry;
    private final int latency;
    private final boolean mixing;
    private int at;

    /**
     * @param frames how late the wet sound is
     * @param dryFrames how late the dry sound is
     * @param latency what it says about it
     * @param mixing whether there is a mix
     */
    Late(Setup setup, int frames, int dryFrames, int latency, boolean mixing) {
        this.wet = new float[setup.channels()][frames];
        this.dry = new float[setup.channels()][dryFrames];
        this.latency = latency;
        this.mixing = mixing;
    }

    @Override
    public void process(Block block) {
        for (int i = 0; i < block.frames(); i++) {
            float mix = mixing ? Example.glide(block, 0, i) : 1;
            for (int channel = 0; channel < wet.length; channel++) {
                float in = block.in(0, channel)[i];
                block.out(0, channel)[i] = mix * delayed(wet[channel], in) + (1 - mix) * delayed(dry[channel], in);
            }
            at++;
        }
    }

    private float delayed(float[] line, float in) {
        if (line.length == 0) {
            return in;
        }
        float old = line[at % line.length];
        line[at % line.length] = in;
        return old;
    }

    @Override
    public void reset() {
        at = 0;
        for (int channel = 0; channel < wet.length; channel++) {
            Arrays.fill(wet[channel], 0);
            Arrays.fill(dry[channel], 0);
        }
    }

    @Override
    public int latency() {
        return latency;
    }

    @Override
    public int tail() {
        return Math.max(wet[0].length, dry[0].length);
    }
}
