package org.tonewright.dsp.detect;

/**
 * The peaks of a magnitude spectrum, in the order of their frequencies: where they lie to a fraction of a bin, by the
 * parabola through the logarithms of the highest bin and its neighbours (J. O. Smith, X. Serra, "PARSHL", ICMC 1987),
 * and how high they are. Their heights may be lowered as they are explained; how high they were is kept.
 */
final class SpectralPeaks {

    private static final int MOST = 80;
    private static final double LEAST_REACH = 0.6;

    private final double[] bins = new double[MOST];
    private final double[] heights = new double[MOST];
    private final double[] first = new double[MOST];
    private int count;

    /** Finds the lowest peaks, up to 80, that are higher than a least height. */
    void find(double[] magnitude, double least) {
        count = 0;
        for (int k = 3; k < magnitude.length - 2 && count < MOST; k++) {
            double top = magnitude[k];
            if (top > least && top > magnitude[k - 1] && top >= magnitude[k + 1]) {
                double left = StrictMath.log(magnitude[k - 1] + 1e-12);
                double middle = StrictMath.log(top);
                double right = StrictMath.log(magnitude[k + 1] + 1e-12);
                double bend = left - 2 * middle + right;
                bins[count] = bend < 0 ? k + 0.5 * (left - right) / bend : k;
                heights[count] = top;
                first[count] = top;
                count++;
            }
        }
    }

    int size() {
        return count;
    }

    /** Where a peak lies, in bins with fractions. */
    double bin(int peak) {
        return bins[peak];
    }

    /** How high it is now. */
    double height(int peak) {
        return heights[peak];
    }

    /** How high it was when it was found. */
    double firstHeight(int peak) {
        return first[peak];
    }

    void lower(int peak, double by) {
        heights[peak] -= by;
    }

    /** How far from a place peaks may lie that belong to it, in bins: a share of the place, and a little. */
    static double reach(double place, double share) {
        return Math.max(LEAST_REACH, place * share);
    }

    /** The highest peak near a place, -1 if there is none. */
    int nearest(double place, double share) {
        double reach = reach(place, share);
        int best = -1;
        for (int i = 0; i < count && bins[i] <= place + reach; i++) {
            if (bins[i] >= place - reach && (best < 0 || heights[i] > heights[best])) {
                best = i;
            }
        }
        return best;
    }
}
