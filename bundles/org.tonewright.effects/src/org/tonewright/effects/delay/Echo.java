package org.tonewright.effects.delay;

import org.tonewright.dsp.delay.SincReader;

/**
 * How far back the echo is read, in frames. When it is asked for another time it glides there if that is near, which
 * bends the pitch by at most 2 % (a third of a semitone); otherwise it fades over from one place to the other in 30 ms.
 */
final class Echo {

    private static final double FADE = 0.03;
    private static final double BEND = 0.02;

    private final double shortest;
    private final double longest;
    private final int fadeFrames;
    private double from;
    private double to;
    private double next;
    private int faded = -1;
    private boolean fresh = true;

    /** An echo that is read in pieces of at most so many frames before they are written. */
    Echo(double sampleRate, int piece) {
        shortest = piece + SincReader.TAPS / 2;
        longest = TempoDelay.LONGEST * sampleRate;
        fadeFrames = (int) (FADE * sampleRate);
    }

    /** Where to read in the next piece. */
    void aim(double frames, int piece) {
        double wanted = frames;
        while (wanted > longest) {
            wanted /= 2;
        }
        wanted = Math.max(wanted, shortest);
        if (fresh) {
            fresh = false;
            to = wanted;
        }
        from = to;
        if (fading()) {
            return;
        }
        if (Math.abs(wanted - from) <= BEND * piece) {
            to = wanted;
        } else {
            next = wanted;
            faded = 0;
        }
    }

    boolean fading() {
        return faded >= 0;
    }

    double from() {
        return from;
    }

    double to() {
        return to;
    }

    /** Where the echo fades to. */
    double next() {
        return next;
    }

    /** How much of the next place is heard so many frames later: 3 x^2 - 2 x^3, which begins and ends softly. */
    float share(int frames) {
        float x = Math.min(1, (faded + frames) / (float) fadeFrames);
        return x * x * (3 - 2 * x);
    }

    /** The piece is over. */
    void advance(int frames) {
        if (fading()) {
            faded += frames;
            if (faded >= fadeFrames) {
                to = next;
                faded = -1;
            }
        }
    }

    void reset() {
        fresh = true;
        faded = -1;
    }
}
