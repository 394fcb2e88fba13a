package org.tonewright.dsp.loudness;

/**
 * The K-weighting filter of ITU-R BS.1770-5, Annex 1: a high shelf for the head and a high-pass.
 *
 * <p>
 * The standard gives coefficients for 48 kHz and asks for the same response at other rates. Here they come, for every
 * rate, from the analogue prototypes that the bilinear transform turns into the published numbers at 48 kHz: a shelf at
 * 1681.97 Hz with a gain of 3.99984 dB and Q 0.70718, and a high-pass at 38.1355 Hz with Q 0.50033 (B. De Man,
 * "Evaluation of Implementations of the EBU R128 Loudness Measurement", AES Convention 145, 2018). The published
 * high-pass is not normalised: its pass band lies 0.043 dB above 1. That gain is kept at all rates.
 *
 * @param shelfB0 shelf, y = b0 x + b1 x1 + b2 x2 - a1 y1 - a2 y2
 * @param shelfB1 shelf
 * @param shelfB2 shelf
 * @param shelfA1 shelf
 * @param shelfA2 shelf
 * @param passB high-pass: its numerator is passB (1, -2, 1)
 * @param passA1 high-pass
 * @param passA2 high-pass
 */
public record KWeighting(double shelfB0, double shelfB1, double shelfB2, double shelfA1, double shelfA2, double passB,
        double passA1, double passA2) {

    private static final double SHELF_FREQUENCY = 1681.974450955533;
    private static final double SHELF_GAIN = 3.999843853973347;
    private static final double SHELF_Q = 0.7071752369554196;
    /** Exponent that gives the gain in the middle of the published shelf; close to the usual 1/2. */
    private static final double SHELF_MIDDLE = 0.4996667741545416;
    private static final double PASS_FREQUENCY = 38.13547087602444;
    private static final double PASS_Q = 0.5003270373238773;

    /**
     * The filter for a sample rate.
     *
     * @param rate in hertz, at least 4000
     * @return its coefficients
     */
    public static KWeighting at(double rate) {
        if (!(rate >= 4000)) {
            throw new IllegalArgumentException("K-weighting at " + rate + " Hz: at least 4000 are needed");
        }
        double k = StrictMath.tan(StrictMath.PI * SHELF_FREQUENCY / rate);
        double high = StrictMath.pow(10, SHELF_GAIN / 20);
        double middle = StrictMath.pow(high, SHELF_MIDDLE);
        double a0 = 1 + k / SHELF_Q + k * k;
        double p = StrictMath.tan(StrictMath.PI * PASS_FREQUENCY / rate);
        double c0 = passA0(rate);
        return new KWeighting((high + middle * k / SHELF_Q + k * k) / a0, 2 * (k * k - high) / a0,
                (high - middle * k / SHELF_Q + k * k) / a0, 2 * (k * k - 1) / a0, (1 - k / SHELF_Q + k * k) / a0,
                passA0(48000) / c0, 2 * (p * p - 1) / c0, (1 - p / PASS_Q + p * p) / c0);
    }

    /**
     * The filter's gain at a frequency.
     *
     * @param frequency in hertz, from 0 to half of the rate
     * @param rate the sample rate the filter was made for, in hertz
     * @return magnitude, linear
     */
    public double gain(double frequency, double rate) {
        double w = 2 * StrictMath.PI * frequency / rate;
        return magnitude(shelfB0, shelfB1, shelfB2, w) / magnitude(1, shelfA1, shelfA2, w)
                * magnitude(passB, -2 * passB, passB, w) / magnitude(1, passA1, passA2, w);
    }

    private static double passA0(double rate) {
        double p = StrictMath.tan(StrictMath.PI * PASS_FREQUENCY / rate);
        return 1 + p / PASS_Q + p * p;
    }

    private static double magnitude(double c0, double c1, double c2, double w) {
        double re = c0 + c1 * StrictMath.cos(w) + c2 * StrictMath.cos(2 * w);
        double im = c1 * StrictMath.sin(w) + c2 * StrictMath.sin(2 * w);
        return Math.sqrt(re * re + im * im);
    }
}
