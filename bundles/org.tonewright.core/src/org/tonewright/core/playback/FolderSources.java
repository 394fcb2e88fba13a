package org.tonewright.core.playback;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.tonewright.core.Refusal;
import org.tonewright.core.session.SessionException;
import org.tonewright.engine.graph.State;
import org.tonewright.engine.stream.FileSource;
import org.tonewright.engine.stream.SampleSource;
import org.tonewright.media.AudioFormats;
import org.tonewright.media.Sha256;
import org.tonewright.model.session.MediaFile;
import org.tonewright.model.session.Source;

/**
 * Sound and states read from the folder of a session or release: audio by its paths, states from {@code blobs/} by
 * their digests.
 */
public final class FolderSources implements SessionSources, ReleaseSources {

    /** The largest state of a processor that is read, in bytes. */
    private static final int LARGEST_STATE = 1 << 26;

    private final Path folder;
    private final AudioFormats formats;

    /**
     * @param folder of the session or release
     * @param formats what opens the audio
     */
    public FolderSources(Path folder, AudioFormats formats) {
        this.folder = folder.toAbsolutePath().normalize();
        this.formats = formats;
    }

    @Override
    public SampleSource media(MediaFile file) {
        return new FileSource(inside(file.getPath()), formats, file.getChannels(), file.getFrames());
    }

    @Override
    public SampleSource source(Source source) {
        return new FileSource(inside(source.getPath()), formats, source.getChannels(), source.getFrames());
    }

    @Override
    public State state(String sha256) throws IOException {
        Path blob = inside("blobs/" + sha256);
        byte[] bytes;
        try (InputStream in = Files.newInputStream(blob)) {
            bytes = in.readNBytes(LARGEST_STATE + 1);
        }
        if (bytes.length > LARGEST_STATE) {
            throw new SessionException(blob,
                    "The state of a processor is larger than " + (LARGEST_STATE >> 20) + " MiB.");
        }
        if (!Sha256.of(bytes).equals(sha256)) {
            throw new SessionException(blob,
                    "The state of a processor is not what was saved: its SHA-256 is " + Sha256.of(bytes) + ".");
        }
        return new State(bytes);
    }

    private Path inside(String path) {
        Path file = folder.resolve(path).normalize();
        if (!file.startsWith(folder) || file.equals(folder)) {
            throw new Refusal("The path '" + path + "' leads out of the folder " + folder + ".");
        }
        return file;
    }
}
