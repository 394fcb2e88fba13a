package org.tonewright.dsp.dynamics;

import org.tonewright.dsp.level.Decibels;
import org.tonewright.dsp.level.FastLog;

/**
 * Turns the level of a side-chain into the gain of a compressor, frame by frame: logarithm, static curve with a soft
 * knee, smoothing of the gain reduction in decibels, power. The order and the smoothing are those of the log-domain
 * design with a smooth branching detector in D. Giannoulis, M. Massberg, J. D. Reiss, "Digital Dynamic Range Compressor
 * Design", JAES 60 (2012), equations 4, 16 and 17 and section 3: with x the reduction that the curve asks for, y[n] = a
 * y[n-1] + (1 - a) x[n], a = exp(-1 / (time * sampleRate)), where time is the attack while x[n] &gt; y[n-1] and the
 * release otherwise.
 * <p>
 * So attack and release are time constants: after a step of the level the reduction in decibels has covered 1 - 1/e (63
 * %) of
 * its way after that time.
 * <p>
 * Levels are logarithms to the base two inside; the conversion errs by less than 1e-7 dB.
 */
public final class CompressorGain {

    private static final double SILENCE = 1e-18;
    /** A knee as narrow as this is none (6e-6 dB); it keeps the curve free of a division by 0. */
    private static final double HARD = 1e-6;
    private static final int PIECE = 128;

    private final double sampleRate;
    private final double[] asked = new double[PIECE];
    private double threshold;
    private double slope;
    private double knee;
    private double nextThreshold;
    private double nextSlope;
    private double nextKnee;
    private double attack = -1;
    private double release = -1;
    private double attackKeep;
    private double releaseKeep;
    private double reduction;

    /** [control] A computer with threshold 0 dB, ratio 1, no knee and no smoothing. */
    public CompressorGain(double sampleRate) {
        if (!(sampleRate > 0)) {
            throw new IllegalArgumentException("A compressor needs a sample rate above 0, not " + sampleRate + ".");
        }
        this.sampleRate = sampleRate;
        times(0, 0);
    }

    /** [audio] Takes a curve at once: threshold and knee width in decibels, ratio 1 or more. */
    public void curve(double thresholdDecibels, double ratio, double kneeDecibels) {
        moveTo(thresholdDecibels, ratio, kneeDecibels);
        arrive();
    }

    /** [audio] Moves to a curve in a straight line in the course of the next block. */
    public void moveTo(double thresholdDecibels, double ratio, double kneeDecibels) {
        nextThreshold = thresholdDecibels / Decibels.PER_DOUBLING;
        nextSlope = 1 - 1 / ratio;
        nextKnee = kneeDecibels / Decibels.PER_DOUBLING;
    }

    /** [audio] Sets attack and release in seconds, 0 or more. */
    public void times(double attackSeconds, double releaseSeconds) {
        if (attackSeconds != attack) {
            attack = attackSeconds;
            attackKeep = StrictMath.exp(-1 / (attackSeconds * sampleRate));
        }
        if (releaseSeconds != release) {
            release = releaseSeconds;
            releaseKeep = StrictMath.exp(-1 / (releaseSeconds * sampleRate));
        }
    }

    /** [audio] Reads levels (amplitudes, 0 or more) and writes gains (amplitudes, 0 to 1). */
    public void process(float[] level, float[] gain, int frames) {
        run(level, gain, frames, 1);
    }

    /** [audio] Reads powers (mean squares, 0 or more) and writes gains (amplitudes, 0 to 1). */
    public void processPower(float[] power, float[] gain, int frames) {
        run(power, gain, frames, 0.5);
    }

    /** [any] The gain reduction after the last frame in decibels, 0 or more. */
    public double reduction() {
        return reduction * Decibels.PER_DOUBLING;
    }

    /**
     * [audio] Goes on from the reduction that another computer has come to, as a channel does that leaves a linked
     * group.
     */
    public void goOnFrom(CompressorGain other) {
        reduction = other.reduction;
    }

    /** [audio] Forgets the past; a curve that was to move arrives at once. */
    public void reset() {
        reduction = 0;
        arrive();
    }

    /** In three loops, of which only the middle one has to wait for its last result. */
    private void run(float[] level, float[] gain, int frames, double exponent) {
        if (frames == 0) {
            return;
        }
        // a (y - x) with a the attack's for y < x and the release's otherwise, without a branch that signals would make
        // hard to predict: the mean of both times (y - x), plus half their difference times |y - x|.
        double mean = (attackKeep + releaseKeep) / 2;
        double half = (releaseKeep - attackKeep) / 2;
        double rest = 1 - mean;
        double y = reduction;
        for (int done = 0; done < frames; done += PIECE) {
            int n = Math.min(PIECE, frames - done);
            if (nextThreshold == threshold && nextSlope == slope && nextKnee == knee) {
                asked(level, done, n, exponent);
            } else {
                askedInMotion(level, done, n, exponent, frames);
            }
            for (int i = 0; i < n; i++) {
                double x = asked[i];
                y = x * rest + mean * y + half * Math.abs(y - x);
                asked[i] = -y;
            }
            for (int i = 0; i < n; i++) {
                gain[done + i] = (float) FastLog.exp2(asked[i]);
            }
        }
        arrive();
        reduction = y >= SILENCE ? y : 0;
    }

    /**
     * The reduction that the curve asks for. With z over the threshold and knee w, it is slope (into^2 / 2w + above),
     * where into = min(max(z + w/2, 0), w) = (|z + w/2| - |z - w/2| + w) / 2 is the way gone into the knee and above =
     * max(z - w/2, 0) = (z - w/2 + |z - w/2|) / 2 the way gone beyond it: no branches.
     */
    private void asked(float[] level, int from, int frames, double exponent) {
        double w = Math.max(knee, HARD);
        double edge = w / 2;
        double bend = slope / (8 * w);
        double above = slope / 2;
        double t = threshold;
        double[] to = asked;
        for (int i = 0; i < frames; i++) {
            double z = FastLog.log2(level[from + i]) * exponent - t;
            double far = Math.abs(z - edge);
            double into = Math.abs(z + edge) - far + w;
            to[i] = into * into * bend + above * (z - edge + far);
        }
    }

    /** The same while the curve moves in the course of so many frames. */
    private void askedInMotion(float[] level, int from, int count, double exponent, int frames) {
        double thresholdStep = (nextThreshold - threshold) / frames;
        double slopeStep = (nextSlope - slope) / frames;
        double kneeStep = (nextKnee - knee) / frames;
        for (int i = from; i < from + count; i++) {
            double s = slope + i * slopeStep;
            double w = Math.max(knee + i * kneeStep, HARD);
            double z = FastLog.log2(level[i]) * exponent - (threshold + i * thresholdStep);
            double far = Math.abs(z - w / 2);
            double into = Math.abs(z + w / 2) - far + w;
            asked[i - from] = into * into * (s / (8 * w)) + s / 2 * (z - w / 2 + far);
        }
    }

    private void arrive() {
        threshold = nextThreshold;
        slope = nextSlope;
        knee = nextKnee;
    }
}
