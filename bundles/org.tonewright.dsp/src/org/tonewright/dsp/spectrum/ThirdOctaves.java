package org.tonewright.dsp.spectrum;

/**
 * Third-octave bands after IEC 61260-1:2014, base ten: G = 10^(3/10), exact midbands 1000 G^(x/3), edges at midband
 * times G^(-1/6) and G^(1/6). Band 0 here is 20 Hz (x = -17), the last 20 kHz (x = 13).
 */
public final class ThirdOctaves {

    /** How many bands: 20 Hz to 20 kHz. */
    public static final int COUNT = 31;

    private static final int FIRST = -17;

    /** The edges, worked out once: a power is slow, and allocates until the compiler has seen that it need not. */
    private static final double[] EDGES = new double[COUNT + 1];

    static {
        for (int band = 0; band < EDGES.length; band++) {
            EDGES[band] = 1000 * StrictMath.pow(10, (band + FIRST - 0.5) / 10.0);
        }
    }

    private ThirdOctaves() {}

    /** [any] The exact midband frequency of a band, 0 to {@link #COUNT} - 1. */
    public static double midband(int band) {
        return 1000 * StrictMath.pow(10, (band + FIRST) / 10.0);
    }

    /** [any] The lower edge of a band, 0 to {@link #COUNT}; the upper edge is the lower edge of the next. */
    public static double lowerEdge(int band) {
        return EDGES[band];
    }

    /**
     * [any] Sums the bins of a power spectrum into bands; a bin on an edge is shared by its part on each side. Powers
     * are those of {@link PowerSpectrum}: 1 for a full-scale sine. Bands above half the sample rate are 0.
     */
    public static void read(PowerSpectrum spectrum, double sampleRate, double[] bands) {
        double width = spectrum.frequency(1, sampleRate);
        for (int band = 0; band < COUNT; band++) {
            double low = lowerEdge(band) / width + 0.5;
            double high = lowerEdge(band + 1) / width + 0.5;
            int first = (int) low;
            int last = (int) high;
            double power = spectrum.band(first, last);
            power -= (low - first) * spectrum.band(first, first);
            power -= (1 - (high - last)) * spectrum.band(last, last);
            bands[band] = Math.max(0, power);
        }
    }
}
