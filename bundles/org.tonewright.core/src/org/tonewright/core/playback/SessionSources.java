package org.tonewright.core.playback;

import org.tonewright.engine.stream.SampleSource;
import org.tonewright.model.session.MediaFile;

/** Where the sound and the opaque states of a session are read from. */
public interface SessionSources extends StateSources {

    /**
     * [any] The samples of a media file; whether they can be read shows when the source is opened.
     *
     * @throws org.tonewright.core.Refusal if the path leaves the session's folder
     */
    SampleSource media(MediaFile file);
}
