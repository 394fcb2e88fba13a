package org.tonewright.mixer.ui.console;

/**
 * How high a piece of a strip shall be, in pixels.
 *
 * @param least less than this it cannot be
 * @param liked what shows all of it
 * @param grows whether it takes what is left when all have what they like
 */
public record SectionHeight(int least, int liked, boolean grows) {

    /** @throws IllegalArgumentException if it likes less than the least */
    public SectionHeight {
        if (least < 0 || liked < least) {
            throw new IllegalArgumentException("A piece of a strip likes " + liked + " pixels, but needs " + least);
        }
    }

    /** A height that is always the same. */
    public static SectionHeight fixed(int pixels) {
        return new SectionHeight(pixels, pixels, false);
    }

    /** The higher of two in each respect: what strips side by side need. */
    public SectionHeight and(SectionHeight other) {
        return new SectionHeight(Math.max(least, other.least), Math.max(liked, other.liked), grows || other.grows);
    }
}
