package org.tonewright.media.peak;

/** An overview that grows as sound comes in, from one thread, while others read it. */
public final class GrowingPeaks implements PeakOverview {

    private final int channels;

    /** Of nothing yet. */
    public GrowingPeaks(int channels) {
        this.channels = channels;
    }

    /**
     * [one thread] Adds frames. What does not fill a stretch yet shows when more comes, or at {@link #end()}.
     *
     * @param planar at least one array for each channel
     * @param offset the first index taken
     * @param frames how many
     */
    public void append(float[][] planar, int offset, int frames) {
        throw new UnsupportedOperationException();
    }

    /** [one thread] Nothing more will come. */
    public void end() {
        throw new UnsupportedOperationException();
    }

    @Override
    public int channels() {
        return channels;
    }

    @Override
    public long frames() {
        return 0;
    }

    @Override
    public int read(int channel, double from, double framesPerPixel, int pixels, float[] min, float[] max,
            float[] rms) {
        return 0;
    }
}
