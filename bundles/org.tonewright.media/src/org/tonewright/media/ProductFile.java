package org.tonewright.media;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.jdt.annotation.Nullable;
import org.tonewright.media.internal.Faults;

/**
 * A file that appears in its place only when it is whole. Bytes go to a temporary file beside it, whose name begins
 * with a dot; {@link #commit()} forces them to disk and renames, {@link #close()} without a commit deletes. What is
 * unfinished when the program ends, for example by Ctrl-C, is deleted too. Every method: [disk], one thread at a time.
 */
public final class ProductFile implements AutoCloseable {

    private static final Set<Path> UNFINISHED = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> UNFINISHED.forEach(ProductFile::discard),
                "Delete unfinished files"));
    }

    private final Path file;
    private final Path temporary;
    private final FileChannel channel;
    private boolean committed;

    private ProductFile(Path file, Path temporary, FileChannel channel) {
        this.file = file;
        this.temporary = temporary;
        this.channel = channel;
    }

    /**
     * Starts a file.
     *
     * @param file where it will be, in a folder that exists; a file that is there stays until the commit
     * @throws AudioFileException if it cannot be made
     */
    public static ProductFile create(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new AudioFileException(file, "The file cannot be written: there is a folder of this name.");
        }
        Path temporary = file.toAbsolutePath()
                .resolveSibling(
                        "." + file.getFileName() + "." + UUID.randomUUID().toString().substring(0, 8) + ".part");
        UNFINISHED.add(temporary);
        try {
            return new ProductFile(file, temporary, FileChannel.open(temporary, StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.READ, StandardOpenOption.WRITE));
        } catch (IOException e) {
            UNFINISHED.remove(temporary);
            throw Faults.writing(file, e);
        }
    }

    /** Where the file will be. */
    public Path path() {
        return file;
    }

    /** The bytes so far: the end of the temporary file. */
    public long size() throws IOException {
        try {
            return channel.size();
        } catch (IOException e) {
            throw Faults.writing(file, e);
        }
    }

    /**
     * Writes all remaining bytes of a buffer at a place.
     *
     * @param position in bytes from the start of the file
     * @throws AudioFileException if the disk is full or fails
     */
    public void write(ByteBuffer bytes, long position) throws IOException {
        try {
            long at = position;
            while (bytes.hasRemaining()) {
                at += channel.write(bytes, at);
            }
        } catch (IOException e) {
            throw Faults.writing(file, e);
        }
    }

    /** A stream that appends to the file; closing the stream does not close the file. Unbuffered. */
    public OutputStream stream() throws IOException {
        long[] end = {size()};
        return new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                write(new byte[] {(byte) value}, 0, 1);
            }

            @Override
            public void write(byte @Nullable [] bytes, int offset, int length) throws IOException {
                ProductFile.this.write(ByteBuffer.wrap(Objects.requireNonNull(bytes), offset, length), end[0]);
                end[0] += length;
            }
        };
    }

    /**
     * Forces the bytes to disk and puts the file in its place. Afterwards only close is allowed.
     *
     * @throws AudioFileException if that fails; the temporary file is then deleted by close
     */
    public void commit() throws IOException {
        try {
            channel.force(true);
            channel.close();
            try {
                Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
            }
            UNFINISHED.remove(temporary);
            committed = true;
        } catch (IOException e) {
            throw Faults.writing(file, e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
            if (!committed) {
                Files.deleteIfExists(temporary);
                UNFINISHED.remove(temporary);
            }
        } catch (IOException e) {
            throw Faults.writing(file, e);
        }
    }

    private static void discard(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            System.Logger log = System.getLogger(ProductFile.class.getName());
            log.log(System.Logger.Level.WARNING, "An unfinished file could not be deleted: {0}", temporary);
        }
    }
}
