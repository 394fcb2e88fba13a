package org.tonewright.dsp.level;

/**
 * How a one-channel signal is shared between left and right, named by its level in the centre. The position runs from -1
 * (left) over 0 to 1 (right); positions beyond are taken as the ends. At the ends one side has gain 1 and the other exactly
 * 0.
 */
public enum PanLaw {

    /** Equal power: cosine and sine, -3.01 dB in the centre, the same power everywhere. */
    EQUAL_POWER {
        @Override
        double gain(double share) {
            return sine(share);
        }
    },

    /** The geometric mean of equal power and linear: -4.52 dB in the centre. */
    COMPROMISE {
        @Override
        double gain(double share) {
            return Math.sqrt(share * sine(share));
        }
    },

    /** Linear: -6.02 dB in the centre, the same sum of amplitudes everywhere, so flat in mono. */
    LINEAR {
        @Override
        double gain(double share) {
            return share;
        }
    };

    /** [any] The gain to the left of a position from -1 to 1. */
    public double left(double position) {
        return gain((1 - limit(position)) / 2);
    }

    /** [any] The gain to the right of a position from -1 to 1. */
    public double right(double position) {
        return gain((1 + limit(position)) / 2);
    }

    /**
     * [any] The gain of the left channel when a two-channel signal is balanced: 1 in the centre and on the left, falling
     * linearly to 0 on the right. Balance never adds level, and the centre passes samples bit for bit.
     */
    public static double balanceLeft(double position) {
        return Math.min(1, 1 - limit(position));
    }

    /** [any] The gain of the right channel when a two-channel signal is balanced; the mirror of {@link #balanceLeft}. */
    public static double balanceRight(double position) {
        return Math.min(1, 1 + limit(position));
    }

    /** The gain for a share of the way towards the side, 0 to 1; 0 at 0 and 1 at 1. */
    abstract double gain(double share);

    private static double limit(double position) {
        return Math.max(-1, Math.min(1, position));
    }

    private static double sine(double share) {
        return Circle.sin(share / 4);
    }
}
