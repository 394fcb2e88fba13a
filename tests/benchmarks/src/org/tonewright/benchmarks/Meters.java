package org.tonewright.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.tonewright.dsp.loudness.LoudnessMeter;
import org.tonewright.dsp.loudness.TruePeakMeter;

/** Meters, as they read a file: blocks of 4096 frames, over and over the same 20 seconds. */
public class Meters extends Kernel {

    private static final int BLOCK = 4096;
    private static final int BLOCKS = 234;
    private static final int STEREO = 2 * BLOCK;

    private final float[][] music = {Music.channel(BLOCKS * BLOCK, 5), Music.channel(BLOCKS * BLOCK, 6)};
    private final LoudnessMeter loudness = new LoudnessMeter(Music.RATE, 2);
    private final TruePeakMeter peak = new TruePeakMeter();
    private int next;

    /** Loudness (momentary, short-term, integrated, range) of two channels. */
    @Benchmark
    @OperationsPerInvocation(STEREO)
    public double loudness() {
        next = (next + 1) % BLOCKS;
        if (next == 0) {
            loudness.reset();
        }
        loudness.process(music, next * BLOCK, BLOCK);
        return loudness.momentary();
    }

    /** The true peak of one channel. It looks closely only where the highest peak so far may be exceeded. */
    @Benchmark
    @OperationsPerInvocation(BLOCK)
    public double truePeak() {
        next = (next + 1) % BLOCKS;
        if (next == 0) {
            peak.reset();
        }
        peak.process(music[0], next * BLOCK, BLOCK);
        return peak.samplePeak();
    }
}
