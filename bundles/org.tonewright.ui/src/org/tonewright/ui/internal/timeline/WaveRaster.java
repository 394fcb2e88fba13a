package org.tonewright.ui.internal.timeline;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;

/**
 * A picture of one colour that is opaque where there is sound. Made pixel by pixel: a row of columns takes a hundredth
 * of the time that a graphics context needs for as many lines, and edges are smooth.
 */
final class WaveRaster {

    /** How opaque a peak is, of 255; the level within is opaque. */
    private static final int PEAK = 150;

    private final int width;
    private final int height;
    private final Color colour;
    private final byte[] alpha;

    WaveRaster(int width, int height, Color colour) {
        this.width = width;
        this.height = height;
        this.colour = colour;
        alpha = new byte[width * height];
    }

    int height() {
        return height;
    }

    /**
     * Draws one pixel's width of a channel.
     *
     * @param x the column
     * @param top the upper edge of the channel, in pixels
     * @param size the height of the channel, in pixels
     * @param min the least sample, at full scale 1.0
     * @param max the greatest
     * @param rms the level, or 0 for none
     */
    void column(int x, double top, double size, float min, float max, float rms) {
        double middle = top + size / 2;
        double half = size / 2 - 1;
        double high = middle - Math.clamp(max, -1f, 1f) * half;
        double low = middle - Math.clamp(min, -1f, 1f) * half;
        if (low - high < 1) {
            double centre = (low + high) / 2;
            high = centre - 0.5;
            low = centre + 0.5;
        }
        double level = Math.min(rms, 1) * half;
        int last = (int) Math.min(height - 1, Math.floor(low));
        for (int y = (int) Math.max(0, Math.floor(high)); y <= last; y++) {
            double peak = covered(y, high, low);
            double inner = Math.min(peak, covered(y, middle - level, middle + level));
            int value = (int) Math.round(peak * PEAK + inner * (255 - PEAK));
            int at = y * width + x;
            alpha[at] = (byte) Math.max(alpha[at] & 0xff, value);
        }
    }

    /** How much of a pixel lies between two edges, 0 to 1. */
    private static double covered(int y, double high, double low) {
        return Math.max(0, Math.min(y + 1, low) - Math.max(y, high));
    }

    /** The picture. */
    ImageData picture() {
        ImageData picture = new ImageData(width, height, 24, new PaletteData(0xff0000, 0xff00, 0xff));
        byte[] pixels = picture.data;
        for (int y = 0; y < height; y++) {
            for (int x = 0, at = y * picture.bytesPerLine; x < width; x++) {
                pixels[at++] = (byte) colour.getRed();
                pixels[at++] = (byte) colour.getGreen();
                pixels[at++] = (byte) colour.getBlue();
            }
        }
        picture.alphaData = alpha;
        return picture;
    }
}
