package org.tonewright.core.internal.verb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.core.Studio;
import org.tonewright.core.verb.ExitCode;
import org.tonewright.core.verb.VerbTrial;
import org.tonewright.core.verify.Verifiers;

class CheckVerbTest {

    private final VerbTrial trial = new VerbTrial(Studio.plain(List.of(new Wire(), new Wire.Liar()), Verifiers.NONE));

    private static Path jar(Path folder, String pluginXml) throws IOException {
        Path file = folder.resolve("org.vendor.jar");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file))) {
            jar.putNextEntry(new JarEntry("plugin.xml"));
            jar.write(pluginXml.getBytes(StandardCharsets.UTF_8));
            jar.closeEntry();
            String name = Wire.class.getName().replace('.', '/') + ".class";
            jar.putNextEntry(new JarEntry(name));
            try (InputStream content = Objects.requireNonNull(Wire.class.getClassLoader()).getResourceAsStream(name)) {
                Objects.requireNonNull(content).transferTo(jar);
            }
            jar.closeEntry();
        }
        return file;
    }

    private static String plugin(String id, String className) {
        return "<plugin><extension point='org.tonewright.core.processors'><processor id='" + id + "' name='Wire' "
                + "vendor='Vendor' version='1.0.0' category='utility' description='A wire.' class='" + className
                + "'/></extension></plugin>";
    }

    @Test
    void installedProcessorThatKeepsTheContractIsDone() {
        assertEquals(ExitCode.DONE, trial.run(new CheckVerb(), "wire"), trial.results());
        assertTrue(trial.results().contains("org.vendor.wire\n  passed"), trial.results());
        assertTrue(trial.results().endsWith("The contract is kept.\n"), trial.results());
    }

    @Test
    void brokenPromiseIsOneAndSaysWhich() {
        assertEquals(ExitCode.CHECK_FAILED, trial.run(new CheckVerb(), "liar"));
        assertTrue(trial.results().contains("  failed  latency "), trial.results());
        assertTrue(trial.results().endsWith("The contract is broken.\n"), trial.results());
    }

    @Test
    void jarIsCheckedWithoutBeingInstalled(@TempDir Path folder) throws IOException {
        Path jar = jar(folder, plugin(Wire.ID, Wire.class.getName()));
        assertEquals(ExitCode.DONE, trial.run(new CheckVerb(), jar.toString()), trial.messages());
        assertTrue(trial.results().contains("declaration"), trial.results());
    }

    @Test
    void declarationOfAnotherIdIsAFlaw(@TempDir Path folder) throws IOException {
        Path jar = jar(folder, plugin("org.vendor.cable", Wire.class.getName()));
        assertEquals(ExitCode.CHECK_FAILED, trial.run(new CheckVerb(), jar.toString()));
        assertTrue(trial.results().contains("calls itself 'org.vendor.wire'"), trial.results());
    }

    @Test
    void missingClassIsAFlaw(@TempDir Path folder) throws IOException {
        Path jar = jar(folder, plugin(Wire.ID, "org.vendor.Nowhere"));
        assertEquals(ExitCode.CHECK_FAILED, trial.run(new CheckVerb(), jar.toString()));
        assertTrue(trial.results().contains("org.vendor.Nowhere"), trial.results());
    }

    @Test
    void externalEntityIsNotFollowed(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "hunter2");
        String xml = "<!DOCTYPE plugin [<!ENTITY x SYSTEM '" + secret.toUri() + "'>]><plugin><extension "
                + "point='org.tonewright.core.processors'>&x;<processor id='a' class='&x;'/></extension></plugin>";
        assertEquals(ExitCode.WRONG_USE, trial.run(new CheckVerb(), jar(folder, xml).toString()));
        assertFalse((trial.messages() + trial.results()).contains("hunter2"), trial.messages());
        assertEquals(1, trial.messages().lines().count(), trial.messages());
    }

    @Test
    void fileThatIsNoJarIsOneSentence(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("noise.jar"), "no zip at all");
        assertEquals(ExitCode.WRONG_USE, trial.run(new CheckVerb(), file.toString()));
        assertEquals(1, trial.messages().lines().count(), trial.messages());
    }

    @Test
    void bundleWithoutProcessorsIsRefused(@TempDir Path folder) throws IOException {
        assertEquals(ExitCode.WRONG_USE, trial.run(new CheckVerb(), jar(folder, "<plugin/>").toString()));
        assertTrue(trial.messages().contains("contributes no processor"), trial.messages());
    }

    @Test
    void unknownProcessorGetsTheNearest() {
        assertEquals(ExitCode.WRONG_USE, trial.run(new CheckVerb(), "wrie"));
        assertTrue(trial.messages().contains("did you mean 'wire'?"), trial.messages());
    }
}
