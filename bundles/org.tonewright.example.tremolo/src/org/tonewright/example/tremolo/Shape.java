package org.tonewright.example.tremolo;

/** How the level swings: 0 at the turn's beginning and end, where the sound is untouched, up to 1. */
public enum Shape {
    /** A raised cosine. */
    SINE,
    /** Straight down and straight up. */
    TRIANGLE,
    /** Up for half a turn, down for the other half; the processor rounds its corners. */
    SQUARE;

    private static final int SIZE = 1024;
    private static final double[] COSINE = new double[SIZE + 1];

    static {
        for (int i = 0; i <= SIZE; i++) {
            COSINE[i] = 0.5 - 0.5 * StrictMath.cos(2 * Math.PI * i / SIZE);
        }
    }

    /**
     * [any] How far it has swung.
     *
     * @param turn the place in the turn, from 0 to below 1
     * @return 0 to 1
     */
    public double at(double turn) {
        return switch (this) {
        case SINE -> {
            double place = turn * SIZE;
            int index = (int) place;
            yield COSINE[index] + (place - index) * (COSINE[index + 1] - COSINE[index]);
        }
        case TRIANGLE -> 1 - Math.abs(2 * turn - 1);
        case SQUARE -> turn < 0.5 ? 0 : 1;
        };
    }
}
