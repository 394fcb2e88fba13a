package org.tonewright.ui.timeline;

/**
 * How time lies on pixels. A value.
 *
 * @param origin the frame at the left edge, 0 or more, not always whole
 * @param framesPerPixel {@value #FINEST} to {@value #COARSEST}
 */
public record TimeScale(double origin, double framesPerPixel) {

    /** The closest look: 32 pixels to a frame. */
    public static final double FINEST = 1.0 / 32;
    /** The widest look: at 48 kHz, a day on 640 pixels. */
    public static final double COARSEST = 1 << 22;

    private static final int FAR = 1 << 20;

    /** Numbers out of range become the nearest that are in range. */
    public TimeScale {
        framesPerPixel = Math.clamp(framesPerPixel, FINEST, COARSEST);
        origin = Math.max(0, origin);
    }

    /**
     * The scale on which a stretch of time fills a width.
     *
     * @param from the first frame
     * @param to the frame after the last
     * @param width in pixels, above 0
     */
    public static TimeScale fitting(long from, long to, int width) {
        return new TimeScale(from, (double) Math.max(1, to - from) / Math.max(1, width));
    }

    /** Where a frame lies, in pixels from the left edge. */
    public double x(double frame) {
        return (frame - origin) / framesPerPixel;
    }

    /** The pixel that shows a frame; far outside of any screen it is only far outside. */
    public int pixel(double frame) {
        return (int) Math.clamp(Math.floor(x(frame)), -FAR, FAR);
    }

    /** The frame at a place in pixels, 0 or more: the nearest. */
    public long frame(double x) {
        return Math.max(0, Math.round(origin + x * framesPerPixel));
    }

    /** How many frames a number of pixels are, not always whole. */
    public double frames(double pixels) {
        return pixels * framesPerPixel;
    }

    /**
     * Closer or wider, while what lies at a place stays there as far as it can.
     *
     * @param factor above 1 looks closer
     * @param x the place, in pixels
     */
    public TimeScale zoomed(double factor, double x) {
        double frame = origin + x * framesPerPixel;
        double next = Math.clamp(framesPerPixel / factor, FINEST, COARSEST);
        return new TimeScale(frame - x * next, next);
    }

    /** Moved by whole or broken pixels; above 0 shows what is later. */
    public TimeScale scrolled(double pixels) {
        return new TimeScale(origin + pixels * framesPerPixel, framesPerPixel);
    }

    /** The same, beginning with another frame. */
    public TimeScale at(double frame) {
        return new TimeScale(frame, framesPerPixel);
    }

    /**
     * Moved by less than a pixel so that the origin lies on a whole pixel from frame 0: pictures can then be shifted.
     */
    public TimeScale aligned() {
        return at(Math.rint(origin / framesPerPixel) * framesPerPixel);
    }
}
