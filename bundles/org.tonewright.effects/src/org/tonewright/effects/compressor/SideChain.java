package org.tonewright.effects.compressor;

import org.tonewright.dsp.dynamics.Detector;
import org.tonewright.dsp.dynamics.MeanSquare;
import org.tonewright.dsp.filter.BiquadCascade;
import org.tonewright.dsp.filter.Butterworth;
import org.tonewright.dsp.filter.Cookbook;
import org.tonewright.processor.Block;
import org.tonewright.processor.Setup;

/** What the compressor listens to: one channel of the side-chain or the main input, filtered, as amplitude or power. */
final class SideChain {

    /** The time constant of the mean square in seconds. */
    private static final double MEAN = 0.01;

    private final double sampleRate;
    private final int channel;
    private final BiquadCascade highPass = new BiquadCascade(1);
    private final double[] section = new double[Cookbook.SIZE];
    private final MeanSquare meanSquare;
    private final float[] filtered;
    private double frequency;
    private boolean filtering;

    SideChain(Setup setup, int channel) {
        this.sampleRate = setup.sampleRate();
        this.channel = channel;
        this.meanSquare = new MeanSquare(sampleRate, MEAN);
        this.filtered = new float[setup.frames()];
    }

    /** Writes the level of each frame: the absolute value, or the mean square. */
    void listen(Block block, boolean power, float[] level) {
        int port = block.connected(Compressor.SIDE_CHAIN) ? Compressor.SIDE_CHAIN : 0;
        float[] heard = filter(block, block.in(port, channel));
        if (power) {
            meanSquare.process(heard, level, block.frames());
        } else {
            Detector.magnitude(heard, level, block.frames());
        }
    }

    private float[] filter(Block block, float[] in) {
        boolean on = block.to(Compressor.FILTER) == 1;
        if (!on) {
            filtering = false;
            return in;
        }
        double corner = block.to(Compressor.HIGH_PASS);
        if (!filtering || corner != frequency) {
            frequency = corner;
            Butterworth.highPass(section, 0, sampleRate, frequency, 2);
            if (filtering) {
                highPass.moveTo(section);
            } else {
                highPass.reset();
                highPass.set(section);
                filtering = true;
            }
        }
        highPass.process(in, filtered, block.frames());
        return filtered;
    }

    void reset() {
        filtering = false;
        meanSquare.reset();
    }
}
