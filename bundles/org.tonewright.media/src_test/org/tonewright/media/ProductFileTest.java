package org.tonewright.media;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProductFileTest {

    private final Path folder;
    private final Path file;

    ProductFileTest(@TempDir Path folder) {
        this.folder = folder;
        this.file = folder.resolve("Mix.bin");
    }

    private long files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }

    @Test
    void aFileAppearsWhenItIsCommitted() throws IOException {
        try (ProductFile product = ProductFile.create(file)) {
            OutputStream out = product.stream();
            out.write(new byte[] {1, 2, 3});
            out.write(4);
            product.write(ByteBuffer.wrap(new byte[] {9}), 0);
            assertEquals(4, product.size());
            assertFalse(Files.exists(file));
            product.commit();
        }
        assertArrayEquals(new byte[] {9, 2, 3, 4}, Files.readAllBytes(file));
        assertEquals(1, files());
    }

    @Test
    void aFileThatIsNotCommittedLeavesTheOldOne() throws IOException {
        Files.writeString(file, "old");
        try (ProductFile product = ProductFile.create(file)) {
            product.stream().write(new byte[100]);
        }
        assertEquals("old", Files.readString(file));
        assertEquals(1, files());
    }

    @Test
    void aFolderInItsPlaceIsSaid() throws IOException {
        Files.createDirectory(file);
        assertEquals(file + ": The file cannot be written: there is a folder of this name.",
                assertThrows(AudioFileException.class, () -> ProductFile.create(file)).getMessage());
    }

    /** A program that waits in the middle of its work. */
    static final class Interrupted {
        public static void main(String[] arguments) throws IOException, InterruptedException {
            try (ProductFile product = ProductFile.create(Path.of(arguments[0]))) {
                product.stream().write(new byte[1000]);
                System.out.println("half written");
                Thread.sleep(60_000);
                product.commit();
            }
        }
    }

    @Test
    void aProgramThatIsInterruptedLeavesNothing() throws IOException, InterruptedException {
        Process program = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), Interrupted.class.getName(),
                file.toString()).redirectErrorStream(true).start();
        byte[] line = program.getInputStream().readNBytes(12);
        assertEquals("half written", new String(line, StandardCharsets.US_ASCII));
        assertEquals(1, files());
        program.destroy();
        assertTrue(program.waitFor(30, TimeUnit.SECONDS));
        assertEquals(0, files());
    }
}
