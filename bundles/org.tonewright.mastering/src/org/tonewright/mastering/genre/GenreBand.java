package org.tonewright.mastering.genre;

/**
 * What is usual of a genre in one third octave.
 *
 * @param mean the level in decibels; only differences between bands mean something
 * @param less how many decibels below the mean are usual, 0 or more
 * @param more how many decibels above the mean are usual, 0 or more
 * @param origin where the mean comes from
 */
public record GenreBand(double mean, double less, double more, Origin origin) {

    /** Where a number comes from. */
    public enum Origin {

        /** Taken from a source that the file names. */
        PUBLISHED,
        /** Between numbers that were published. */
        INTERPOLATED,
        /** What experience says, without a measurement to point at. */
        RULE
    }

    /** @throws IllegalArgumentException if a number is not finite, or a reach is below 0 */
    public GenreBand {
        if (!Double.isFinite(mean) || !(less >= 0 && less < Double.POSITIVE_INFINITY)
                || !(more >= 0 && more < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("A band with the levels " + mean + ", " + less + ", " + more);
        }
    }

    /** The lowest usual level. */
    public double low() {
        return mean - less;
    }

    /** The highest usual level. */
    public double high() {
        return mean + more;
    }

    /** The band between two others, 0 for the first and 1 for the second. */
    GenreBand towards(GenreBand other, double way) {
        return new GenreBand(mean + way * (other.mean - mean), less + way * (other.less - less),
                more + way * (other.more - more), Origin.INTERPOLATED);
    }
}
