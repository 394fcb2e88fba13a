package org.tonewright.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * Copies a jar without its signatures. The virtual machine keeps no class of a signed jar in its ahead-of-time cache,
 * and the framework's jar, as it comes from Maven Central, is signed.
 */
public final class Unsign {
    private Unsign() {}

    /**
     * Copies {@code arguments[0]} to {@code arguments[1]}.
     *
     * @param arguments the signed jar and the copy to make
     * @throws IOException if the jar cannot be read or the copy not written
     */
    public static void main(String[] arguments) throws IOException {
        copy(Path.of(arguments[0]), Path.of(arguments[1]));
    }

    private static void copy(Path signed, Path copy) throws IOException {
        try (JarFile jar = new JarFile(signed.toFile())) {
            Manifest manifest = new Manifest(jar.getManifest());
            manifest.getEntries().clear(); // the digests of the entries
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(copy), manifest)) {
                for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements();) {
                    JarEntry entry = entries.nextElement();
                    if (!belongsToSignature(entry.getName())) {
                        out.putNextEntry(new JarEntry(entry.getName()));
                        jar.getInputStream(entry).transferTo(out);
                        out.closeEntry();
                    }
                }
            }
        }
    }

    private static boolean belongsToSignature(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return upper.equals(JarFile.MANIFEST_NAME)
                || upper.startsWith("META-INF/") && upper.matches(".*\\.(SF|RSA|DSA|EC)");
    }
}
