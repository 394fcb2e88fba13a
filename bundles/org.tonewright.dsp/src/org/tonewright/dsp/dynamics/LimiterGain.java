package org.tonewright.dsp.dynamics;

import java.util.Arrays;

/**
 * Turns peaks into the gain of a look-ahead limiter that never lets one through. For every frame the gain that its peak
 * needs is held over the look-ahead (a {@link SlidingMaximum} of peak over ceiling), released exponentially, and
 * rounded off by two moving averages whose lengths together make the look-ahead. Every gain that is averaged into the
 * one for a frame has that frame within its hold, so the average is never larger than what the frame needs: the product
 * of delayed sample and gain keeps the ceiling to within 1e-7 of it (the rounding of floats).
 * <p>
 * The averages sum whole numbers (gain times 2^30, rounded down), so that nothing drifts.
 */
public final class LimiterGain {

    private static final double ONE = 1L << 30;
    private static final int LONGEST = 1 << 16;
    /** Makes up for the rounding of the excess and of the gain to float, half a unit in the last place each. */
    private static final double MARGIN = 1 + 0x1p-23;

    private final double sampleRate;
    private final int lookAhead;
    private final SlidingMaximum hold;
    private final long[] first;
    private final long[] second;
    private final double scale;
    private int firstAt;
    private int secondAt;
    private long firstSum;
    private long secondSum;
    private double ceiling = 1;
    private double nextCeiling = 1;
    private double release = -1;
    private double releaseKeep;
    private double released = 1;
    private double last = 1;

    /**
     * [control]
     *
     * @param sampleRate in hertz
     * @param lookAhead how many frames the caller delays the sound, 0 or more
     */
    public LimiterGain(double sampleRate, int lookAhead) {
        if (!(sampleRate > 0) || lookAhead < 0 || lookAhead > LONGEST) {
            throw new IllegalArgumentException(
                    "A limiter needs a sample rate above 0 and a look-ahead of 0 to 65536 frames, not "
                            + sampleRate + " and " + lookAhead + ".");
        }
        this.sampleRate = sampleRate;
        this.lookAhead = lookAhead;
        this.hold = new SlidingMaximum(lookAhead + 1);
        int half = lookAhead / 2;
        this.first = new long[lookAhead - half + 1];
        this.second = new long[half + 1];
        this.scale = 1 / (ONE * first.length * second.length);
        reset();
        release(0);
    }

    /** [any] The frames by which the caller must delay the sound. */
    public int latency() {
        return lookAhead;
    }

    /** [audio] The highest amplitude allowed, more than 0; taken at once. */
    public void ceiling(double amplitude) {
        ceiling = amplitude;
        nextCeiling = amplitude;
    }

    /**
     * [audio] Moves the ceiling in a straight line in the course of the next block. A ceiling belongs to the frame
     * whose peak arrives with it, so it reaches the output a look-ahead later, together with that frame.
     */
    public void moveTo(double amplitude) {
        nextCeiling = amplitude;
    }

    /**
     * [audio] The time constant in seconds with which the gain returns: 1 - 1/e of the way to 1 (as an amplitude) in
     * that time.
     */
    public void release(double seconds) {
        if (seconds != release) {
            release = seconds;
            releaseKeep = StrictMath.exp(-1 / (seconds * sampleRate));
        }
    }

    /**
     * [audio] Reads peaks (amplitudes, 0 or more; what is no number counts as 0) and writes the gains for the frames
     * {@link #latency} before them.
     */
    public void process(float[] peak, float[] gain, int frames) {
        if (frames == 0) {
            return;
        }
        double step = (nextCeiling - ceiling) / frames;
        for (int i = 0; i < frames; i++) {
            float asked = (float) (peak[i] / (ceiling + i * step));
            double excess = hold.next(asked > 0 ? asked : 0);
            double need = excess <= 1 ? 1 : 1 / (excess * MARGIN);
            released = need < released ? need : need + releaseKeep * (released - need);
            gain[i] = (float) average((long) (released * ONE));
        }
        ceiling = nextCeiling;
        last = gain[frames - 1];
    }

    /** [any] The gain after the last frame, as an amplitude. */
    public double gain() {
        return last;
    }

    /** [audio] Forgets the past; a ceiling that was to move arrives at once. */
    public void reset() {
        ceiling = nextCeiling;
        hold.reset();
        Arrays.fill(first, (long) ONE);
        firstSum = (long) ONE * first.length;
        Arrays.fill(second, firstSum);
        secondSum = firstSum * second.length;
        released = 1;
        last = 1;
    }

    private double average(long value) {
        firstSum += value - first[firstAt];
        first[firstAt] = value;
        firstAt = firstAt + 1 == first.length ? 0 : firstAt + 1;
        secondSum += firstSum - second[secondAt];
        second[secondAt] = firstSum;
        secondAt = secondAt + 1 == second.length ? 0 : secondAt + 1;
        return secondSum * scale;
    }
}
