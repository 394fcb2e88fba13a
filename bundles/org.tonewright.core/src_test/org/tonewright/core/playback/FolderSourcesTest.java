package org.tonewright.core.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.core.Refusal;
import org.tonewright.core.session.SessionException;
import org.tonewright.engine.graph.State;
import org.tonewright.media.AudioFormats;
import org.tonewright.media.Sha256;
import org.tonewright.model.session.MediaFile;
import org.tonewright.model.session.SessionFactory;

class FolderSourcesTest {

    private final Path blobs;
    private final FolderSources sources;

    FolderSourcesTest(@TempDir Path folder) throws IOException {
        blobs = Files.createDirectories(folder.resolve("blobs"));
        sources = new FolderSources(folder, AudioFormats.builtIn());
    }

    @Test
    void stateIsWhatWasSavedUnderItsDigest() throws IOException {
        byte[] bytes = {1, 2, 3};
        String digest = Sha256.of(bytes);
        Files.write(blobs.resolve(digest), bytes);
        assertEquals(new State(bytes), sources.state(digest));
        Files.write(blobs.resolve(digest), new byte[] {1, 2, 4});
        SessionException changed = assertThrows(SessionException.class, () -> sources.state(digest));
        assertTrue(String.valueOf(changed.getMessage()).contains("is not what was saved"), changed.getMessage());
    }

    @Test
    void stateThatFillsTheMemoryIsNotRead() throws IOException {
        String digest = "0".repeat(64);
        try (RandomAccessFile huge = new RandomAccessFile(blobs.resolve(digest).toFile(), "rw")) {
            huge.setLength(1L << 36); // a hole, which takes no room on the disk
        }
        SessionException refused = assertThrows(SessionException.class, () -> sources.state(digest));
        assertTrue(String.valueOf(refused.getMessage()).contains("larger than 64 MiB"), refused.getMessage());
    }

    @Test
    void mediaLieInTheFolder() {
        MediaFile media = SessionFactory.eINSTANCE.createMediaFile();
        media.setPath("../outside.wav");
        assertThrows(Refusal.class, () -> sources.media(media));
    }
}
