package org.tonewright.media.wav;

import org.tonewright.media.AudioWriter;

/** A file that is written in its place while it is recorded. */
public interface Recording extends AudioWriter {

    /**
     * Says where the first frame belongs in time; with the next flush it stands in the broadcast extension, if the file
     * has one. [disk]
     *
     * @param timeReference in frames
     */
    void begins(long timeReference);
}
