package org.tonewright.install.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipException;

import org.tonewright.core.Refusal;

/**
 * A bundle as a file.
 *
 * @param file the jar
 * @param name its symbolic name
 * @param version its version, as its manifest has it
 */
public record BundleFile(Path file, String name, String version) {

    /**
     * Reads the manifest of a jar.
     *
     * @throws Refusal if it is not there or no bundle
     * @throws IOException if it cannot be read
     */
    public static BundleFile read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new Refusal(file + " is not there, or is no file.");
        }
        try (JarFile jar = new JarFile(file.toFile())) {
            Manifest manifest = jar.getManifest();
            String name = manifest == null ? null : manifest.getMainAttributes().getValue("Bundle-SymbolicName");
            String version = manifest == null ? null : manifest.getMainAttributes().getValue("Bundle-Version");
            if (name == null) {
                throw new Refusal(file + " is no bundle: its manifest names none.");
            }
            return new BundleFile(file, name.split(";", 2)[0].strip(), version == null ? "0.0.0" : version.strip());
        } catch (ZipException e) {
            throw new Refusal(file + " is no bundle: it is no jar.", e);
        }
    }
}
