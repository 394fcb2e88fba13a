package org.tonewright.media.internal;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.eclipse.jdt.annotation.Nullable;
import org.tonewright.media.AudioFileException;

/** Turns what the operating system reports into one sentence about a file. */
public final class Faults {

    private Faults() {}

    /** A file that could not be opened or read. */
    public static AudioFileException reading(Path file, IOException cause) {
        return cause instanceof AudioFileException known ? known
                : new AudioFileException(file, sentence("read", cause), cause);
    }

    /** A file that could not be made or written. */
    public static AudioFileException writing(Path file, IOException cause) {
        return cause instanceof AudioFileException known ? known
                : new AudioFileException(file, sentence("written", cause), cause);
    }

    private static String sentence(String done, IOException cause) {
        return switch (cause) {
        case NoSuchFileException _ when "read".equals(done) -> "There is no such file.";
        case NoSuchFileException _ -> "The file cannot be written because its folder does not exist.";
        case AccessDeniedException _ -> "The file may not be " + done + " by this user.";
        case FileAlreadyExistsException _ -> "There is a file of this name already.";
        case ClosedByInterruptException _ -> "The file could not be " + done + " to its end: the work was interrupted.";
        case ClosedChannelException _ -> "The file cannot be " + done + " because it was closed before.";
        case FileSystemException e -> "The file cannot be " + done + ": " + reason(e.getReason()) + ".";
        default -> "The file cannot be " + done + ": " + reason(cause.getMessage()) + ".";
        };
    }

    private static String reason(@Nullable String text) {
        return text == null || text.isBlank() ? "the system gives no reason" : text;
    }
}
