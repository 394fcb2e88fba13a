package org.tonewright.media.peak;

/**
 * What a waveform is drawn from. All methods are [any], do not wait and do not allocate; an overview may grow while it
 * is read, at its end.
 */
public sealed interface PeakOverview permits Pyramid {

    /** The frames of the finest stretch. For a picture with fewer frames to a pixel, read the samples themselves. */
    int BUCKET = 256;

    /** How many channels there are. */
    int channels();

    /** The frames it covers so far, from the first on. */
    long frames();

    /**
     * Looks up a row of pixels: pixel i covers the frames from {@code from + i framesPerPixel} up to
     * {@code from + (i + 1) framesPerPixel}. It takes what overlaps a pixel on the coarsest level that is finer than a
     * pixel, so a peak never goes missing, and may show up to one stretch early or late. Frames before 0 are silent.
     * Values are exact to 11 bits, whatever their size.
     *
     * @param channel from 0
     * @param from the frame at the left edge of the first pixel
     * @param framesPerPixel above 0
     * @param pixels how many, at most the length of each array
     * @param min receives the least sample of each pixel
     * @param max receives the greatest
     * @param rms receives the root of the mean square
     * @return how many pixels begin before {@link #frames()}; nothing is written beyond them
     */
    int read(int channel, double from, double framesPerPixel, int pixels, float[] min, float[] max, float[] rms);
}
