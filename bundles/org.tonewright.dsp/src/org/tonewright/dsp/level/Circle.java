package org.tonewright.dsp.level;

/**
 * Sine, cosine and tangent of an angle in turns (1 is the whole circle), for oscillators and filter design on the audio
 * thread: the same on every machine, and without garbage. ({@link StrictMath} makes a small array at every call of
 * {@code sin}, {@code cos}, {@code tan} and {@code pow}, JDK 25; its {@code exp} and {@code log} do not.)
 * <p>
 * Whole quarters are taken off exactly, and the Taylor series of what remains, at most an eighth of a turn, ends where
 * its
 * next term is below 1e-16; sine and cosine err by less than 5e-16. Multiples of a quarter turn are exact.
 */
public final class Circle {

    private static final double S3 = -1.0 / 6;
    private static final double S5 = 1.0 / 120;
    private static final double S7 = -1.0 / 5040;
    private static final double S9 = 1.0 / 362880;
    private static final double S11 = -1.0 / 39916800;
    private static final double S13 = 1.0 / 6227020800L;
    private static final double S15 = -1.0 / 1307674368000L;
    private static final double C2 = -1.0 / 2;
    private static final double C4 = 1.0 / 24;
    private static final double C6 = -1.0 / 720;
    private static final double C8 = 1.0 / 40320;
    private static final double C10 = -1.0 / 3628800;
    private static final double C12 = 1.0 / 479001600;
    private static final double C14 = -1.0 / 87178291200L;
    private static final double C16 = 1.0 / 20922789888000L;

    private Circle() {}

    /** [any] The sine of an angle in turns, -1e9 to 1e9. */
    public static double sin(double turns) {
        return quadrant(turns, 0);
    }

    /** [any] The cosine of an angle in turns, -1e9 to 1e9. */
    public static double cos(double turns) {
        return quadrant(turns, 1);
    }

    /** [any] The tangent of an angle in turns, -1e9 to 1e9. */
    public static double tan(double turns) {
        return sin(turns) / cos(turns);
    }

    /** [any] A raised cosine, (1 - cos(x pi)) / 2, which leads smoothly from 0 to 1 while x goes from 0 to 1. */
    public static double raisedCosine(double x) {
        return 0.5 - 0.5 * cos(x / 2);
    }

    private static double quadrant(double turns, int ahead) {
        double quarters = Math.rint(4 * turns);
        double x = 2 * Math.PI * (turns - quarters / 4);
        int which = (int) (long) quarters + ahead & 3;
        double value = (which & 1) == 0 ? sine(x) : cosine(x);
        return (which & 2) == 0 ? value : -value;
    }

    private static double sine(double x) {
        double y = x * x;
        double tail = y * (S9 + y * (S11 + y * (S13 + y * S15)));
        return x + x * y * (S3 + y * (S5 + y * (S7 + tail)));
    }

    private static double cosine(double x) {
        double y = x * x;
        double tail = y * (C10 + y * (C12 + y * (C14 + y * C16)));
        return 1 + y * (C2 + y * (C4 + y * (C6 + y * (C8 + tail))));
    }
}
