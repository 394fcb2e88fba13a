package org.tonewright.effects.limiter;

import java.util.Arrays;

import org.tonewright.dsp.oversample.Upsampler;

/**
 * Finds how high one channel gets around each frame, between the samples too: four values a frame, then a sine through
 * the three values around each local maximum. Of a sine near half the sample rate four values a frame alone may miss
 * 0.69 dB (ITU-R BS.1770-5, Annex 2); the second step leaves nothing of it, since through three values of a sine there
 * is but one.
 */
final class TruePeaks {

    private static final int FACTOR = 4;
    /** A local maximum of the four values is at least 0.92 of the true one, so lower ones need no second look. */
    private static final double ROOM = 0.9;

    private final Upsampler upsampler;
    private final float[] fine;
    private final float[] around;
    private float last;
    private float beforeLast;

    TruePeaks(int frames) {
        upsampler = Upsampler.steep(FACTOR, frames);
        fine = new float[FACTOR * frames];
        around = new float[frames + 2];
    }

    /**
     * The frames that the peaks lag behind the sound: the search is one value late, and a peak counts for both its
     * neighbours.
     */
    int latency() {
        return upsampler.latency() + 1;
    }

    /**
     * Raises the peaks of frames to those of this channel.
     *
     * @param ceiling peaks well below it need not be exact
     */
    void raise(float[] in, float[] peaks, int frames, double ceiling) {
        upsampler.process(in, fine, frames);
        float enough = (float) (ROOM * ceiling);
        float a = beforeLast;
        float b = last;
        for (int i = 0; i < frames; i++) {
            float peak = 0;
            for (int at = FACTOR * i; at < FACTOR * (i + 1); at++) {
                float c = Math.abs(fine[at]);
                if (b > peak && b >= a && b >= c) {
                    peak = b > enough ? top(a, b, c) : b;
                }
                a = b;
                b = c;
            }
            around[i + 2] = peak;
        }
        beforeLast = a;
        last = b;
        for (int i = 0; i < frames; i++) {
            float highest = Math.max(around[i], Math.max(around[i + 1], around[i + 2]));
            peaks[i] = Math.max(peaks[i], highest);
        }
        around[0] = around[frames];
        around[1] = around[frames + 1];
    }

    /**
     * The amplitude of the sine through three equidistant values of which the middle one is the largest. With
     * a, c = A cos(p -+ t) and b = A cos p: cos t = (a + c) / 2b, sin p = (a - c) / (2 A sin t), A^2 = b^2 + (A sin
     * p)^2.
     */
    private static float top(float a, float b, float c) {
        double mean = 0.5 * ((double) a + c);
        double bend = ((double) b - mean) * (b + mean);
        double slope = 0.5 * ((double) a - c);
        return bend <= 0 ? b : (float) (b * Math.sqrt(1 + slope * slope / bend));
    }

    void reset() {
        upsampler.reset();
        Arrays.fill(around, 0);
        last = 0;
        beforeLast = 0;
    }
}
