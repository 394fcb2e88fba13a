package org.tonewright.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Setup;
import org.tonewright.media.peak.GrowingPeaks;

/** Waveforms: adding sound to an overview, and looking a picture up in it. */
public class Overviews extends Kernel {

    private static final int BLOCK = 1 << 15;
    private static final int PIXELS = 1000;

    private final float[][] sound = {Music.channel(60 * Music.RATE, 3)};
    private final float[] min = new float[PIXELS];
    private final float[] max = new float[PIXELS];
    private final float[] rms = new float[PIXELS];
    private final GrowingPeaks minute = new GrowingPeaks(1);
    private GrowingPeaks growing = new GrowingPeaks(1);
    private int next;

    /** Makes the overview of a minute. */
    @Setup
    public void build() {
        minute.append(sound, 0, sound[0].length);
    }

    /** Adding to an overview; for one sample. */
    @Benchmark
    @OperationsPerInvocation(BLOCK)
    public GrowingPeaks grow() {
        if (next + BLOCK > sound[0].length) {
            next = 0;
            growing = new GrowingPeaks(1);
        }
        growing.append(sound, next, BLOCK);
        next += BLOCK;
        return growing;
    }

    /** A picture of 1000 pixels of half a minute; for one pixel. */
    @Benchmark
    @OperationsPerInvocation(PIXELS)
    public float[] look() {
        minute.read(0, 15.0 * Music.RATE, 1437.5, PIXELS, min, max, rms);
        return rms;
    }
}
