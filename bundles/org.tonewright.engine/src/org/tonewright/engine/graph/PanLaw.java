package org.tonewright.engine.graph;

/**
 * How a sound of one channel is spread over two, named by how much lower the centre is than the sides. A sound of two channels
 * is balanced under every law: the side turned away from falls in a straight line, the other one stays, and in the centre both
 * pass unchanged.
 */
public enum PanLaw {
    /** The centre is not turned down: one side stays, the other falls in a straight line. */
    ZERO,
    /** Equal power: sine and cosine. */
    MINUS_3,
    /** Between equal power and equal sum. */
    MINUS_4_5,
    /** Equal sum of amplitudes. */
    MINUS_6
}
