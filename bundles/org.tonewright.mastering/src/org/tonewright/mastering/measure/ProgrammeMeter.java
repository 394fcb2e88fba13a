package org.tonewright.mastering.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import org.tonewright.dsp.loudness.LoudnessDistribution;
import org.tonewright.dsp.loudness.LoudnessMeter;
import org.tonewright.dsp.loudness.SignalSums;
import org.tonewright.dsp.loudness.TruePeakMeter;

/** Measures the levels of one programme, block by block. The blocks may have any length and change nothing. */
public final class ProgrammeMeter {

    /** The lowest rate in hertz that the weighting of loudness has a meaning for. */
    public static final int LEAST_RATE = 4000;

    /** A part of the measurement that needs no other: the parts of a block may run on several threads. */
    @FunctionalInterface
    interface Part {

        void process(float[][] channels, int offset, int frames);
    }

    private final int channels;
    private final LoudnessMeter loudness;
    private final SignalSums sums;
    private final TruePeakMeter[] peaks;
    private final List<Part> parts = new ArrayList<>();

    /**
     * A meter at its beginning. [control]
     *
     * @param rate sample rate in hertz, at least {@value #LEAST_RATE}
     * @param channels above 0
     */
    public ProgrammeMeter(int rate, int channels) {
        this.channels = channels;
        loudness = new LoudnessMeter(rate, channels);
        sums = new SignalSums(channels);
        peaks = new TruePeakMeter[channels];
        for (int channel = 0; channel < channels; channel++) {
            TruePeakMeter peak = new TruePeakMeter();
            int index = channel;
            peaks[channel] = peak;
            parts.add((block, offset, frames) -> peak.process(block[index], offset, frames));
        }
        parts.add(loudness::process);
        parts.add(sums::process);
    }

    /**
     * Measures a block. [audio]
     *
     * @param block samples of each channel, full scale 1
     * @param offset index of the first frame
     * @param frames how many there are
     */
    public void process(float[][] block, int offset, int frames) {
        for (int i = 0; i < parts.size(); i++) {
            parts.get(i).process(block, offset, frames);
        }
    }

    /** Ends the programme: silence follows. [audio] */
    public void finish() {
        for (TruePeakMeter peak : peaks) {
            peak.finish();
        }
    }

    /** The parts of {@link #process}, for a caller that has several threads. Each wants every block, in order. */
    List<Part> parts() {
        return List.copyOf(parts);
    }

    /** The gating blocks of the integrated loudness. [control] */
    LoudnessDistribution blocks() {
        return loudness.blocks();
    }

    /** The short-term values of the loudness range. [control] */
    LoudnessDistribution shortTerms() {
        return loudness.shortTerms();
    }

    /** What was measured so far. [control] */
    public Measurement measurement() {
        double truePeak = Double.NEGATIVE_INFINITY;
        double samplePeak = Double.NEGATIVE_INFINITY;
        double dc = 0;
        for (int channel = 0; channel < channels; channel++) {
            truePeak = Math.max(truePeak, peaks[channel].truePeak());
            samplePeak = Math.max(samplePeak, peaks[channel].samplePeak());
            dc = Math.abs(sums.mean(channel)) > Math.abs(dc) ? sums.mean(channel) : dc;
        }
        return new Measurement(loudness.integrated(), loudness.range(), level(loudness.maxMomentary()),
                level(loudness.maxShortTerm()), level(truePeak), level(samplePeak), dc, sums.correlation());
    }

    private static OptionalDouble level(double level) {
        return Double.isFinite(level) ? OptionalDouble.of(level) : OptionalDouble.empty();
    }
}
