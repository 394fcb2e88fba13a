package org.tonewright.core.session;

import java.io.IOException;
import java.nio.file.Path;

/** A program of its own that holds the lock of a folder until its input ends or it is killed. */
public final class LockHolder {

    private LockHolder() {}

    /** @param arguments the folder */
    public static void main(String[] arguments) throws IOException {
        try (FolderLock lock = FolderLock.take(Path.of(arguments[0]))) {
            System.out.println("held by " + ProcessHandle.current().pid() + " " + lock.hashCode());
            System.in.read();
        }
    }
}
