package org.tonewright.recording.internal.music;

import java.util.Arrays;

/** The median: what half of the values lie below, whatever a few wild ones do. */
final class Middle {

    private Middle() {}

    /** The median of some values, 0 if there are none. */
    static double of(double[] values) {
        if (values.length == 0) {
            return 0;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
