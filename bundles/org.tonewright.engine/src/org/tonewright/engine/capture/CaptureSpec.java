package org.tonewright.engine.capture;

import java.nio.file.Path;

import org.tonewright.media.SampleType;

/**
 * What one armed track records. The file has a broadcast extension from its first moment on: the key as its
 * description, and as soon as there are frames their start on the timeline as its time reference, so that a file that a
 * crash left behind can be put in its place.
 *
 * @param key the id of the track, by which the caller knows the result
 * @param first the first channel of the device, from 0; a channel that the device lacks is silent
 * @param channels how many, 1 or more
 * @param file where it is written; there must be no file of this name yet
 * @param take which take of its track it is, counted from 1; a device that makes its inputs itself is told
 * @param type how a sample is stored: {@link SampleType#INT_24} or {@link SampleType#FLOAT_32}
 */
public record CaptureSpec(String key, int first, int channels, Path file, int take, SampleType type) {

    /** The first take of its track. */
    public CaptureSpec(String key, int first, int channels, Path file, SampleType type) {
        this(key, first, channels, file, 1, type);
    }

    /** @throws IllegalArgumentException if a number is out of range */
    public CaptureSpec {
        if (first < 0 || channels < 1 || channels > 64 || take < 1) {
            throw new IllegalArgumentException(
                    "Nothing can be recorded from " + channels + " channels beginning with " + first + ".");
        }
    }
}
