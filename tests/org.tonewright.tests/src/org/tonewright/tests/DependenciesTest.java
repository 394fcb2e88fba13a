package org.tonewright.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** Every dependency has its line in {@code docs/dependencies.md}: what for, why this one, which licence. */
final class DependenciesTest {
    private static final Pattern ARTIFACT = Pattern
            .compile("<artifactId>([^<]+)</artifactId><version>([^<]+)</version>");

    @Test
    void everyArtifactOfTheTargetPlatformIsDocumented() throws IOException {
        String target = Files.readString(SourceTree.root().resolve("targets/tonewright.target"));
        String page = Files.readString(SourceTree.root().resolve("docs/dependencies.md"));
        List<String> artifacts = ARTIFACT.matcher(target).results().map(found -> found.group(1) + " " + found.group(2))
                .toList();
        assertFalse(artifacts.isEmpty());
        assertEquals(List.of(), artifacts.stream().filter(artifact -> !page.contains(artifact)).toList(),
                "artifacts of the target platform, with their version, that docs/dependencies.md does not have");
    }
}
