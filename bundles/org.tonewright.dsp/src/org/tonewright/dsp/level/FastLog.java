package org.tonewright.dsp.level;

/**
 * Logarithm and power to the base two by table and polynomial, for conversions once a sample. The results are the same
 * on every machine and differ from the true value by less than 2e-9 (the logarithm, absolute) and 2e-9 (the power,
 * relative), which is less than 2e-8 dB.
 * <p>
 * The logarithm splits its argument into 2^e (1 + i/128)(1 + r), 0 &lt;= r &lt; 1/128, and sums the Taylor series of
 * log2(1 + r) to the third order; the power splits its argument into k/64 + r, |r| &lt;= 1/128, and sums the series of
 * 2^r
 * to the third order.
 */
public final class FastLog {

    private static final int LOG_BITS = 7;
    private static final int EXP_BITS = 6;
    private static final double LN2 = StrictMath.log(2);
    private static final double LOG1 = 1 / LN2;
    private static final double LOG2 = -1 / (2 * LN2);
    private static final double LOG3 = 1 / (3 * LN2);
    private static final double STEP = 1.0 / (1 << EXP_BITS);
    private static final double EXP1 = LN2 * STEP;
    private static final double EXP2 = EXP1 * EXP1 / 2;
    private static final double EXP3 = EXP1 * EXP1 * EXP1 / 6;
    /** Adding it rounds a number below 2^51 to an integer, found in the low bits. */
    private static final double ROUND = 0x1.8p52;

    /** Pairs of 1/c and log2(c), c = 1 + i/128. */
    private static final double[] LOGS = new double[2 << LOG_BITS];
    /** 2^(i/64). */
    private static final double[] POWERS = new double[1 << EXP_BITS];

    static {
        for (int i = 0; i < 1 << LOG_BITS; i++) {
            double c = 1 + i / (double) (1 << LOG_BITS);
            LOGS[2 * i] = 1 / c;
            LOGS[2 * i + 1] = StrictMath.log(c) / LN2;
        }
        for (int i = 0; i < 1 << EXP_BITS; i++) {
            POWERS[i] = StrictMath.pow(2, i * STEP);
        }
    }

    private FastLog() {}

    /**
     * [any] The logarithm to the base two of a positive, finite, normal number; powers of two are exact. For 0 and
     * denormals the result is some number below -1022; for negative numbers it is that of the absolute value.
     */
    public static double log2(double x) {
        long bits = Double.doubleToRawLongBits(x);
        int exponent = (int) (bits >>> 52 & 0x7ff) - 1023;
        int i = (int) (bits >>> 52 - LOG_BITS) & (1 << LOG_BITS) - 1;
        double mantissa = Double.longBitsToDouble(bits & 0x000f_ffff_ffff_ffffL | 0x3ff0_0000_0000_0000L);
        double r = mantissa * LOGS[2 * i] - 1;
        return exponent + LOGS[2 * i + 1] + r * (LOG1 + r * (LOG2 + r * LOG3));
    }

    /** [any] Two to the power of x, for x from -1000 to 1000; whole numbers are exact. */
    public static double exp2(double x) {
        double scaled = x * (1 << EXP_BITS);
        double rounded = scaled + ROUND;
        int k = (int) Double.doubleToRawLongBits(rounded);
        double r = scaled - (rounded - ROUND);
        double fraction = POWERS[k & (1 << EXP_BITS) - 1] * (1 + r * (EXP1 + r * (EXP2 + r * EXP3)));
        return fraction * Double.longBitsToDouble((long) (1023 + (k >> EXP_BITS)) << 52);
    }
}
