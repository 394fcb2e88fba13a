package org.tonewright.core.playback;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

import org.tonewright.engine.graph.State;
import org.tonewright.engine.stream.SampleSource;
import org.tonewright.model.session.MediaFile;

/** Remembers what was found, so that a session is described again and again without a look at the disk. */
final class KeptSources implements SessionSources {

    private record Audio(String path, int channels, long frames) {}

    private final SessionSources sources;
    private final Map<Audio, SampleSource> media = new HashMap<>();
    private final Map<String, State> states = new HashMap<>();

    KeptSources(SessionSources sources) {
        this.sources = sources;
    }

    @Override
    public SampleSource media(MediaFile file) {
        return media.computeIfAbsent(new Audio(file.getPath(), file.getChannels(), file.getFrames()),
                _ -> sources.media(file));
    }

    @Override
    public State state(String sha256) throws IOException {
        State known = states.get(sha256);
        if (known == null) {
            known = sources.state(sha256);
            states.put(sha256, known);
        }
        return known;
    }
}
