package org.tonewright.effects.compressor;

import org.tonewright.dsp.delay.DelayLine;
import org.tonewright.dsp.dynamics.CompressorGain;
import org.tonewright.dsp.level.Decibels;
import org.tonewright.processor.Block;
import org.tonewright.processor.Processor;
import org.tonewright.processor.Reduction;
import org.tonewright.processor.Setup;

/** The compressor at work. */
final class CompressorProcessor implements Processor, Reduction {

    private final int channels;
    private final int lookAhead;
    private final SideChain[] sideChains;
    private final CompressorGain[] computers;
    private final DelayLine[] lines;
    private final float[][] levels;
    private final float[][] gains;
    private final float[] loudest;
    private final float[] delayed;
    private boolean linked;
    private boolean fresh = true;
    private double makeup;
    private double makeupGain = 1;
    private volatile float reduction;

    CompressorProcessor(Setup setup) {
        channels = setup.channels();
        lookAhead = (int) Math.rint(setup.structural(Compressor.LOOK_AHEAD) * setup.sampleRate());
        sideChains = new SideChain[channels];
        computers = new CompressorGain[channels];
        lines = new DelayLine[channels];
        for (int channel = 0; channel < channels; channel++) {
            sideChains[channel] = new SideChain(setup, channel);
            computers[channel] = new CompressorGain(setup.sampleRate());
            lines[channel] = new DelayLine(lookAhead + setup.frames());
        }
        levels = new float[channels][setup.frames()];
        gains = new float[channels][setup.frames()];
        loudest = new float[setup.frames()];
        delayed = new float[setup.frames()];
    }

    @Override
    public void process(Block block) {
        int frames = block.frames();
        boolean power = block.to(Compressor.DETECTOR) == 1;
        for (int channel = 0; channel < channels; channel++) {
            sideChains[channel].listen(block, power, levels[channel]);
        }
        boolean together = channels == 1 || block.from(Compressor.LINK) == 1 && block.to(Compressor.LINK) == 1;
        if (linked && !together) {
            for (int channel = 1; channel < channels; channel++) {
                computers[channel].goOnFrom(computers[0]);
            }
        }
        linked = together;
        if (channels > 1) {
            link(block, frames);
        }
        int computed = linked ? 1 : channels;
        for (int channel = 0; channel < computed; channel++) {
            compute(block, computers[channel], levels[channel], gains[channel], power, frames);
        }
        fresh = false;
        report(computed, frames);
        apply(block, frames);
    }

    /** Raises each channel's level towards that of the loudest one. */
    private void link(Block block, int frames) {
        System.arraycopy(levels[0], 0, loudest, 0, frames);
        for (int channel = 1; channel < channels; channel++) {
            float[] level = levels[channel];
            for (int i = 0; i < frames; i++) {
                loudest[i] = Math.max(loudest[i], level[i]);
            }
        }
        if (linked) {
            System.arraycopy(loudest, 0, levels[0], 0, frames);
            return;
        }
        float from = (float) block.from(Compressor.LINK);
        float step = ((float) block.to(Compressor.LINK) - from) / frames;
        for (int channel = 0; channel < channels; channel++) {
            float[] level = levels[channel];
            for (int i = 0; i < frames; i++) {
                level[i] += (from + i * step) * (loudest[i] - level[i]);
            }
        }
    }

    private void compute(Block block, CompressorGain computer, float[] level, float[] gain, boolean power, int frames) {
        if (fresh) {
            computer.curve(block.from(Compressor.THRESHOLD), block.from(Compressor.RATIO), block.from(Compressor.KNEE));
        }
        computer.moveTo(block.to(Compressor.THRESHOLD), block.to(Compressor.RATIO), block.to(Compressor.KNEE));
        computer.times(block.to(Compressor.ATTACK), block.to(Compressor.RELEASE));
        if (power) {
            computer.processPower(level, gain, frames);
        } else {
            computer.process(level, gain, frames);
        }
    }

    private void report(int computed, int frames) {
        float least = 1;
        for (int channel = 0; channel < computed; channel++) {
            float[] gain = gains[channel];
            for (int i = 0; i < frames; i++) {
                least = gain[i] < least ? gain[i] : least;
            }
        }
        reduction = least == 1 ? 0 : (float) -Decibels.fromGain(least);
    }

    /** Dry and compressed sound are the same sound at two gains, so that mixing them is one gain: dry + wet * gain. */
    private void apply(Block block, int frames) {
        double mixFrom = block.from(Compressor.MIX);
        double mixTo = block.to(Compressor.MIX);
        float dry = (float) (1 - mixFrom);
        float dryStep = (float) (mixFrom - mixTo) / frames;
        float wet = (float) (mixFrom * makeup(block.from(Compressor.MAKEUP)));
        float wetStep = ((float) (mixTo * makeup(block.to(Compressor.MAKEUP))) - wet) / frames;
        for (int channel = 0; channel < channels; channel++) {
            float[] in = block.in(0, channel);
            float[] out = block.out(0, channel);
            float[] gain = gains[linked ? 0 : channel];
            float[] sound = in;
            if (lookAhead > 0) {
                lines[channel].process(in, 0, delayed, 0, frames, lookAhead);
                sound = delayed;
            }
            for (int i = 0; i < frames; i++) {
                out[i] = sound[i] * (dry + i * dryStep + (wet + i * wetStep) * gain[i]);
            }
        }
    }

    private double makeup(double decibels) {
        if (decibels != makeup) {
            makeup = decibels;
            makeupGain = Decibels.toGain(decibels);
        }
        return makeupGain;
    }

    @Override
    public void reset() {
        for (int channel = 0; channel < channels; channel++) {
            sideChains[channel].reset();
            computers[channel].reset();
            lines[channel].reset();
        }
        linked = false;
        fresh = true;
        reduction = 0;
    }

    @Override
    public int latency() {
        return lookAhead;
    }

    @Override
    public float reduction() {
        return reduction;
    }
}
