package org.tonewright.core.verb;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/**
 * What a failure of the file system means to a person. Java's own file exceptions carry a bare path; ours carry a whole
 * sentence.
 */
public final class FileSentences {

    private static final String OURS = "org.tonewright.";

    private FileSentences() {}

    /** One whole sentence for whoever asked. */
    public static String of(IOException failure) {
        return switch (failure) {
        case NoSuchFileException missing -> "There is no file or folder '" + missing.getFile() + "'.";
        case AccessDeniedException denied -> "There is no permission to use '" + denied.getFile() + "'.";
        case FileAlreadyExistsException existing -> "'" + existing.getFile() + "' exists already.";
        case NotDirectoryException file -> "'" + file.getFile() + "' is not a folder.";
        case DirectoryNotEmptyException full -> "The folder '" + full.getFile() + "' is not empty.";
        case FileSystemLoopException loop -> "The links of '" + loop.getFile() + "' lead back to themselves.";
        case FileSystemException other -> "'" + other.getFile() + "' cannot be read or written: "
                + (other.getReason() == null ? "the system gives no reason" : other.getReason()) + ".";
        default -> sentence(failure);
        };
    }

    static ExitCode exitCode(IOException failure) {
        return switch (failure) {
        case NoSuchFileException _ -> ExitCode.WRONG_USE;
        case AccessDeniedException _ -> ExitCode.WRONG_USE;
        case FileAlreadyExistsException _ -> ExitCode.WRONG_USE;
        case NotDirectoryException _ -> ExitCode.WRONG_USE;
        case DirectoryNotEmptyException _ -> ExitCode.WRONG_USE;
        case FileNotFoundException _ -> ExitCode.WRONG_USE;
        default -> failure.getClass().getName().startsWith(OURS) ? ExitCode.CHECK_FAILED : ExitCode.FAULT;
        };
    }

    private static String sentence(IOException failure) {
        String message = failure.getMessage();
        if (message == null || message.isBlank()) {
            return "Reading or writing failed: " + failure.getClass().getSimpleName() + ".";
        }
        return message.endsWith(".") ? message : message + ".";
    }
}
