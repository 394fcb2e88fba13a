package org.tonewright.tests.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.osgi.framework.BundleException;
import org.tonewright.tests.SourceTree;

final class LayersTest {
    private static final Path TABLE = SourceTree.root().resolve("tests/org.tonewright.tests/layers.properties");

    static List<Path> bundles() throws IOException {
        return SourceTree.bundles();
    }

    @Test
    void everyArrowOfTheTablePointsDown() throws IOException {
        assertEquals(List.of(), Layers.read(TABLE).faults());
    }

    @Test
    void theTableNamesTheBundlesThereAre() throws IOException {
        List<String> present = bundles().stream()
                .map(bundle -> bundle.getFileName().toString().substring("org.tonewright.".length())).toList();
        assertEquals(new TreeSet<>(present), new TreeSet<>(Layers.read(TABLE).bundles()));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void aBundleImportsOnlyWhatTheTableAllows(Path bundle) throws IOException, BundleException {
        assertEquals(List.of(), Layers.read(TABLE).violations(BundleManifest.of(bundle)));
    }

    @Test
    void anArrowThatIsNotInTheTableIsFound() throws IOException, BundleException {
        Layers table = Layers.of("ground = dsp\ndsp =\ncore = dsp\n");
        assertEquals(List.of("dsp requires core"),
                table.violations(manifest(Map.of("Bundle-SymbolicName", "org.tonewright.dsp", "Require-Bundle",
                        "org.tonewright.core;visibility:=reexport"))));
        assertEquals(List.of("core imports org.eclipse.swt.widgets"),
                table.violations(manifest(Map.of("Bundle-SymbolicName", "org.tonewright.core;singleton:=true",
                        "Require-Bundle", "org.tonewright.dsp", "Import-Package", "org.eclipse.swt.widgets"))));
        assertEquals(List.of("mixer has no line in layers.properties"),
                table.violations(manifest(Map.of("Bundle-SymbolicName", "org.tonewright.mixer"))));
    }

    @Test
    void whatGoesAroundTheTableIsFound() throws IOException, BundleException {
        Layers table = Layers.of("core =\n");
        assertEquals(List.of("core exports org.tonewright.core.internal.registry, which is internal"),
                table.violations(manifest(Map.of("Bundle-SymbolicName", "org.tonewright.core", "Export-Package",
                        "org.tonewright.core.internal.registry"))));
        assertEquals(List.of("core exports org.tonewright.dsp.filter, which is not below its own name"),
                table.violations(manifest(Map.of("Bundle-SymbolicName", "org.tonewright.core", "Export-Package",
                        "org.tonewright.dsp.filter"))));
        assertEquals(List.of("core has DynamicImport-Package", "core has x-friends on org.tonewright.core.verb"),
                table.violations(manifest(Map.of("Bundle-SymbolicName", "org.tonewright.core", "Export-Package",
                        "org.tonewright.core.verb;x-friends:=\"org.tonewright.cli\"", "DynamicImport-Package", "*"))));
    }

    @Test
    void aTableWithAnArrowUpwardsIsFound() throws IOException {
        assertEquals(List.of("dsp may import core, which does not stand above it"),
                Layers.of("dsp = core\ncore = dsp\n").faults());
        assertEquals(List.of("dsp is ground and may not import org.osgi.framework"),
                Layers.of("ground = dsp\ndsp = org.osgi.framework\n").faults());
        assertTrue(Layers.of("ground = dsp\ndsp = org.jtransforms.fft\ncore = dsp org.osgi.framework\n").faults()
                .isEmpty());
    }

    private static BundleManifest manifest(Map<String, String> headers) throws BundleException {
        return BundleManifest.of(headers);
    }
}
