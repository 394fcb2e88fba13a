package org.tonewright.core.peaks;

/**
 * A stretch of samples of a medium. A value; nobody writes into the arrays.
 *
 * @param first the frame of the first sample
 * @param planar {@code planar[channel][frame]}, at full scale 1.0; fewer than {@link #FRAMES} only at the end
 */
public record Samples(long first, float[][] planar) {

    /** The frames of a whole stretch. */
    public static final int FRAMES = 1 << 15;

    /** How many frames there are. */
    public int frames() {
        return planar.length == 0 ? 0 : planar[0].length;
    }
}
