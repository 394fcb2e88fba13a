package org.tonewright.effects.reverb;

import org.tonewright.dsp.delay.AllPass;
import org.tonewright.dsp.filter.BiquadCascade;
import org.tonewright.dsp.filter.Butterworth;
import org.tonewright.dsp.filter.Cookbook;
import org.tonewright.processor.Block;
import org.tonewright.processor.Processor;
import org.tonewright.processor.Setup;

/** The reverb at work, in pieces shorter than its shortest line. */
final class ReverbProcessor implements Processor {

    private static final int PIECE = Tank.PIECE;
    /**
     * The all-passes that diffuse what enters the network, in seconds, and their gains (J. Dattorro, "Effect Design",
     * JAES 45, 1997).
     */
    private static final double[][] DIFFUSERS = {{0.00477, 0.00359, 0.01273, 0.00931},
            {0.00511, 0.00389, 0.01189, 0.00871}};
    private static final double[] DIFFUSION = {0.75, 0.75, 0.625, 0.625};

    private final int channels;
    private final double sampleRate;
    private final EarlyReflections early;
    private final Tank tank;
    private final AllPass[][] diffusers;
    private final BiquadCascade[] cuts;
    private final double[] sections = new double[2 * Cookbook.SIZE];
    private final float[][] cut;
    private final float[][] late;
    private final float[][] wet;
    private final float[] reflections = new float[PIECE];
    private final double[] settings = new double[Reverb.MIX + 1];
    private final int tail;
    private double level;
    private double nextLevel;
    private double preDelay;
    private boolean fresh = true;

    ReverbProcessor(Setup setup) {
        channels = setup.channels();
        sampleRate = setup.sampleRate();
        double size = setup.structural(Reverb.SIZE);
        early = new EarlyReflections(sampleRate, size, channels);
        tank = new Tank(sampleRate, size);
        diffusers = new AllPass[channels][DIFFUSION.length];
        cuts = new BiquadCascade[channels];
        for (int channel = 0; channel < channels; channel++) {
            for (int i = 0; i < DIFFUSION.length; i++) {
                diffusers[channel][i] = new AllPass((int) Math.rint(DIFFUSERS[channel][i] * sampleRate), DIFFUSION[i]);
            }
            cuts[channel] = new BiquadCascade(2);
        }
        cut = new float[channels][PIECE];
        late = new float[channels][PIECE];
        wet = new float[2][PIECE];
        // Twice 60 dB of the slowest decay, and what the lines before and in the network hold.
        double seconds = 2 * Reverb.LONGEST_DECAY * Reverb.MOST_LOW + 1;
        tail = (int) (seconds * sampleRate) + EarlyReflections.longest(sampleRate, size);
    }

    @Override
    public void process(Block block) {
        move(block);
        double preDelayTo = Math.rint(block.to(Reverb.PRE_DELAY) * sampleRate);
        if (fresh) {
            fresh = false;
            preDelay = preDelayTo;
            level = nextLevel;
        }
        double preDelayStep = (preDelayTo - preDelay) / block.frames();
        for (int at = 0; at < block.frames(); at += PIECE) {
            int n = Math.min(PIECE, block.frames() - at);
            double from = at == 0 ? preDelay : preDelay + at * preDelayStep;
            double to = at + n == block.frames() ? preDelayTo : preDelay + (at + n) * preDelayStep;
            for (int channel = 0; channel < channels; channel++) {
                System.arraycopy(block.in(0, channel), at, cut[channel], 0, n);
                cuts[channel].process(cut[channel], cut[channel], n);
                early.write(channel, cut[channel], n);
                early.preDelayed(channel, from, to, late[channel], n);
                for (AllPass diffuser : diffusers[channel]) {
                    diffuser.process(late[channel], late[channel], n);
                }
            }
            tank.process(late[0], late[channels - 1], wet[0], wet[1], block.to(Reverb.MODULATION), n);
            addEarly(block, at, n, from, to);
            mix(block, at, n);
        }
        preDelay = preDelayTo;
        level = nextLevel;
    }

    /** Follows the parameters that mean new filters. */
    private void move(Block block) {
        boolean absorbed = changed(block, Reverb.DECAY) | changed(block, Reverb.LOW_DECAY)
                | changed(block, Reverb.LOW_FREQUENCY)
                | changed(block, Reverb.HIGH_DECAY) | changed(block, Reverb.HIGH_FREQUENCY);
        if (absorbed) {
            tank.absorb(block);
            nextLevel = tank.level(block.to(Reverb.DECAY), channels);
        }
        if (changed(block, Reverb.LOW_CUT) | changed(block, Reverb.HIGH_CUT)) {
            Cookbook.identity(sections, 0);
            Cookbook.identity(sections, 1);
            if (block.to(Reverb.LOW_CUT) > Reverb.LOWEST_CUT) {
                Butterworth.highPass(sections, 0, sampleRate, block.to(Reverb.LOW_CUT), 2);
            }
            if (block.to(Reverb.HIGH_CUT) < Reverb.HIGHEST_CUT) {
                Butterworth.lowPass(sections, 1, sampleRate, block.to(Reverb.HIGH_CUT), 2);
            }
            for (BiquadCascade cascade : cuts) {
                if (fresh) {
                    cascade.set(sections);
                } else {
                    cascade.moveTo(sections);
                }
            }
        }
    }

    private boolean changed(Block block, int param) {
        double value = block.to(param);
        boolean changed = fresh || value != settings[param];
        settings[param] = value;
        return changed;
    }

    /** Scales the late sound and adds the early one. */
    private void addEarly(Block block, int at, int n, double preDelayFrom, double preDelayTo) {
        double levelStep = (nextLevel - level) / block.frames();
        double share = block.from(Reverb.EARLY);
        double shareStep = (block.to(Reverb.EARLY) - share) / block.frames();
        for (int channel = 0; channel < channels; channel++) {
            early.reflected(channel, preDelayFrom, preDelayTo, reflections, n);
            float[] sound = wet[channel];
            for (int i = 0; i < n; i++) {
                sound[i] = (float) ((level + (at + i) * levelStep) * sound[i]
                        + (share + (at + i) * shareStep) * reflections[i]);
            }
        }
    }

    private void mix(Block block, int at, int n) {
        float width = (float) block.from(Reverb.WIDTH);
        float widthStep = (float) (block.to(Reverb.WIDTH) - block.from(Reverb.WIDTH)) / block.frames();
        float share = (float) block.from(Reverb.MIX);
        float shareStep = (float) (block.to(Reverb.MIX) - block.from(Reverb.MIX)) / block.frames();
        if (channels == 2) {
            for (int i = 0; i < n; i++) {
                float middle = 0.5f * (wet[0][i] + wet[1][i]);
                float side = 0.5f * (wet[0][i] - wet[1][i]) * (width + (at + i) * widthStep);
                wet[0][i] = middle + side;
                wet[1][i] = middle - side;
            }
        }
        for (int channel = 0; channel < channels; channel++) {
            float[] in = block.in(0, channel);
            float[] out = block.out(0, channel);
            float[] sound = wet[channel];
            for (int i = 0; i < n; i++) {
                float mix = share + (at + i) * shareStep;
                out[at + i] = in[at + i] * (1 - mix) + sound[i] * mix;
            }
        }
    }

    @Override
    public void reset() {
        early.reset();
        tank.reset();
        for (int channel = 0; channel < channels; channel++) {
            cuts[channel].reset();
            for (AllPass diffuser : diffusers[channel]) {
                diffuser.reset();
            }
        }
        fresh = true;
    }

    @Override
    public int tail() {
        return tail;
    }
}
