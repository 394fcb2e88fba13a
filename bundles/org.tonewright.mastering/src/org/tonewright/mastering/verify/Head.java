package org.tonewright.mastering.verify;

import java.util.Locale;
import java.util.Optional;

/** What comes before the music of a title: a long silence, or noise that stands still until the music sets in. */
final class Head {

    /** How much of a title is looked at. */
    static final double SECONDS = 10;

    private static final double WINDOW = 0.01;
    private static final double SHORTEST_NOISE = 0.5;
    private static final double LONGEST_SILENCE = 1;
    /** Below this it is silence to anyone, in dBFS. */
    private static final double INAUDIBLE = -75;
    /** So far below the loudest window the music sets in; noise is so far below, in decibels. */
    private static final double ONSET = 20;
    private static final double BELOW = 35;
    /** Noise stands still within so many decibels; music that begins softly grows. */
    private static final double STEADY = 6;

    private Head() {}

    /**
     * Looks at the beginning of a title.
     *
     * @param head a channel each
     * @param rate frames a second
     * @return what comes before the music, as part of a sentence
     */
    static Optional<String> of(float[][] head, int rate) {
        int window = (int) (WINDOW * rate);
        int count = window == 0 ? 0 : head[0].length / window;
        double[] levels = new double[count];
        double loudest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            levels[i] = 20 * StrictMath.log10(loudness(head, i * window, (i + 1) * window));
            loudest = Math.max(loudest, levels[i]);
        }
        int onset = 0;
        while (onset < count && levels[onset] < loudest - ONSET) {
            onset++;
        }
        int silent = 0;
        while (silent < onset && levels[silent] < INAUDIBLE) {
            silent++;
        }
        if (silent * WINDOW >= LONGEST_SILENCE) {
            return Optional.of(String.format(Locale.ROOT, "%.1f s of silence", silent * WINDOW));
        }
        // the attack itself is no noise: its first windows are left out
        int end = onset - (int) (0.05 / WINDOW);
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = silent; i < end; i++) {
            low = Math.min(low, levels[i]);
            high = Math.max(high, levels[i]);
        }
        boolean noise = (end - silent) * WINDOW >= SHORTEST_NOISE && low > INAUDIBLE && high < loudest - BELOW
                && high - low < STEADY;
        return noise ? Optional.of(String.format(Locale.ROOT, "%.1f s of noise at %.0f dBFS", (end - silent) * WINDOW,
                (low + high) / 2)) : Optional.empty();
    }

    /** The root of the mean square of the loudest channel; full scale is 1. */
    static double loudness(float[][] piece, int from, int to) {
        double loudest = 0;
        for (float[] channel : piece) {
            double sum = 0;
            for (int frame = from; frame < to; frame++) {
                sum += (double) channel[frame] * channel[frame];
            }
            loudest = Math.max(loudest, sum);
        }
        return Math.sqrt(loudest / Math.max(1, to - from));
    }
}
