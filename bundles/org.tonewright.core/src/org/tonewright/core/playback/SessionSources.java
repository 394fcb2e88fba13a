package org.tonewright.core.playback;

import java.io.IOException;

import org.tonewright.engine.graph.State;
import org.tonewright.engine.stream.SampleSource;
import org.tonewright.model.session.MediaFile;

/** Where the sound and the opaque states of a session are read from. */
public interface SessionSources {

    /**
     * [any] The samples of a media file; whether they can be read shows when the source is opened.
     *
     * @throws org.tonewright.core.Refusal if the path leaves the session's folder
     */
    SampleSource media(MediaFile file);

    /**
     * [disk] The opaque state of a processor.
     *
     * @param sha256 its name, 64 lower-case hexadecimal digits
     * @throws IOException if it is missing or its content does not have this digest; the message is one sentence
     */
    State state(String sha256) throws IOException;
}
