package org.tonewright.tests.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IConfigurationElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tonewright.tests.SourceTree;

/**
 * What the ground, the core and the areas can do without a framework. In the ground no class refers to OSGi; in the
 * core and the areas only those in {@code internal.registry} and {@code internal.service} do, and nobody else refers to
 * these two. So the rest runs on a class path.
 */
final class ClassPathTest {
    private static final Pattern FRAMEWORK = Pattern
            .compile("org\\.osgi(\\..*)?|org\\.eclipse\\.(osgi|core|equinox)(\\..*)?");
    /** The bundles whose work is the framework's, or the window's. */
    private static final Pattern NEEDS_FRAMEWORK = Pattern.compile("launcher|cli|install|app|(.+\\.)?ui");
    private static final Pattern SEES_FRAMEWORK = Pattern
            .compile("org\\.tonewright\\.\\w+\\.internal\\.(registry|service)(\\..*)?");

    /** What is there for the framework's sake alone, and the window. */
    private static final Pattern OF_THE_FRAMEWORK = Pattern.compile("launcher|cli|install|app|(.*\\.)?ui");

    static Stream<String> bundles() throws IOException {
        Layers table = Layers.read(SourceTree.root().resolve("tests/org.tonewright.tests/layers.properties"));
        return table.bundles().stream().filter(bundle -> !OF_THE_FRAMEWORK.matcher(bundle).matches());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void nothingOutsideRegistryAndServiceNeedsAFramework(String bundle) throws IOException {
        Path classes = SourceTree.bundle(bundle).resolve("target/classes");
        List<String> violations = new ArrayList<>();
        List<Path> files = SourceTree.files(classes, ".class");
        assertFalse(files.isEmpty(), classes + " holds no classes: was the bundle compiled?");
        for (Path file : files) {
            Path folder = classes.relativize(file).getParent();
            String home = folder == null ? "" : folder.toString().replace('/', '.').replace('\\', '.');
            if (!SEES_FRAMEWORK.matcher(home).matches()) {
                for (String used : References.packages(file)) {
                    if (FRAMEWORK.matcher(used).matches() || SEES_FRAMEWORK.matcher(used).matches()) {
                        violations.add(classes.relativize(file) + " refers to " + used);
                    }
                }
            }
        }
        assertEquals(List.of(), violations);
    }

    /** Has the framework in a method's type and nowhere else. */
    interface OfTheFramework {
        void read(IConfigurationElement[] elements);
    }

    @Test
    void aClassThatNeedsAFrameworkIsFound() throws IOException {
        try (InputStream in = OfTheFramework.class.getResourceAsStream("ClassPathTest$OfTheFramework.class")) {
            assertNotNull(in);
            assertEquals(List.of("org.eclipse.core.runtime"),
                    References.packages(in.readAllBytes()).stream().filter(FRAMEWORK.asMatchPredicate()).toList());
        }
    }
}
