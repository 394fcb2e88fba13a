package org.tonewright.engine.graph;

import org.tonewright.dsp.level.Circle;

/**
 * How a sound of one channel is spread over two, named by how much lower the centre is than the sides. A sound of two
 * channels is balanced under every law: the side turned away from falls in a straight line, the other one stays, and
 * in the centre both pass unchanged.
 */
public enum PanLaw {
    /** The centre is not turned down: one side stays, the other falls in a straight line. */
    ZERO,
    /** Equal power: sine and cosine, 3.01 dB. */
    MINUS_3,
    /** The geometric mean of equal power and equal sum, 4.52 dB. */
    MINUS_4_5,
    /** Equal sum of amplitudes, 6.02 dB. */
    MINUS_6;

    /**
     * [any] The gain of one side.
     *
     * @param share the share of the way towards this side, from 0, all the way to the other, to 1
     */
    public double gain(double share) {
        return switch (this) {
        case ZERO -> Math.min(1, 2 * share);
        case MINUS_3 -> Circle.sin(share / 4);
        case MINUS_4_5 -> Math.sqrt(share * Circle.sin(share / 4));
        case MINUS_6 -> share;
        };
    }
}
