package org.tonewright.media.wav;

import org.tonewright.media.AudioInfo;

/**
 * Where the samples of a WAV file lie.
 *
 * @param info what the file contains
 * @param dataStart the first byte of the samples
 */
record WavLayout(AudioInfo info, long dataStart) {

    /** The bytes of one frame. */
    int frameBytes() {
        return info.channels() * info.type().bytes();
    }
}
