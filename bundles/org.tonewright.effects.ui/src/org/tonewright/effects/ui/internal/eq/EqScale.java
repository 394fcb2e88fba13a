package org.tonewright.effects.ui.internal.eq;

/**
 * Where frequencies and gains lie in a picture: frequencies on a logarithmic scale from 20 Hz at the left to 20 kHz at
 * the right, gains on a linear one with the range at the top. Spectra have a scale of their own, 0 dBFS at the top.
 *
 * @param width of the picture in pixels
 * @param height of the picture in pixels
 * @param range the gain at the upper edge in decibels; its negative is at the lower one
 */
record EqScale(int width, int height, double range) {

    static final double LOWEST = 20;
    static final double HIGHEST = 20_000;
    /** What lies at the lower edge for spectra, in decibels below full scale. */
    static final double FLOOR = 90;

    private static final double SPAN = Math.log(HIGHEST / LOWEST);

    /** From the left edge, in pixels. */
    double x(double frequency) {
        return width * Math.log(frequency / LOWEST) / SPAN;
    }

    /** In hertz. */
    double frequency(double x) {
        return LOWEST * Math.exp(SPAN * x / width);
    }

    /** From the upper edge, in pixels. */
    double y(double gain) {
        return height * (range - gain) / (2 * range);
    }

    /** In decibels. */
    double gain(double y) {
        return range - 2 * range * y / height;
    }

    /** Where a level in dBFS lies, from the upper edge, in pixels. */
    double levelY(double level) {
        return height * Math.clamp(-level / FLOOR, 0, 1);
    }
}
