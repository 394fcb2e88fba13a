package org.tonewright.core.playback;

/**
 * Channels of the sound device that belong together.
 *
 * @param first the first channel, 0 to 65535
 * @param channels how many, 1 to 64
 */
public record InputChannels(int first, int channels) {

    /** @throws IllegalArgumentException if a number is out of range */
    public InputChannels {
        if (first < 0 || first >= 1 << 16 || channels < 1 || channels > 64) {
            throw new IllegalArgumentException("There are no " + channels + " inputs beginning with " + first + ".");
        }
    }
}
