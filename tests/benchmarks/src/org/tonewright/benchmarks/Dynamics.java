package org.tonewright.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Setup;
import org.tonewright.dsp.dynamics.CompressorGain;
import org.tonewright.dsp.dynamics.Detector;
import org.tonewright.dsp.dynamics.LimiterGain;
import org.tonewright.engine.Quantum;

/** From levels to gains. */
public class Dynamics extends Kernel {

    private final float[][] levels = Music.quanta(3);
    private final float[] gain = new float[Quantum.FRAMES];
    private final CompressorGain compressor = new CompressorGain(Music.RATE);
    private final LimiterGain limiter = new LimiterGain(Music.RATE, 144);
    private int next;

    /** Makes levels of the music, and a curve that works on most of it. */
    @Setup
    public void prepare() {
        for (float[] level : levels) {
            Detector.magnitude(level, level, Quantum.FRAMES);
        }
        compressor.curve(-24, 4, 6);
        compressor.times(0.01, 0.12);
        limiter.ceiling(0.25);
        limiter.release(0.1);
    }

    private int step() {
        next = next + 1 & levels.length - 1;
        return next;
    }

    /** The gain of a compressor: threshold -24 dB, ratio 4, knee 6 dB. */
    @Benchmark
    @OperationsPerInvocation(Quantum.FRAMES)
    public float[] compressorGain() {
        compressor.process(levels[step()], gain, Quantum.FRAMES);
        return gain;
    }

    /** The gain of a limiter: ceiling -12 dB, look-ahead 3 ms. */
    @Benchmark
    @OperationsPerInvocation(Quantum.FRAMES)
    public float[] limiterGain() {
        limiter.process(levels[step()], gain, Quantum.FRAMES);
        return gain;
    }
}
