package org.tonewright.recording.ui.internal.inputs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;

/** How much room the disk of a session has, asked in the background, as a disk may take its time. */
final class DiskSpace {

    /** Recordings are 32-bit floats. */
    private static final int BYTES_A_SAMPLE = 4;
    private static final long UNKNOWN = -1;

    private final Path folder;
    private final AtomicLong free = new AtomicLong(UNKNOWN);

    DiskSpace(Path folder) {
        this.folder = folder;
    }

    /** Asks again, soon. */
    void ask() {
        Thread.ofVirtual().name("tonewright-disk-space").start(() -> {
            try {
                free.set(Files.getFileStore(folder).getUsableSpace());
            } catch (IOException _) {
                free.set(UNKNOWN);
            }
        });
    }

    /** The bytes that are free, if that is known. */
    OptionalLong free() {
        long bytes = free.get();
        return bytes == UNKNOWN ? OptionalLong.empty() : OptionalLong.of(bytes);
    }

    /** How long so many channels can be recorded on so many bytes, in seconds. */
    static double seconds(long bytes, int channels, int rate) {
        return (double) bytes / ((long) BYTES_A_SAMPLE * channels * rate);
    }
}
