package org.tonewright.mastering.playback;

import java.util.OptionalDouble;

import org.tonewright.dsp.level.Decibels;

/** Measures what is lost where two channels become one: the power of their mean against the mean of their powers. */
final class Fold {

    /** Below this mean power (-100 dBFS) there is nothing to lose. */
    private static final double NOTHING = 1e-10;

    private double apart;
    private double together;
    private long count;

    void add(float[] left, float[] right, int frames) {
        for (int i = 0; i < frames; i++) {
            double l = left[i];
            double r = right[i];
            double middle = (l + r) / 2;
            apart += (l * l + r * r) / 2;
            together += middle * middle;
        }
        count += frames;
    }

    /** Decibels, at most 0; empty if there was nothing. */
    OptionalDouble decibels() {
        return count == 0 || apart / count < NOTHING ? OptionalDouble.empty()
                : OptionalDouble.of(Decibels.fromPower(together / apart));
    }
}
