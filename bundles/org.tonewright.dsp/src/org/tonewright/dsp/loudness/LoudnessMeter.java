package org.tonewright.dsp.loudness;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * A loudness meter after ITU-R BS.1770-5 with the time scales of EBU Tech 3341: momentary (400 ms), short-term (3 s)
 * and integrated (gated 400 ms blocks that overlap by 75 %), and the loudness range of EBU Tech 3342.
 *
 * <p>
 * The momentary and short-term windows move in steps of 10 ms (where 10 ms is not a whole number of samples, to the
 * nearest sample), so that their maxima hardly depend on where a sound begins. Before the first sample the input is
 * taken as silent. An incomplete last block of the integrated loudness is left out, as the standard says; the
 * loudness range takes whole short-term windows only, ten a second.
 *
 * <p>
 * A step of 10 ms with a sample that is not a finite number counts as silence, and the filters begin anew after it.
 */
public final class LoudnessMeter {

    private static final int STEPS_A_SECOND = 100;
    private static final int MOMENTARY = 40;
    private static final int SHORT_TERM = 300;
    private static final int BETWEEN_BLOCKS = 10;

    private final int rate;
    private final double[] weights;
    private final KFilter[] filters;
    private final double[] steps = new double[SHORT_TERM];
    private final LoudnessDistribution blocks = new LoudnessDistribution();
    private final LoudnessDistribution shortTerms = new LoudnessDistribution();
    private long finished;
    private int place;
    private int left;
    private double momentary;
    private double shortTerm;
    private double maxMomentary;
    private double maxShortTerm;

    /**
     * A meter for a usual layout of channels. [control]
     *
     * @param rate sample rate in hertz, at least 4000
     * @param channels above 0; weighted by {@link Loudness#weights}
     */
    public LoudnessMeter(int rate, int channels) {
        this(rate, Loudness.weights(channels));
    }

    /**
     * A meter for any layout of channels. [control]
     *
     * @param rate sample rate in hertz, at least 4000
     * @param weights one for each channel, 0 to leave it out; at least one channel
     */
    public LoudnessMeter(int rate, double[] weights) {
        if (weights.length == 0) {
            throw new IllegalArgumentException("A loudness meter needs at least one channel");
        }
        this.rate = rate;
        this.weights = weights.clone();
        KWeighting weighting = KWeighting.at(rate);
        filters = new KFilter[(weights.length + 1) / 2];
        for (int pair = 0; pair < filters.length; pair++) {
            filters[pair] = new KFilter(weighting);
        }
        reset();
    }

    /** Forgets everything, the measured values included. [audio] */
    public void reset() {
        for (KFilter filter : filters) {
            filter.reset();
        }
        Arrays.fill(steps, 0);
        blocks.clear();
        shortTerms.clear();
        finished = 0;
        place = 0;
        left = (int) frames(0, 1);
        momentary = 0;
        shortTerm = 0;
        maxMomentary = 0;
        maxShortTerm = 0;
    }

    /**
     * Measures a block. [audio]
     *
     * @param channels samples of each channel, full scale 1; as many channels as the meter has
     * @param offset index of the first frame
     * @param frames how many there are
     */
    public void process(float[][] channels, int offset, int frames) {
        int at = offset;
        int end = offset + frames;
        while (at < end) {
            int count = Math.min(left, end - at);
            for (int pair = 0; pair < filters.length; pair++) {
                float[] first = channels[2 * pair];
                float[] second = 2 * pair + 1 < weights.length ? channels[2 * pair + 1] : first;
                filters[pair].process(first, second, at, count);
            }
            at += count;
            left -= count;
            if (left == 0) {
                step();
            }
        }
    }

    /**
     * The momentary loudness of the last 400 ms. [audio]
     *
     * @return LUFS; minus infinity for silence
     */
    public double momentary() {
        return Loudness.ofPower(momentary);
    }

    /**
     * The short-term loudness of the last 3 s. [audio]
     *
     * @return LUFS; minus infinity for silence
     */
    public double shortTerm() {
        return Loudness.ofPower(shortTerm);
    }

    /**
     * The highest momentary loudness so far. [audio]
     *
     * @return LUFS; minus infinity for silence
     */
    public double maxMomentary() {
        return Loudness.ofPower(maxMomentary);
    }

    /**
     * The highest short-term loudness so far. [audio]
     *
     * @return LUFS; minus infinity for silence
     */
    public double maxShortTerm() {
        return Loudness.ofPower(maxShortTerm);
    }

    /**
     * The integrated loudness so far. [control]
     *
     * @return LUFS; empty if nothing was above the absolute gate of -70 LUFS, or shorter than 400 ms
     */
    public OptionalDouble integrated() {
        return blocks.mean();
    }

    /**
     * The loudness range so far. [control]
     *
     * @return LU; empty if nothing was above the absolute gate of -70 LUFS, or shorter than 3 s
     */
    public OptionalDouble range() {
        return shortTerms.range();
    }

    /**
     * The gating blocks measured so far, to be added to those of other titles: {@link LoudnessDistribution#mean} of the
     * sum is the integrated loudness of a release. [control]
     *
     * @return the meter's own, which goes on growing
     */
    public LoudnessDistribution blocks() {
        return blocks;
    }

    /**
     * The short-term values measured so far, to be added to those of other titles: {@link LoudnessDistribution#range}
     * of the sum is the loudness range of a release. [control]
     *
     * @return the meter's own, which goes on growing
     */
    public LoudnessDistribution shortTerms() {
        return shortTerms;
    }

    /** Ends a step of 10 ms. */
    private void step() {
        double sum = 0;
        for (int pair = 0; pair < filters.length; pair++) {
            KFilter filter = filters[pair];
            sum += weights[2 * pair] * filter.first();
            if (2 * pair + 1 < weights.length) {
                sum += weights[2 * pair + 1] * filter.second();
            }
            filter.endStep();
        }
        steps[place] = sum;
        place = place + 1 == SHORT_TERM ? 0 : place + 1;
        finished++;
        left = (int) frames(finished, finished + 1);
        momentary = mean(MOMENTARY);
        shortTerm = mean(SHORT_TERM);
        maxMomentary = Math.max(maxMomentary, momentary);
        maxShortTerm = Math.max(maxShortTerm, shortTerm);
        if (finished % BETWEEN_BLOCKS == 0) {
            if (finished >= MOMENTARY) {
                blocks.add(momentary);
            }
            if (finished >= SHORT_TERM) {
                shortTerms.add(shortTerm);
            }
        }
    }

    /** Mean power of the last steps. Summed anew each time, so that nothing drifts over hours. */
    private double mean(int count) {
        double sum = 0;
        for (int i = Math.max(0, place - count); i < place; i++) {
            sum += steps[i];
        }
        for (int i = SHORT_TERM - Math.max(0, count - place); i < SHORT_TERM; i++) {
            sum += steps[i];
        }
        return sum / frames(finished - count, finished);
    }

    /** Frames from the beginning of one step to the beginning of another. */
    private long frames(long from, long to) {
        return Math.floorDiv(to * rate + STEPS_A_SECOND / 2, STEPS_A_SECOND)
                - Math.floorDiv(from * rate + STEPS_A_SECOND / 2, STEPS_A_SECOND);
    }
}
