package org.tonewright.dsp.level;

/**
 * Conversions between amplitude ratios, power ratios and decibels: 20 log10 of an amplitude, 10 log10 of a power, exact
 * to rounding. For one conversion a sample see {@link FastLog}.
 */
public final class Decibels {

    /** What a doubling of the amplitude is worth: 20 log10(2) dB. */
    public static final double PER_DOUBLING = 20 * StrictMath.log10(2);

    private static final double LN10 = StrictMath.log(10);

    private Decibels() {}

    /** [any] The amplitude ratio of a level in decibels; negative infinity gives 0, 0 dB exactly 1. */
    public static double toGain(double decibels) {
        return StrictMath.exp(decibels * (LN10 / 20));
    }

    /** [any] The level of an amplitude ratio in decibels; the sign is ignored, 0 gives negative infinity. */
    public static double fromGain(double gain) {
        return 20 * StrictMath.log10(Math.abs(gain));
    }

    /** [any] The level of a power ratio in decibels; 0 gives negative infinity. */
    public static double fromPower(double power) {
        return 10 * StrictMath.log10(power);
    }
}
