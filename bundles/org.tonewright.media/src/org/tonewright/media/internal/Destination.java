package org.tonewright.media.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.tonewright.media.AudioFileException;
import org.tonewright.media.ProductFile;

/** Where a writer's bytes go. Every method: [disk]. */
public interface Destination extends AutoCloseable {

    /** Writes all remaining bytes at a place, in bytes from the start. */
    void write(ByteBuffer bytes, long position) throws IOException;

    /** Forces everything to disk; a product is put in its place. */
    void commit() throws IOException;

    /** Closes; a product without a commit is deleted, a file in place is kept. */
    @Override
    void close() throws IOException;

    /** A file that appears when it is committed. */
    static Destination product(Path file) throws IOException {
        ProductFile product = ProductFile.create(file);
        return new Destination() {
            @Override
            public void write(ByteBuffer bytes, long position) throws IOException {
                product.write(bytes, position);
            }

            @Override
            public void commit() throws IOException {
                product.commit();
            }

            @Override
            public void close() throws IOException {
                product.close();
            }
        };
    }

    /**
     * A new file written in its place.
     *
     * @throws AudioFileException if there is a file of this name already or it cannot be made
     */
    static Destination inPlace(Path file) throws IOException {
        try {
            return inPlace(file, FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
        } catch (IOException e) {
            throw Faults.writing(file, e);
        }
    }

    /** A file in its place behind a channel that is open for writing. */
    static Destination inPlace(Path file, FileChannel channel) {
        return new Destination() {
            @Override
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

            @Override
            public void commit() throws IOException {
                try {
                    channel.force(true);
                } catch (IOException e) {
                    throw Faults.writing(file, e);
                }
            }

            @Override
            public void close() throws IOException {
                try {
                    channel.close();
                } catch (IOException e) {
                    throw Faults.writing(file, e);
                }
            }
        };
    }
}
