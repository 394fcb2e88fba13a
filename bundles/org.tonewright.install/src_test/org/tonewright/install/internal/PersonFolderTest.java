package org.tonewright.install.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.core.Refusal;

final class PersonFolderTest {

    @TempDir
    private Path temporary = Path.of("");
    private PersonFolder folder = new PersonFolder(temporary);

    @BeforeEach
    void makeFolder() {
        folder = new PersonFolder(temporary.resolve("tonewright"));
    }

    @Test
    void aBundleIsKeptUntilItIsRemoved() throws IOException {
        folder.addBundle(bundle("org.vendor.echo", "1.0.0"));
        assertEquals(List.of("org.vendor.echo"), folder.names());
        folder.remove("org.vendor.echo");
        assertEquals(List.of(), folder.names());
    }

    @Test
    void aNewVersionTakesThePlaceOfTheOld() throws IOException {
        folder.addBundle(bundle("org.vendor.echo", "1.0.0"));
        folder.addBundle(bundle("org.vendor.echo", "1.1.0"));
        assertEquals(List.of("org.vendor.echo_1.1.0.jar"), files("dropins"));
    }

    @Test
    void aFeatureIsKeptUntilItIsRemoved() throws IOException {
        addFeature("1.0.0");
        addFeature("1.1.0");
        assertEquals(List.of("org.vendor.feature"), folder.names());
        assertEquals(List.of("org.vendor.echo_1.1.0.jar"), files("features/org.vendor.feature"));
        folder.remove("org.vendor.feature");
        assertEquals(List.of(), files("features"));
    }

    @Test
    void whatWasNotInstalledCannotBeRemoved() throws IOException {
        assertEquals("Nothing called org.vendor.echo was installed; no feature or bundle of a vendor is there.",
                refusal("org.vendor.echo"));
        folder.addBundle(bundle("org.vendor.chorus", "1.0.0"));
        assertEquals("Nothing called org.vendor.echo was installed; there is: org.vendor.chorus.",
                refusal("org.vendor.echo"));
        addFeature("1.0.0");
        assertEquals("org.vendor.echo is part of the feature org.vendor.feature: uninstall that.",
                refusal("org.vendor.echo"));
        assertEquals("Nothing called .. was installed; there is: org.vendor.feature, org.vendor.chorus.",
                refusal(".."));
    }

    @Test
    void aFileThatIsNoBundleIsRefused() throws IOException {
        Path missing = temporary.resolve("missing.jar");
        assertEquals(missing + " is not there, or is no file.", unreadable(missing));
        Path text = Files.writeString(temporary.resolve("text.jar"), "no jar");
        assertEquals(text + " is no bundle: it is no jar.", unreadable(text));
        Path plain = jar(temporary.resolve("plain.jar"), new Manifest());
        assertEquals(plain + " is no bundle: its manifest names none.", unreadable(plain));
    }

    private void addFeature(String version) throws IOException {
        Path collected = folder.collect("org.vendor.feature");
        BundleFile bundle = bundle("org.vendor.echo", version);
        Files.copy(bundle.file(), collected.resolve("org.vendor.echo_" + version + ".jar"));
        folder.addFeature("org.vendor.feature", collected);
    }

    private String refusal(String id) {
        return String.valueOf(assertThrows(Refusal.class, () -> folder.remove(id)).getMessage());
    }

    private static String unreadable(Path file) {
        return String.valueOf(assertThrows(Refusal.class, () -> BundleFile.read(file)).getMessage());
    }

    private List<String> files(String name) throws IOException {
        try (Stream<Path> files = Files.list(folder.root().resolve(name))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private BundleFile bundle(String name, String version) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().putValue("Bundle-SymbolicName", name + ";singleton:=true");
        manifest.getMainAttributes().putValue("Bundle-Version", version);
        return BundleFile.read(jar(temporary.resolve(name + ".jar"), manifest));
    }

    private static Path jar(Path file, Manifest manifest) throws IOException {
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        try (JarOutputStream _ = new JarOutputStream(Files.newOutputStream(file), manifest)) {
            return file;
        }
    }
}
