package org.tonewright.effects.chorus;

import java.util.Arrays;

import org.tonewright.dsp.delay.DelayLine;
import org.tonewright.dsp.delay.SincReader;
import org.tonewright.dsp.level.Circle;
import org.tonewright.dsp.level.Ramp;
import org.tonewright.processor.Block;
import org.tonewright.processor.Processor;
import org.tonewright.processor.Setup;

/** The chorus at work. Within a block each delay moves in a straight line from one point of its sine to the next. */
final class ChorusProcessor implements Processor {

    /** Where the voices stand on the sine, in turns, so that any first few of them are well apart. */
    private static final double[] TURNS = {0, 0.5, 0.25, 0.75};
    /** How far the spread turns the right channel's voices. */
    private static final double[] APART = {0.25, 0.25, 0.125, 0.125};
    private static final int SHORTEST = SincReader.TAPS / 2;
    /** How long a voice takes to come or go, in seconds. */
    private static final double FADE = 0.02;

    private final int channels;
    private final double sampleRate;
    private final double fadeStep;
    private final DelayLine[] lines;
    private final float[] voice;
    private final float[] wet;
    private final double[] gains = new double[Chorus.MOST_VOICES];
    private final double[] nextGains = new double[Chorus.MOST_VOICES];
    private double turn;
    private boolean fresh = true;

    ChorusProcessor(Setup setup) {
        channels = setup.channels();
        sampleRate = setup.sampleRate();
        fadeStep = setup.frames() / (FADE * sampleRate);
        lines = new DelayLine[channels];
        for (int channel = 0; channel < channels; channel++) {
            lines[channel] = new DelayLine(longest() + setup.frames() + SincReader.TAPS);
        }
        voice = new float[setup.frames()];
        wet = new float[setup.frames()];
    }

    private int longest() {
        return (int) Math.ceil(sampleRate * (Chorus.LONGEST + 2 * Chorus.DEEPEST)) + SHORTEST;
    }

    @Override
    public void process(Block block) {
        int frames = block.frames();
        moveGains(1 + (int) block.to(Chorus.VOICES));
        double rate = (block.from(Chorus.RATE) + block.to(Chorus.RATE)) / 2;
        double nextTurn = turn + rate * frames / sampleRate;
        float mixFrom = (float) block.from(Chorus.MIX);
        float mixTo = (float) block.to(Chorus.MIX);
        for (int channel = 0; channel < channels; channel++) {
            float[] in = block.in(0, channel);
            float[] out = block.out(0, channel);
            lines[channel].write(in, 0, frames);
            Arrays.fill(wet, 0, frames, 0);
            for (int v = 0; v < Chorus.MOST_VOICES; v++) {
                if (gains[v] > 0 || nextGains[v] > 0) {
                    double apart = TURNS[v] + (channel % 2) * APART[v] * block.from(Chorus.SPREAD);
                    double nextApart = TURNS[v] + (channel % 2) * APART[v] * block.to(Chorus.SPREAD);
                    double from = delay(block.from(Chorus.DELAY), block.from(Chorus.DEPTH), turn + apart);
                    double to = delay(block.to(Chorus.DELAY), block.to(Chorus.DEPTH), nextTurn + nextApart);
                    SincReader.read(lines[channel], from + frames, to + frames, voice, 0, frames);
                    Ramp.mix(voice, 0, wet, 0, frames, (float) gains[v], (float) nextGains[v]);
                }
            }
            Ramp.crossFade(in, wet, out, frames, mixFrom, mixTo);
        }
        turn = nextTurn - Math.floor(nextTurn);
        System.arraycopy(nextGains, 0, gains, 0, gains.length);
    }

    /** In frames. */
    private double delay(double centre, double depth, double turns) {
        return SHORTEST + sampleRate * (Math.max(centre - SHORTEST / sampleRate, depth) + depth * Circle.sin(turns));
    }

    /** All voices together are as loud as one: each has a gain of one over the root of their number. */
    private void moveGains(int voices) {
        for (int v = 0; v < gains.length; v++) {
            double target = v < voices ? 1 / Math.sqrt(voices) : 0;
            if (fresh) {
                gains[v] = target;
            }
            nextGains[v] = gains[v] + Math.clamp(target - gains[v], -fadeStep, fadeStep);
        }
        fresh = false;
    }

    @Override
    public void reset() {
        for (DelayLine line : lines) {
            line.reset();
        }
        turn = 0;
        fresh = true;
    }

    @Override
    public int tail() {
        return longest() + SincReader.TAPS;
    }
}
