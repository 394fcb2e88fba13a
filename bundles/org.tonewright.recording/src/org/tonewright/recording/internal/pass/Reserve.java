package org.tonewright.recording.internal.pass;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

import org.tonewright.core.session.OpenDocument;
import org.tonewright.model.session.Session;

/**
 * Room on the disk that is held while a pass runs, and given back before its takes are entered: when a recording fills
 * the disk, the session and its journal can still be written.
 */
final class Reserve {

    private static final int LEAST = 1 << 20;
    private static final int CHUNK = 1 << 16;

    private Reserve() {}

    private static Path file(OpenDocument<Session> document) throws IOException {
        return document.resolve(OpenDocument.PASSES).resolve("reserve");
    }

    /**
     * [disk] Takes it: twice what the session's file has, and no less than a MiB. The bytes are at random, so that no
     * file system makes them smaller.
     *
     * @throws IOException if there is not so much room, with a sentence
     */
    static void hold(OpenDocument<Session> document) throws IOException {
        Path file = file(document);
        long size = LEAST + 2 * (Files.exists(document.file()) ? Files.size(document.file()) : 0);
        SplittableRandom random = new SplittableRandom(1);
        byte[] bytes = new byte[CHUNK];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (long left = size; left > 0; left -= CHUNK) {
                random.nextBytes(bytes);
                out.write(bytes);
            }
        } catch (IOException failure) {
            Files.deleteIfExists(file);
            throw new IOException("Nothing can be recorded: there is no room left on the disk, not even for "
                    + (size >> 10) + " KiB.", failure);
        }
    }

    /** [disk] Gives it back. */
    static void release(OpenDocument<Session> document) throws IOException {
        Files.deleteIfExists(file(document));
    }
}
