package org.tonewright.mastering.playback;

import java.io.IOException;
import java.nio.file.Path;

import org.tonewright.media.AudioFormats;
import org.tonewright.media.AudioReader;

/**
 * A title or a part of it that can be listened to, such as a bounced stem.
 *
 * @param name as it is called in verdicts
 * @param opening opens it; it is opened once for every time it is listened to
 */
public record Sound(String name, Opening opening) {

    /** Opens a sound. */
    @FunctionalInterface
    public interface Opening {

        /** [disk] The sound from its beginning. */
        AudioReader open() throws IOException;
    }

    /** A file. */
    public static Sound of(String name, Path file, AudioFormats formats) {
        return new Sound(name, () -> formats.open(file));
    }
}
