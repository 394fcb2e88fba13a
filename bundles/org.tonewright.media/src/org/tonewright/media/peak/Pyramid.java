package org.tonewright.media.peak;

/**
 * Stretches on several levels: each is four times as long as on the level below. Three numbers of half precision (IEEE
 * 754 binary16) stand for a stretch: the least and the greatest sample and the root of the mean square.
 */
abstract sealed class Pyramid implements PeakOverview permits GrowingPeaks, StoredPeaks {

    /** On the coarsest level a stretch has 2^22 frames: a minute and a half. */
    static final int LEVELS = 8;
    static final int MIN = 0;
    static final int MAX = 1;
    static final int RMS = 2;
    /** Numbers for a stretch. */
    static final int SIZE = 3;

    private static final int BITS = Integer.numberOfTrailingZeros(BUCKET);

    /** One number of one stretch. */
    abstract short number(int channel, int level, long stretch, int which);

    /** The exponent of two of the length of a stretch. */
    static int bits(int level) {
        return BITS + 2 * level;
    }

    /** How many stretches so many frames make on a level, the last one perhaps not full. */
    static long count(long frames, int level) {
        return (frames + (1L << bits(level)) - 1) >> bits(level);
    }

    @Override
    public final int read(int channel, double from, double framesPerPixel, int pixels, float[] min, float[] max,
            float[] rms) {
        long frames = frames();
        int level = level(framesPerPixel);
        double length = 1L << bits(level);
        long last = count(frames, level) - 1;
        for (int i = 0; i < pixels; i++) {
            double left = from + i * framesPerPixel;
            double right = from + (i + 1) * framesPerPixel;
            if (left >= frames) {
                return i;
            }
            if (right <= 0) {
                min[i] = 0;
                max[i] = 0;
                rms[i] = 0;
            } else {
                long first = Math.max(0, (long) Math.floor(left / length));
                long end = Math.min(last, Math.max(first, (long) Math.ceil(right / length) - 1));
                pixel(channel, level, first, end, i, min, max, rms);
            }
        }
        return pixels;
    }

    private static int level(double framesPerPixel) {
        int level = 0;
        while (level < LEVELS - 1 && 1L << bits(level + 1) <= framesPerPixel) {
            level++;
        }
        return level;
    }

    private void pixel(int channel, int level, long first, long last, int i, float[] min, float[] max, float[] rms) {
        float least = Float.MAX_VALUE;
        float most = -Float.MAX_VALUE;
        double squares = 0;
        for (long stretch = first; stretch <= last; stretch++) {
            least = Math.min(least, value(channel, level, stretch, MIN));
            most = Math.max(most, value(channel, level, stretch, MAX));
            double root = value(channel, level, stretch, RMS);
            squares += root * root;
        }
        min[i] = least;
        max[i] = most;
        rms[i] = (float) Math.sqrt(squares / (last - first + 1));
    }

    private float value(int channel, int level, long stretch, int which) {
        float value = Float.float16ToFloat(number(channel, level, stretch, which));
        // A damaged file is drawn wrongly rather than not at all.
        return Float.isFinite(value) ? value : 0;
    }
}
