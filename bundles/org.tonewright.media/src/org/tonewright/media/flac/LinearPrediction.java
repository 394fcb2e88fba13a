package org.tonewright.media.flac;

/**
 * Finds linear predictors for a block: autocorrelation of the windowed sound, then the Levinson-Durbin recursion
 * (J. Makhoul, "Linear Prediction: A Tutorial Review", Proc. IEEE 63, 1975). Only double additions, products and
 * quotients, so that the same file comes out on every machine.
 */
final class LinearPrediction {

    /** The highest order used; the streamable subset of FLAC allows 12 up to 48 kHz. */
    static final int ORDER = 12;
    /** The bits of a quantised coefficient. */
    static final int PRECISION = 14;

    private static final double TAPER = 0.25;

    private final double[] autocorrelation = new double[ORDER + 1];
    private final double[][] predictors = new double[ORDER + 1][ORDER];
    private final double[] error = new double[ORDER + 1];
    private double[] window = {};
    private double[] windowed = {};

    /**
     * Analyses a block.
     *
     * @return the highest order for which there is a predictor; 0 for silence or a block too short
     */
    int analyse(long[] sound, int size) {
        if (size <= ORDER) {
            return 0;
        }
        if (window.length != size) {
            window = taper(size);
            windowed = new double[size];
        }
        for (int i = 0; i < size; i++) {
            windowed[i] = sound[i] * window[i];
        }
        for (int lag = 0; lag <= ORDER; lag++) {
            double a = 0;
            double b = 0;
            double c = 0;
            double d = 0;
            int i = lag;
            for (; i + 3 < size; i += 4) {
                a += windowed[i] * windowed[i - lag];
                b += windowed[i + 1] * windowed[i + 1 - lag];
                c += windowed[i + 2] * windowed[i + 2 - lag];
                d += windowed[i + 3] * windowed[i + 3 - lag];
            }
            for (; i < size; i++) {
                a += windowed[i] * windowed[i - lag];
            }
            autocorrelation[lag] = a + b + (c + d);
        }
        return recurse();
    }

    /** The order whose predictor promises the fewest bits, of those analysed. */
    int bestOrder(int highest, int size, int bits) {
        int best = 1;
        double fewest = Double.MAX_VALUE;
        for (int order = 1; order <= highest; order++) {
            double variance = error[order] / size;
            double estimate = variance <= 1 ? 0 : 0.5 * StrictMath.log(variance) / StrictMath.log(2);
            double total = estimate * (size - order) + order * (bits + PRECISION);
            if (total < fewest) {
                fewest = total;
                best = order;
            }
        }
        return best;
    }

    /**
     * Quantises the predictor of an order; rounding errors are carried on to the next coefficient.
     *
     * @param to the coefficients, that of the newest sample first
     * @return the shift that belongs to them, 0 to 15, or -1 if there is none
     */
    int quantise(int order, int[] to) {
        double largest = 0;
        for (int i = 0; i < order; i++) {
            largest = Math.max(largest, Math.abs(predictors[order][i]));
        }
        if (!(largest > 0 && largest < 1 << PRECISION - 1)) {
            return -1;
        }
        int shift = Math.min(15, PRECISION - 2 - Math.getExponent(largest));
        if (shift < 0) {
            return -1;
        }
        int limit = (1 << PRECISION - 1) - 1;
        double carried = 0;
        for (int i = 0; i < order; i++) {
            carried += predictors[order][i] * (1 << shift);
            int rounded = (int) Math.max(-limit, Math.min(limit, Math.rint(carried)));
            to[i] = rounded;
            carried -= rounded;
        }
        return shift;
    }

    private int recurse() {
        error[0] = autocorrelation[0];
        for (int order = 1; order <= ORDER; order++) {
            double[] before = predictors[order - 1];
            double[] now = predictors[order];
            if (!(error[order - 1] > 0)) {
                return order - 1;
            }
            double sum = autocorrelation[order];
            for (int i = 0; i < order - 1; i++) {
                sum -= before[i] * autocorrelation[order - 1 - i];
            }
            double reflection = sum / error[order - 1];
            for (int i = 0; i < order - 1; i++) {
                now[i] = before[i] - reflection * before[order - 2 - i];
            }
            now[order - 1] = reflection;
            error[order] = error[order - 1] * (1 - reflection * reflection);
        }
        return ORDER;
    }

    /** A window that rises and falls as a cosine over a quarter of the block at each end (Tukey). */
    private static double[] taper(int size) {
        double[] window = new double[size];
        int ramp = (int) (size * TAPER);
        for (int i = 0; i < size; i++) {
            int edge = Math.min(i, size - 1 - i);
            window[i] = edge >= ramp ? 1 : 0.5 - 0.5 * StrictMath.cos(StrictMath.PI * edge / ramp);
        }
        return window;
    }
}
