package org.tonewright.effects.ui.internal.dynamics;

/**
 * What level a compressor makes of a steady one, after D. Giannoulis, M. Massberg, J. D. Reiss, "Digital Dynamic Range
 * Compressor Design", JAES 60 (2012), equation 4.
 *
 * @param threshold in decibels
 * @param ratio 1 or more
 * @param knee the width of the bend around the threshold in decibels, 0 or more
 */
record StaticCurve(double threshold, double ratio, double knee) {

    /** The level that comes out, before make-up gain, in decibels. */
    double output(double input) {
        double over = input - threshold;
        if (2 * over < -knee) {
            return input;
        }
        if (2 * over > knee || knee == 0) {
            return threshold + over / ratio;
        }
        double into = over + knee / 2;
        return input + (1 / ratio - 1) * into * into / (2 * knee);
    }

    /** The ratio at which full scale, 0 dB, comes out at a level; from 1 to the most. */
    double ratioFor(double outputAtFullScale, double most) {
        double rise = outputAtFullScale - threshold;
        return rise <= -threshold / most ? most : Math.clamp(-threshold / rise, 1, most);
    }
}
