package org.tonewright.example.tremolo;

import org.tonewright.processor.Block;
import org.tonewright.processor.Processor;
import org.tonewright.processor.Setup;

/**
 * The tremolo at work. The gain never moves faster than from end to end in 4 ms, which rounds the square and keeps
 * every
 * switch free of clicks; the other shapes, at 20 Hz at most, are slower than that anyway.
 */
final class TremoloProcessor implements Processor, Swinging {

    private static final double FASTEST = 0.004;
    private static final Shape[] SHAPES = Shape.values();
    /** The first channel's gain, and the second's. */
    private static final int SIDES = 2;

    private final int channels;
    private final double sampleRate;
    private final float step;
    private final float[][] gains;
    private final float[] last = new float[SIDES];
    private double turn;
    private boolean fresh = true;
    private volatile float shown;

    TremoloProcessor(Setup setup) {
        channels = setup.channels();
        sampleRate = setup.sampleRate();
        step = (float) (1 / (FASTEST * sampleRate));
        gains = new float[Math.min(SIDES, channels)][setup.frames()];
    }

    @Override
    public void process(Block block) {
        int frames = block.frames();
        double turns = block.from(Tremolo.RATE) / sampleRate;
        double turnsStep = (block.to(Tremolo.RATE) / sampleRate - turns) / frames;
        if (block.to(Tremolo.SYNC) == 1) {
            double beats = Tremolo.BEATS[(int) block.to(Tremolo.NOTE)];
            turns = block.tempo() / 60 / sampleRate / beats;
            turnsStep = 0;
            if (block.rolling()) {
                turn = wrapped(block.beat() / beats);
            }
        }
        Shape shape = SHAPES[(int) block.to(Tremolo.SHAPE)];
        double end = turn;
        for (int side = 0; side < gains.length; side++) {
            double behind = side * block.from(Tremolo.PHASE) / 360;
            double behindStep = side * (block.to(Tremolo.PHASE) - block.from(Tremolo.PHASE)) / 360 / frames;
            end = swing(block, shape, side, turns, turnsStep, behind, behindStep);
        }
        turn = end;
        shown = (float) end;
        fresh = false;
        for (int channel = 0; channel < channels; channel++) {
            float[] gain = gains[channel % SIDES];
            float[] in = block.in(0, channel);
            float[] out = block.out(0, channel);
            for (int i = 0; i < frames; i++) {
                out[i] = in[i] * gain[i];
            }
        }
    }

    /** Works out the gain of one side over the block; the place in the turn where it ends. */
    private double swing(Block block, Shape shape, int side, double turns, double turnsStep, double behind,
            double behindStep) {
        int frames = block.frames();
        float[] gain = gains[side];
        double depth = block.from(Tremolo.DEPTH);
        double depthStep = (block.to(Tremolo.DEPTH) - depth) / frames;
        double at = turn;
        float now = last[side];
        for (int i = 0; i < frames; i++) {
            float wanted = (float) (1
                    - (depth + i * depthStep) * shape.at(wrapped(at - behind - i * behindStep)));
            now = fresh && i == 0 ? wanted : now + Math.clamp(wanted - now, -step, step);
            gain[i] = now;
            at = wrapped(at + turns + i * turnsStep);
        }
        last[side] = now;
        return at;
    }

    private static double wrapped(double turns) {
        double rest = turns - Math.floor(turns);
        // A number just below a whole one may round to 1.
        return rest < 1 ? rest : 0;
    }

    @Override
    public float turn() {
        return shown;
    }

    @Override
    public void reset() {
        turn = 0;
        shown = 0;
        fresh = true;
    }
}
