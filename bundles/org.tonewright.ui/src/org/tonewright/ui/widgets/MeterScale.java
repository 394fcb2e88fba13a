package org.tonewright.ui.widgets;

/**
 * Where levels lie on a meter: straight pieces from −60 to +6 dB full scale, wide where levels are judged and narrow
 * where sound fades away, after the scale of IEC 60268-18.
 */
public final class MeterScale {

    /** The lowest level that is shown, in dB. */
    public static final double LOWEST = -60;
    /** The highest level that is shown, in dB: what is above full scale is still heard until it is delivered. */
    public static final double HIGHEST = 6;
    /** From here on a level is loud, in dB. */
    public static final double LOUD = -12;

    private static final double[] LEVELS = {LOWEST, -48, -36, -24, -18, -12, -6, 0, HIGHEST};
    private static final double[] PLACES = {0, 0.1, 0.22, 0.39, 0.5, 0.625, 0.76, 0.9, 1};
    private static final int[] MARKS = {0, -6, -12, -18, -24, -36, -48, -60};

    private MeterScale() {}

    /** The place of a level, from 0 for {@link #LOWEST} and less to 1 for {@link #HIGHEST} and more. */
    public static double place(double decibels) {
        if (!(decibels > LOWEST)) {
            return 0;
        }
        for (int i = 1; i < LEVELS.length; i++) {
            if (decibels <= LEVELS[i]) {
                return PLACES[i - 1]
                        + (decibels - LEVELS[i - 1]) / (LEVELS[i] - LEVELS[i - 1]) * (PLACES[i] - PLACES[i - 1]);
            }
        }
        return 1;
    }

    /** The levels that are written beside a meter, in dB, the highest first. */
    static int[] marks() {
        return MARKS.clone();
    }

    /** The level of an amplitude in dB, at least {@link #LOWEST}. */
    static double decibels(double amplitude) {
        return amplitude > 0.001 ? 20 * Math.log10(amplitude) : LOWEST;
    }
}
