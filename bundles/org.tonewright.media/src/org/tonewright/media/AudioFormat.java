package org.tonewright.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A kind of audio file. Implementations have a public constructor without arguments and no state; they are contributed
 * to the extension point {@code org.tonewright.core.formats}.
 */
public interface AudioFormat {

    /** A stable name for machines, for example {@code wav}. [any] */
    String id();

    /** The name on screen, for example "WAV and BW64". [any] */
    String name();

    /** The usual extensions of file names, lower case without a dot, the first one used for new files. [any] */
    List<String> extensions();

    /**
     * Whether a file of this format can begin with these bytes. [any]
     *
     * @param head the first bytes of the file from position 0 to its limit, {@value AudioFormats#HEAD} or
     *        as many as there are; not changed
     */
    boolean recognises(ByteBuffer head);

    /**
     * Opens a file. [disk]
     *
     * @throws AudioFileException if it is not of this format, is broken, or holds what this format's reader
     *         does not know
     */
    AudioReader open(Path file) throws IOException;

    /**
     * Why this format cannot hold such a file, as a sentence; empty if it can. [any] The standard answer is that the
     * format is only read.
     */
    default Optional<String> refuses(AudioSpec spec) {
        return Optional.of("Files of the format " + name() + " are read but not written.");
    }

    /** Whether files of this format can be written at all. [any] */
    default boolean writes() {
        return false;
    }

    /**
     * Starts a product: a file that appears in its place, replacing what was there, only when it is committed. [disk]
     *
     * @throws AudioFileException if the format {@linkplain #refuses refuses} the specification or the file
     *         cannot be made
     */
    default AudioWriter create(Path file, AudioSpec spec) throws IOException {
        throw new AudioFileException(file, refuses(spec).orElse("The format " + name() + " does not write files."));
    }
}
