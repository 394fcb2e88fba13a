package org.tonewright.media;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.tonewright.media.internal.SourceFile;

/** SHA-256 (FIPS 180-4) of files, by which journal entries name what they speak of. */
public final class Sha256 {

    private static final int BUFFER = 1 << 18;

    private Sha256() {}

    /**
     * The digest of a whole file, read once in blocks of 256 KiB. [disk]
     *
     * @return 64 lower-case hexadecimal digits
     * @throws AudioFileException if the file cannot be read
     */
    public static String of(Path file) throws IOException {
        MessageDigest digest = newDigest();
        byte[] buffer = new byte[BUFFER];
        try (SourceFile source = SourceFile.open(file)) {
            int count = source.read(buffer, 0, BUFFER, 0);
            for (long at = count; count > 0; at += count) {
                digest.update(buffer, 0, count);
                count = source.read(buffer, 0, BUFFER, at);
            }
        }
        return hex(digest);
    }

    /** The digest of bytes in memory. [any] */
    public static String of(byte[] bytes) {
        MessageDigest digest = newDigest();
        digest.update(bytes);
        return hex(digest);
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
