package org.tonewright.effects.eq;

import java.util.Arrays;

import org.tonewright.dsp.level.Decibels;
import org.tonewright.dsp.level.Ramp;
import org.tonewright.processor.Block;
import org.tonewright.processor.Processor;
import org.tonewright.processor.Setup;

/**
 * The equaliser at work. While nothing is switched one {@link FilterBank} runs, its coefficients following the
 * parameters. When a band is switched or changes its type, a second bank with the new shapes runs beside it, in silence
 * for the first 20 ms, so that its start is over, and is then faded in while the first is faded out.
 */
final class EqualiserProcessor implements Processor {

    private static final double SETTLE = 0.02;
    private static final double FADE = 0.02;
    /**
     * Of the longest decay, a bell of the lowest frequency and highest quality at full boost, how many time constants.
     */
    private static final double TAIL = 60;

    private final int channels;
    private final double[] values = new double[Bands.LEVEL];
    private final boolean[] moved = new boolean[Bands.COUNT];
    private final int[] wanted = new int[Bands.COUNT];
    private final float[][] spare;
    private final int settleFrames;
    private final int fadeFrames;
    private final int tail;
    private FilterBank bank;
    private FilterBank coming;
    private int fadeAt = -1;
    private boolean fresh = true;
    private double decibels;
    private float gain = 1;

    EqualiserProcessor(Setup setup) {
        channels = setup.channels();
        Bands bands = new Bands(setup.sampleRate());
        bank = new FilterBank(channels, bands);
        coming = new FilterBank(channels, bands);
        spare = new float[channels][setup.frames()];
        settleFrames = (int) (SETTLE * setup.sampleRate());
        fadeFrames = (int) (FADE * setup.sampleRate());
        double boosted = Bands.HIGHEST_Q * StrictMath.pow(10, Bands.HIGHEST_GAIN / 40);
        tail = (int) (TAIL * setup.sampleRate() * boosted / (Math.PI * Bands.LOWEST));
    }

    @Override
    public void process(Block block) {
        readShapes(block);
        if (fresh) {
            fresh = false;
            for (int param = 0; param < Bands.LEVEL; param++) {
                values[param] = block.from(param);
            }
            bank.begin(wanted, values);
        }
        if (fadeAt < 0 && !Arrays.equals(wanted, bank.shapes())) {
            coming.begin(wanted, values);
            fadeAt = 0;
        }
        if (move(block)) {
            bank.moveTo(moved, values);
            if (fadeAt >= 0) {
                coming.moveTo(moved, values);
            }
        }
        if (fadeAt < 0) {
            bank.process(block);
        } else {
            fade(block);
        }
        level(block);
    }

    private void readShapes(Block block) {
        for (int band = 0; band < Bands.COUNT; band++) {
            int at = Bands.index(band, 0);
            wanted[band] = Bands.shape(block.to(at + Bands.ON), block.to(at + Bands.TYPE), block.to(at + Bands.SLOPE));
        }
    }

    /** Takes over the values at the end of the block; true if any band has moved. */
    private boolean move(Block block) {
        boolean any = false;
        int param = 0;
        for (int band = 0; band < Bands.COUNT; band++) {
            boolean changed = false;
            for (int end = param + Bands.SIZE; param < end; param++) {
                double to = block.to(param);
                changed |= to != values[param];
                values[param] = to;
            }
            moved[band] = changed;
            any |= changed;
        }
        return any;
    }

    private void fade(Block block) {
        coming.process(block, spare);
        bank.process(block);
        int frames = block.frames();
        float from = share(fadeAt);
        fadeAt += frames;
        float to = share(fadeAt);
        if (to > 0) {
            for (int channel = 0; channel < channels; channel++) {
                float[] out = block.out(0, channel);
                Ramp.crossFade(out, spare[channel], out, frames, from, to);
            }
        }
        if (to == 1) {
            FilterBank old = bank;
            bank = coming;
            coming = old;
            fadeAt = -1;
        }
    }

    /** How much of the coming bank is heard so many frames after the switch. */
    private float share(int frames) {
        return Math.clamp((frames - settleFrames) / (float) fadeFrames, 0, 1);
    }

    private void level(Block block) {
        float from = gain(block.from(Bands.LEVEL));
        float to = gain(block.to(Bands.LEVEL));
        if (from != 1 || to != 1) {
            for (int channel = 0; channel < channels; channel++) {
                float[] out = block.out(0, channel);
                Ramp.apply(out, 0, out, 0, block.frames(), from, to);
            }
        }
    }

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
        fadeAt = -1;
    }

    @Override
    public int tail() {
        return tail;
    }
}
