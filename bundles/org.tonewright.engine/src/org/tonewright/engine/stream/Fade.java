package org.tonewright.engine.stream;

/**
 * How a region begins or ends.
 *
 * @param length in frames, 0 or more; 0 is no fade
 * @param shape the way of the gain
 */
public record Fade(long length, Shape shape) {

    /** No fade. */
    public static final Fade NONE = new Fade(0, Shape.LINEAR);

    /** The way of the gain g from 0 to 1 while x goes from 0 to 1. */
    public enum Shape {
        /** g = x. */
        LINEAR,
        /** g = sin(x pi / 2): two of them that cross keep the power of unlike sounds. */
        EQUAL_POWER,
        /** g = (1 - cos(x pi)) / 2, a raised cosine: two of them that cross keep the amplitude of like sounds. */
        S_CURVE
    }

    /** @throws IllegalArgumentException if the length is negative */
    public Fade {
        if (length < 0) {
            throw new IllegalArgumentException("A fade can't be " + length + " frames long.");
        }
    }
}
