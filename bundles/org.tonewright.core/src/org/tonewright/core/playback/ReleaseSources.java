package org.tonewright.core.playback;

import org.tonewright.engine.stream.SampleSource;
import org.tonewright.model.session.Source;

/** Where the sound and the opaque states of a release are read from. */
public interface ReleaseSources extends StateSources {

    /**
     * [any] The samples of a title's source, at the source's own rate; whether they can be read shows when it is
     * opened.
     *
     * @throws org.tonewright.core.Refusal if the path leaves the release's folder
     */
    SampleSource source(Source source);
}
