package org.tonewright.media;

import java.util.Optional;

/**
 * What a file to be written shall be.
 *
 * @param sampleRate frames a second, {@value #MIN_RATE} to {@value #MAX_RATE}
 * @param channels 1 to {@value #MAX_CHANNELS}; a format may allow fewer
 * @param type how a sample is stored
 * @param bext the broadcast extension, for formats that have one
 */
public record AudioSpec(int sampleRate, int channels, SampleType type, Optional<BroadcastExtension> bext) {

    /** The lowest sample rate of a file, in hertz. */
    public static final int MIN_RATE = 1_000;
    /** The highest sample rate of a file, in hertz. */
    public static final int MAX_RATE = 1_536_000;
    /** The most channels of a file. */
    public static final int MAX_CHANNELS = 256;

    /** @throws IllegalArgumentException if the rate or the number of channels is out of range */
    public AudioSpec {
        if (sampleRate < MIN_RATE || sampleRate > MAX_RATE) {
            throw new IllegalArgumentException(
                    "A sample rate lies between " + MIN_RATE + " and " + MAX_RATE + " Hz, not "
                            + sampleRate + " Hz.");
        }
        if (channels < 1 || channels > MAX_CHANNELS) {
            throw new IllegalArgumentException("A file has 1 to " + MAX_CHANNELS + " channels, not " + channels + ".");
        }
    }

    /** A file without a broadcast extension. */
    public AudioSpec(int sampleRate, int channels, SampleType type) {
        this(sampleRate, channels, type, Optional.empty());
    }

    /** The same with a broadcast extension. */
    public AudioSpec with(BroadcastExtension extension) {
        return new AudioSpec(sampleRate, channels, type, Optional.of(extension));
    }
}
