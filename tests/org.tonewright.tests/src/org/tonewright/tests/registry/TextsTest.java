package org.tonewright.tests.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tonewright.tests.SourceTree;

/** Texts on screen stand in {@code plugin.properties}, keyed by meaning. */
final class TextsTest {
    private static final Pattern KEY = Pattern.compile("\"%([^\"]+)\"");

    static List<Path> bundlesWithTexts() throws IOException {
        return SourceTree.bundles().stream().filter(bundle -> Files.exists(bundle.resolve("plugin.xml")))
                .filter(bundle -> Files.exists(bundle.resolve("src"))).toList();
    }

    @ParameterizedTest
    @MethodSource("bundlesWithTexts")
    void everyKeyHasItsTextAndEveryTextIsUsed(Path bundle) throws IOException {
        Path texts = bundle.resolve("plugin.properties");
        assertEquals(keys(Files.readString(bundle.resolve("plugin.xml"))),
                defined(Files.exists(texts) ? Files.readString(texts) : ""));
    }

    @Test
    void aKeyWithoutTextAndATextWithoutUseAreFound() throws IOException {
        assertEquals(Set.of("gain.name", "gain.words"),
                keys("<processor name=\"%gain.name\" description=\"%gain.words\" level=\"100%\"/>"));
        assertEquals(Set.of("gain.name", "gone"), defined("gain.name = Gain\ngone = Unused\n"));
    }

    private static Set<String> keys(String xml) {
        return KEY.matcher(xml).results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> defined(String text) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(text));
        return new TreeSet<>(properties.stringPropertyNames());
    }
}
