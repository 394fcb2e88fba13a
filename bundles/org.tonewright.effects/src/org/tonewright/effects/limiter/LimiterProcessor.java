package org.tonewright.effects.limiter;

import java.util.Arrays;

import org.tonewright.dsp.delay.DelayLine;
import org.tonewright.dsp.dynamics.LimiterGain;
import org.tonewright.dsp.level.Decibels;
import org.tonewright.dsp.level.Ramp;
import org.tonewright.processor.Block;
import org.tonewright.processor.Processor;
import org.tonewright.processor.Reduction;
import org.tonewright.processor.Setup;

/** The limiter at work. */
final class LimiterProcessor implements Processor, Reduction {

    private final int channels;
    private final int latency;
    private final TruePeaks[] peaks;
    private final DelayLine[] lines;
    private final LimiterGain computer;
    private final float[] driven;
    private final float[] peak;
    private final float[] gain;
    private double driveDecibels;
    private float drive = 1;
    private double ceilingDecibels;
    private double ceiling = 1;
    private boolean fresh = true;
    private volatile float reduction;

    LimiterProcessor(Setup setup) {
        channels = setup.channels();
        int lookAhead = (int) Math.rint(setup.structural(Limiter.LOOK_AHEAD) * setup.sampleRate());
        computer = new LimiterGain(setup.sampleRate(), lookAhead);
        peaks = new TruePeaks[channels];
        lines = new DelayLine[channels];
        for (int channel = 0; channel < channels; channel++) {
            peaks[channel] = new TruePeaks(setup.frames());
        }
        latency = computer.latency() + peaks[0].latency();
        for (int channel = 0; channel < channels; channel++) {
            lines[channel] = new DelayLine(latency + setup.frames());
        }
        driven = new float[setup.frames()];
        peak = new float[setup.frames()];
        gain = new float[setup.frames()];
    }

    @Override
    public void process(Block block) {
        int frames = block.frames();
        float driveFrom = drive(block.from(Limiter.GAIN));
        float driveTo = drive(block.to(Limiter.GAIN));
        double ceilingFrom = ceiling(block.from(Limiter.CEILING));
        double ceilingTo = ceiling(block.to(Limiter.CEILING));
        if (fresh) {
            computer.ceiling(ceilingFrom);
            fresh = false;
        }
        computer.moveTo(ceilingTo);
        computer.release(block.to(Limiter.RELEASE));
        Arrays.fill(peak, 0);
        for (int channel = 0; channel < channels; channel++) {
            Ramp.apply(block.in(0, channel), 0, driven, 0, frames, driveFrom, driveTo);
            lines[channel].write(driven, 0, frames);
            peaks[channel].raise(driven, peak, frames, Math.min(ceilingFrom, ceilingTo));
        }
        computer.process(peak, gain, frames);
        float least = 1;
        for (int i = 0; i < frames; i++) {
            least = gain[i] < least ? gain[i] : least;
        }
        reduction = least == 1 ? 0 : (float) -Decibels.fromGain(least);
        for (int channel = 0; channel < channels; channel++) {
            lines[channel].read(latency + frames, driven, 0, frames);
            float[] out = block.out(0, channel);
            for (int i = 0; i < frames; i++) {
                out[i] = driven[i] * gain[i];
            }
        }
    }

    private float drive(double decibels) {
        if (decibels != driveDecibels) {
            driveDecibels = decibels;
            drive = (float) Decibels.toGain(decibels);
        }
        return drive;
    }

    private double ceiling(double decibels) {
        if (decibels != ceilingDecibels) {
            ceilingDecibels = decibels;
            ceiling = Decibels.toGain(decibels);
        }
        return ceiling;
    }

    @Override
    public void reset() {
        for (int channel = 0; channel < channels; channel++) {
            peaks[channel].reset();
            lines[channel].reset();
        }
        computer.reset();
        fresh = true;
        reduction = 0;
    }

    @Override
    public int latency() {
        return latency;
    }

    @Override
    public float reduction() {
        return reduction;
    }
}
