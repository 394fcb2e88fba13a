package org.tonewright.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Sha256Test {

    @Test
    void aFileHasThePublishedDigest(@TempDir Path folder) throws IOException {
        // FIPS 180-4 examples: "abc", and a million times "a"
        Path abc = Files.writeString(folder.resolve("abc"), "abc");
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Sha256.of(abc));
        byte[] million = new byte[1_000_000];
        Arrays.fill(million, (byte) 'a');
        Path file = Files.write(folder.resolve("million"), million);
        assertEquals("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0", Sha256.of(file));
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                Sha256.of("abc".getBytes(StandardCharsets.US_ASCII)));
        assertEquals("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                Sha256.of(Files.createFile(folder.resolve("empty"))));
    }

    @Test
    void aMissingFileIsSaidInASentence(@TempDir Path folder) {
        Path missing = folder.resolve("missing");
        assertEquals(missing + ": There is no such file.",
                assertThrows(AudioFileException.class, () -> Sha256.of(missing)).getMessage());
    }
}
