package org.tonewright.launcher;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

import org.eclipse.core.runtime.adaptor.EclipseStarter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UnsignTest {

    @Test
    void theCopyOfASignedJarHasTheSameContentsAndNoSignature(@TempDir Path folder)
            throws IOException, URISyntaxException {
        Path framework = Path
                .of(EclipseStarter.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Path copy = folder.resolve("copy.jar");
        Unsign.main(new String[] {framework.toString(), copy.toString()});
        try (JarFile signed = new JarFile(framework.toFile()); JarFile unsigned = new JarFile(copy.toFile())) {
            JarEntry entry = signed.getJarEntry("org/eclipse/core/runtime/adaptor/EclipseStarter.class");
            JarEntry same = unsigned.getJarEntry(entry.getName());
            assertArrayEquals(read(signed, entry), read(unsigned, same));
            assertNotNull(entry.getCodeSigners(), "the framework's jar is signed, or this test proves nothing");
            assertNull(same.getCodeSigners());
            assertEquals(signed.getManifest().getMainAttributes(), unsigned.getManifest().getMainAttributes());
            assertEquals(names(signed), names(unsigned));
        }
    }

    private static byte[] read(JarFile jar, JarEntry entry) throws IOException {
        try (InputStream in = jar.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    private static List<String> names(JarFile jar) {
        return jar.stream().map(JarEntry::getName).filter(name -> !name.matches("META-INF/[^/]+\\.(SF|RSA|DSA|EC)"))
                .sorted().toList();
    }
}
