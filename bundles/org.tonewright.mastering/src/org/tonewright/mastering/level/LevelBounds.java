package org.tonewright.mastering.level;

/**
 * How far proposed levels may go. The numbers are ours, not a standard's: beyond them a person should decide.
 *
 * @param limiting how many decibels the limiter may have to take off the peaks of a title, at most; 0 or more
 * @param contrast how many LU below the loudest title another one is left, at most; 0 or more
 */
public record LevelBounds(double limiting, double contrast) {

    /** Six decibels of limiting, ten LU between the loudest and the quietest title. */
    public static final LevelBounds USUAL = new LevelBounds(6, 10);

    /** @throws IllegalArgumentException if a bound is below 0 or not a number */
    public LevelBounds {
        if (!(limiting >= 0 && contrast >= 0)) {
            throw new IllegalArgumentException("Bounds of levels are 0 or more: " + limiting + ", " + contrast + ".");
        }
    }
}
