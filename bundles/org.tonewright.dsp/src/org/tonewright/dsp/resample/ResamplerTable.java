package org.tonewright.dsp.resample;

/**
 * The filter of a conversion from one sample rate to another: immutable, so that all channels of all files share it.
 *
 * <p>
 * The filter is a sinc under a Kaiser window. Its pass band reaches 0.91 of the lower of the two Nyquist frequencies
 * (20 kHz at 44.1 kHz), its stop band begins at that Nyquist frequency and lies 145 dB down. The ratio of the rates
 * is reduced to {@code up / down}, and the filter is tabulated once for each of the {@code up} positions an output
 * can have between two inputs. Where that would take more than {@value #MOST} numbers, {@value #GRID} positions are
 * tabulated and the filter between them is found by cubic Lagrange interpolation, whose error is below -180 dB.
 */
public final class ResamplerTable {

    /** Attenuation of what would be folded back or mirrored, in decibels. */
    public static final double ATTENUATION = 145;
    /** Upper edge of the pass band as a share of the lower Nyquist frequency. */
    public static final double PASS = 0.91;
    /** The highest ratio between the two rates, up or down. */
    public static final int RATIO = 64;
    /** The most numbers in a table of all positions (4 MB). */
    static final int MOST = 1 << 19;
    /** The positions of an interpolated table. */
    static final int GRID = 256;

    private final int from;
    private final int to;
    private final int up;
    private final int down;
    private final int half;
    private final boolean interpolated;
    private final double[][] rows;

    private ResamplerTable(int from, int to) {
        int divisor = gcd(from, to);
        this.from = from;
        this.to = to;
        up = to / divisor;
        down = from / divisor;
        double stretch = Math.max(1, (double) down / up);
        double length = KaiserWindow.length(ATTENUATION, (1 - PASS) / 2) * stretch;
        half = up == down ? 4 : 4 * (int) Math.ceil(length / 8);
        interpolated = (long) up * 2 * half > MOST;
        rows = up == down ? identity(half) : interpolated ? grid(half, stretch) : phases(up, half, stretch);
    }

    /**
     * The table for a conversion.
     *
     * @param from rate of the input in hertz, above 0
     * @param to rate of the output in hertz, above 0; at most {@value #RATIO} times higher or lower than the input's
     * @return a new table
     * @throws IllegalArgumentException if a rate is not above 0 or the ratio is too large
     */
    public static ResamplerTable between(int from, int to) {
        if (from < 1 || to < 1 || from > (long) RATIO * to || to > (long) RATIO * from) {
            throw new IllegalArgumentException("A conversion from " + from + " Hz to " + to
                    + " Hz: rates are above 0, and at most " + RATIO + " times apart");
        }
        return new ResamplerTable(from, to);
    }

    /**
     * The rate of the input.
     *
     * @return hertz
     */
    public int from() {
        return from;
    }

    /**
     * The rate of the output.
     *
     * @return hertz
     */
    public int to() {
        return to;
    }

    /**
     * How long a signal becomes: every output whose time lies before the end of the input.
     *
     * @param frames of the input, at least 0
     * @return frames of the output: {@code frames * to / from}, rounded up
     */
    public long length(long frames) {
        return frames / down * up + (frames % down * up + down - 1) / down;
    }

    /** Outputs for every {@link #down} inputs. */
    int up() {
        return up;
    }

    /** Inputs for every {@link #up} outputs. */
    int down() {
        return down;
    }

    /** Inputs on either side of an output that it is made of; a multiple of 4. */
    int half() {
        return half;
    }

    /** Whether {@link #row} gives nodes to interpolate between. */
    boolean interpolated() {
        return interpolated;
    }

    /**
     * The filter at one position. For an output that lies {@code phase / up} (or {@code (phase - 1) / GRID} if
     * interpolated) of a sample after input {@code i}, tap {@code k} belongs to input {@code i + 1 - half + k}.
     */
    double[] row(int phase) {
        return rows[phase];
    }

    private static double[][] identity(int half) {
        double[] row = new double[2 * half];
        row[half - 1] = 1;
        return new double[][] {row};
    }

    private static double[][] phases(int up, int half, double stretch) {
        double[][] rows = new double[up][];
        for (int phase = 0; phase < up; phase++) {
            rows[phase] = row((double) phase / up, half, stretch);
        }
        return rows;
    }

    /** Positions from -1 / GRID to 1 + 1 / GRID, so that each place between 0 and 1 has two nodes on either side. */
    private static double[][] grid(int half, double stretch) {
        double[][] rows = new double[GRID + 3][];
        for (int node = 0; node < rows.length; node++) {
            rows[node] = row((node - 1) / (double) GRID, half, stretch);
        }
        return rows;
    }

    /** One position's taps, scaled so that a constant keeps its value exactly. */
    private static double[] row(double position, int half, double stretch) {
        double beta = KaiserWindow.beta(ATTENUATION);
        double cutoff = (1 + PASS) / 2 / stretch;
        double[] row = new double[2 * half];
        double sum = 0;
        for (int k = 0; k < row.length; k++) {
            double time = k + 1 - half - position;
            row[k] = sinc(cutoff * time) * KaiserWindow.at(time / half, beta);
            sum += row[k];
        }
        for (int k = 0; k < row.length; k++) {
            row[k] /= sum;
        }
        return row;
    }

    private static double sinc(double x) {
        return x == 0 ? 1 : StrictMath.sin(StrictMath.PI * x) / (StrictMath.PI * x);
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
