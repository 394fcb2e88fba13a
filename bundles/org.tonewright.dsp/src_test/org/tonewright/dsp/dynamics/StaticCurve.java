package org.tonewright.dsp.dynamics;

/**
 * The static curve of a compressor with a soft knee: D. Giannoulis, M. Massberg, J. D. Reiss, "Digital Dynamic Range
 * Compressor Design: A Tutorial and Analysis", JAES 60 (2012), equation 4.
 */
final class StaticCurve {

    private StaticCurve() {}

    /**
     * The level that comes out for a level that goes in, all in decibels.
     *
     * @param ratio input change over output change above the threshold, 1 or more; infinity is a limiter
     * @param knee the width of the knee, centred on the threshold, 0 or more
     */
    static double output(double input, double threshold, double ratio, double knee) {
        double over = input - threshold;
        double slope = 1 / ratio - 1;
        if (2 * over <= -knee) {
            return input;
        }
        if (2 * over < knee) {
            double into = over + knee / 2;
            return input + slope * into * into / (2 * knee);
        }
        return input + slope * over;
    }
}
