package org.tonewright.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.tonewright.dsp.oversample.Downsampler;
import org.tonewright.dsp.oversample.Upsampler;
import org.tonewright.dsp.resample.Resampler;
import org.tonewright.dsp.resample.ResamplerTable;
import org.tonewright.dsp.spectrum.Fft;
import org.tonewright.engine.Quantum;

/** Changes of the sample rate, and the Fourier transform. */
public class Rates extends Kernel {

    private static final int BLOCK = 4096;

    private final float[] music = Music.channel(64 * BLOCK, 4);
    private final float[][] quanta = Music.quanta(4);
    private final Resampler resampler = new Resampler(ResamplerTable.between(44_100, 48_000));
    private final float[] resampled = new float[resampler.room(BLOCK)];
    private final Upsampler up = new Upsampler(4, Quantum.FRAMES);
    private final Downsampler down = new Downsampler(4, Quantum.FRAMES);
    private final float[] raised = new float[4 * Quantum.FRAMES];
    private final float[] lowered = new float[Quantum.FRAMES];
    private final Fft fft = new Fft(BLOCK);
    private final double[] spectrum = new double[BLOCK];
    private int next;

    /** From 44.1 to 48 kHz; for one sample that goes in. */
    @Benchmark
    @OperationsPerInvocation(BLOCK)
    public int resampleTo48() {
        next = (next + BLOCK) % music.length;
        return resampler.process(music, next, BLOCK, resampled, 0);
    }

    /** Up by four and down again, as around a distortion; for one sample of the lower rate. */
    @Benchmark
    @OperationsPerInvocation(Quantum.FRAMES)
    public float[] oversampleFourTimes() {
        next = next + 1 & quanta.length - 1;
        up.process(quanta[next], raised, Quantum.FRAMES);
        down.process(raised, lowered, Quantum.FRAMES);
        return lowered;
    }

    /** A forward transform of 4096 real points in double precision; for one point. */
    @Benchmark
    @OperationsPerInvocation(BLOCK)
    public double[] fft4096() {
        for (int i = 0; i < BLOCK; i++) {
            spectrum[i] = music[i];
        }
        fft.forward(spectrum);
        return spectrum;
    }
}
