package org.tonewright.media.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.tonewright.media.AudioFileException;

/**
 * A file open for reading at any place. Its size is taken once, when it is opened: what a header claims is checked
 * against it before anything is allocated. Every method: [disk].
 */
public final class SourceFile implements AutoCloseable {

    private final Path path;
    private final FileChannel channel;
    private final long size;

    private SourceFile(Path path, FileChannel channel, long size) {
        this.path = path;
        this.channel = channel;
        this.size = size;
    }

    /**
     * Opens a file.
     *
     * @throws AudioFileException if it is missing, a folder, a device, or may not be read
     */
    public static SourceFile open(Path path) throws AudioFileException {
        if (Files.isDirectory(path)) {
            throw new AudioFileException(path, "This is a folder, not a file.");
        }
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw new AudioFileException(path, "This is a device or a pipe, not a file.");
        }
        try {
            FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
            try {
                return new SourceFile(path, channel, channel.size());
            } catch (IOException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw Faults.reading(path, e);
        }
    }

    /** The size in bytes when the file was opened. */
    public long size() {
        return size;
    }

    /**
     * Reads bytes until the array's part is full or the file ends.
     *
     * @param position in bytes from the start of the file
     * @return the bytes read, 0 at or after the end
     */
    public int read(byte[] into, int at, int length, long position) throws AudioFileException {
        ByteBuffer buffer = ByteBuffer.wrap(into, at, length);
        try {
            long from = position;
            while (buffer.hasRemaining()) {
                int count = channel.read(buffer, from);
                if (count < 0) {
                    break;
                }
                from += count;
            }
        } catch (IOException e) {
            throw Faults.reading(path, e);
        }
        return buffer.position() - at;
    }

    /**
     * Reads exactly so many bytes.
     *
     * @param what the part of the file that is being read, for the sentence if the file ends within it
     * @throws AudioFileException if the file ends before
     */
    public void readFully(byte[] into, int at, int length, long position, String what) throws AudioFileException {
        int count = read(into, at, length, position);
        if (count < length) {
            throw broken("The file ends within " + what, position + count);
        }
    }

    /** A sentence about a place in this file, without its full stop. */
    public AudioFileException broken(String what, long offset) {
        return new AudioFileException(path, what, offset);
    }

    @Override
    public void close() throws AudioFileException {
        try {
            channel.close();
        } catch (IOException e) {
            throw Faults.reading(path, e);
        }
    }
}
