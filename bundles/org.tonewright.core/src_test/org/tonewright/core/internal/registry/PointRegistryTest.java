package org.tonewright.core.internal.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.tonewright.core.catalog.ExtensionCatalog;

class PointRegistryTest {

    private final RegistryTrial trial = new RegistryTrial("verbs", "formats");
    private final PointRegistry points = new PointRegistry(trial.registry(),
            bundle -> bundle.equals("org.a") ? "1.0" : "");

    @Test
    void contributionsAreListedByPointWithTheirBundle() {
        trial.add("org.b", "<extension point='org.tonewright.core.verbs'><verb name='mix' class='x'/></extension>");
        trial.add("org.a", "<extension point='org.tonewright.core.verbs'><verb name='zap' class='x'/></extension>");
        trial.add("org.a", "<extension-point id='strange' name='Not ours'/>");
        assertEquals(List.of(
                new ExtensionCatalog.Point("org.tonewright.core.formats", "formats", "org.tonewright.core", List.of()),
                new ExtensionCatalog.Point("org.tonewright.core.verbs", "verbs", "org.tonewright.core",
                        List.of(new ExtensionCatalog.Element("verb", "zap", "zap", "org.a", "1.0"),
                                new ExtensionCatalog.Element("verb", "mix", "mix", "org.b", "")))),
                points.points());
    }
}
