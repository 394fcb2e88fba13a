package org.tonewright.mastering.playback;

import java.io.IOException;
import java.nio.file.Path;

import org.tonewright.media.AudioFormats;
import org.tonewright.media.AudioReader;

/**
 * A title or a part of it that can be listened to, such as a bounced stem.
 *
 * @param name as it is called in verdicts
 * @param gain what it is turned up or down by before it is listened to, in decibels: stems of a mix whose title was
 *        mastered with a gain get the same
 * @param opening opens it; it is opened once for every time it is listened to
 */
public record Sound(String name, double gain, Opening opening) {

    /** Opens a sound. */
    @FunctionalInterface
    public interface Opening {

        /** [disk] The sound from its beginning. */
        AudioReader open() throws IOException;
    }

    /** A file as it is. */
    public static Sound of(String name, Path file, AudioFormats formats) {
        return new Sound(name, 0, () -> formats.open(file));
    }

    /** The same turned up or down by more decibels. */
    public Sound turned(double decibels) {
        return new Sound(name, gain + decibels, opening);
    }
}
