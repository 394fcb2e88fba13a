package org.tonewright.engine.stream;

/**
 * A piece of a source, placed on a track.
 *
 * @param source where the samples come from
 * @param start where the region begins, in frames since the start of the session; may be negative
 * @param offset the first frame of the source that sounds
 * @param length how many frames sound, 1 or more; beyond the end of the source there is silence
 * @param gain in decibels; -120 and below is silence
 * @param fadeIn from the first frame; not longer than the region
 * @param fadeOut to the last frame; not longer than the region. Both fades may overlap: their gains multiply
 */
public record Region(SampleSource source, long start, long offset, long length, double gain, Fade fadeIn,
        Fade fadeOut) {

    /** @throws IllegalArgumentException if a number is out of range */
    public Region {
        if (offset < 0 || length < 1 || Double.isNaN(gain) || gain == Double.POSITIVE_INFINITY
                || fadeIn.length() > length || fadeOut.length() > length || Math.abs(start) > Long.MAX_VALUE / 4
                || length > Long.MAX_VALUE / 4 || offset > Long.MAX_VALUE / 4) {
            throw new IllegalArgumentException("The region of '" + source.name() + "' at frame " + start
                    + " is impossible: offset " + offset + ", length " + length + ", gain " + gain + " dB, fades "
                    + fadeIn.length() + " and " + fadeOut.length() + ".");
        }
    }

    /** The whole source from a position on, as it is. */
    public static Region of(SampleSource source, long start) {
        return new Region(source, start, 0, Math.max(1, source.frames()), 0, Fade.NONE, Fade.NONE);
    }

    /** The frame after the last one. */
    public long end() {
        return start + length;
    }
}
