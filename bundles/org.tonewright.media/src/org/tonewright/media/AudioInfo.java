package org.tonewright.media;

import java.util.List;
import java.util.Optional;

/**
 * What an audio file contains, as found by reading it.
 *
 * @param format the {@link AudioFormat#id() id} of the format, for example {@code wav}
 * @param container the name of the container or coding as people know it, for example "BW64" or "FLAC"
 * @param sampleRate frames a second
 * @param channels 1 or more
 * @param type how a sample is stored; lossy formats decode to {@link SampleType#FLOAT_32}
 * @param bits the significant bits of a sample, at most the bits of its type (a 20-bit recording is stored in 24)
 * @param lossy whether the samples are an approximation of what was encoded
 * @param frames the frames that can be read
 * @param truncated whether the file ends before its header says: a take after a crash, a download cut short
 * @param notes what is odd about the file though it can be read, each one whole sentence; empty for a sound file
 * @param bext the broadcast extension, if the file has one
 */
public record AudioInfo(String format, String container, int sampleRate, int channels, SampleType type, int bits,
        boolean lossy, long frames, boolean truncated, List<String> notes, Optional<BroadcastExtension> bext) {

    /** Copies the notes. */
    public AudioInfo {
        notes = List.copyOf(notes);
    }

    /** The length in seconds. */
    public double seconds() {
        return (double) frames / sampleRate;
    }

    /** What a writer needs to make a file of the same kind. */
    public AudioSpec spec() {
        return new AudioSpec(sampleRate, channels, type, bext);
    }
}
