package org.tonewright.recording.inspect;

import java.io.IOException;

/** Something recorded that lies in files, which are open from its first read until it is closed. */
public sealed interface Sound extends Recorded, AutoCloseable permits TrackSound, FileSound {

    /** [any] The same sound once more, with files of its own, for another thread. */
    Sound again();

    @Override
    void close() throws IOException;
}
