package org.tonewright.mastering.measure;

import java.util.OptionalDouble;

import org.tonewright.dsp.loudness.LoudnessDistribution;

/**
 * Measures a release as one programme: the gates work over the blocks of all titles together, which is not the mean of
 * the titles' values. Windows across two titles are not measured. The result does not depend on the order of the titles
 * but for the rounding of sums.
 */
public final class ReleaseMeter {

    private final LoudnessDistribution blocks = new LoudnessDistribution();
    private final LoudnessDistribution shortTerms = new LoudnessDistribution();
    private OptionalDouble truePeak = OptionalDouble.empty();

    /**
     * Adds a title.
     *
     * @param title measured to its end; stays as it is
     */
    public void add(ProgrammeMeter title) {
        blocks.addAll(title.blocks());
        shortTerms.addAll(title.shortTerms());
        OptionalDouble peak = title.measurement().truePeak();
        if (peak.isPresent()) {
            truePeak = OptionalDouble.of(Math.max(peak.getAsDouble(), truePeak.orElse(Double.NEGATIVE_INFINITY)));
        }
    }

    /**
     * The integrated loudness of the release.
     *
     * @return LUFS; empty if no title has one
     */
    public OptionalDouble integrated() {
        return blocks.mean();
    }

    /**
     * The loudness range of the release.
     *
     * @return LU; empty if no title has one
     */
    public OptionalDouble range() {
        return shortTerms.range();
    }

    /**
     * The highest true peak of the release.
     *
     * @return dBTP; empty if all titles are silent
     */
    public OptionalDouble truePeak() {
        return truePeak;
    }
}
