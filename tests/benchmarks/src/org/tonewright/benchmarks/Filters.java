package org.tonewright.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.tonewright.dsp.filter.BiquadCascade;
import org.tonewright.dsp.filter.Cookbook;
import org.tonewright.dsp.level.Ramp;
import org.tonewright.engine.Quantum;

/** Equalisers at rest and in motion, and mixing. */
public class Filters extends Kernel {

    private static final int STEREO = 2 * Quantum.FRAMES;

    private final float[][] left = Music.quanta(1);
    private final float[][] right = Music.quanta(2);
    private final float[] outLeft = new float[Quantum.FRAMES];
    private final float[] outRight = new float[Quantum.FRAMES];
    private final double[] here = bells(8, 3);
    private final double[] there = bells(8, -3);
    private final BiquadCascade fourMono = cascade(4);
    private final BiquadCascade eightStereo = cascade(8);
    private final BiquadCascade eightMoving = cascade(8);
    private int next;

    private static double[] bells(int bands, double decibels) {
        double[] sections = new double[bands * Cookbook.SIZE];
        for (int band = 0; band < bands; band++) {
            Cookbook.bell(sections, band, Music.RATE, 60 << band, 1, decibels);
        }
        return sections;
    }

    private static BiquadCascade cascade(int bands) {
        BiquadCascade cascade = new BiquadCascade(bands);
        cascade.set(bells(bands, 3));
        return cascade;
    }

    private int step() {
        next = next + 1 & left.length - 1;
        return next;
    }

    /** An equaliser of four bands on one channel. */
    @Benchmark
    @OperationsPerInvocation(Quantum.FRAMES)
    public float[] fourBandsMono() {
        fourMono.process(left[step()], outLeft, Quantum.FRAMES);
        return outLeft;
    }

    /** An equaliser of eight bands on two channels. */
    @Benchmark
    @OperationsPerInvocation(STEREO)
    public float[] eightBandsStereo() {
        int block = step();
        eightStereo.process(left[block], right[block], outLeft, outRight, Quantum.FRAMES);
        return outRight;
    }

    /** The same while all bands glide from one gain to another. */
    @Benchmark
    @OperationsPerInvocation(STEREO)
    public float[] eightBandsStereoInMotion() {
        int block = step();
        eightMoving.moveTo((block & 1) == 0 ? here : there);
        eightMoving.process(left[block], right[block], outLeft, outRight, Quantum.FRAMES);
        return outRight;
    }

    /** Adding one channel to another at a gain that moves. */
    @Benchmark
    @OperationsPerInvocation(Quantum.FRAMES)
    public float[] rampMix() {
        Ramp.mix(left[step()], 0, outLeft, 0, Quantum.FRAMES, 0.5f, -0.5f);
        return outLeft;
    }
}
