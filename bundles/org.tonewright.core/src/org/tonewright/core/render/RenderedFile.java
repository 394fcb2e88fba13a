package org.tonewright.core.render;

import java.nio.file.Path;

import org.tonewright.media.SampleType;

/**
 * A file that was rendered.
 *
 * @param file where it lies
 * @param sha256 of the whole file, 64 lower-case hexadecimal digits
 * @param sampleRate frames a second
 * @param channels how many
 * @param type how a sample is stored
 * @param frames its length
 * @param peak the highest sample in dBFS, before rounding to the word length; negative infinity for silence
 * @param overs how many samples were beyond full scale: clipped in an integer file, kept in a floating-point file
 */
public record RenderedFile(Path file, String sha256, int sampleRate, int channels, SampleType type, long frames,
        double peak, long overs) {

    /** The length in seconds. */
    public double seconds() {
        return (double) frames / sampleRate;
    }
}
