package org.tonewright.tests.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import javax.xml.parsers.ParserConfigurationException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tonewright.tests.SourceTree;
import org.xml.sax.SAXException;

final class SchemasTest {
    private static final Pattern POINT_SCHEMA = Pattern.compile("<extension-point[^>]*\\bschema=\"([^\"]+)\"");
    private static final Pattern POINT = Pattern.compile("<extension-point\\b");

    static List<Path> bundles() throws IOException {
        return SourceTree.bundles();
    }

    static List<Path> schemas() throws IOException {
        return SourceTree.files(SourceTree.root().resolve("bundles"), ".exsd").stream()
                .filter(file -> !file.toString().contains("target")).toList();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyPointHasItsSchemaAndEverySchemaItsPoint(Path bundle) throws IOException {
        Path plugin = bundle.resolve("plugin.xml");
        String text = Files.exists(plugin) ? Files.readString(plugin) : "";
        Set<String> named = POINT_SCHEMA.matcher(text).results().map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(POINT.matcher(text).results().map(MatchResult::group).count(), named.size(),
                "an extension point without a schema of its own");
        Set<String> present = SourceTree.files(bundle.resolve("schema"), ".exsd").stream()
                .map(file -> "schema/" + file.getFileName()).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(named, present);
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void everySchemaIsDocumented(Path file) throws IOException, SAXException, ParserConfigurationException {
        try (InputStream in = Files.newInputStream(file)) {
            assertEquals(List.of(), Schema.read(String.valueOf(file.getFileName()), in).faults());
        }
    }

    @Test
    void thereAreSchemas() throws IOException {
        assertTrue(schemas().size() >= 5, "found only " + schemas());
    }

    @Test
    void whatIsMissingInASchemaIsFound() throws IOException, SAXException, ParserConfigurationException {
        String text = """
                <schema targetNamespace="org.example" xmlns="http://www.w3.org/2001/XMLSchema">
                   <annotation>
                      <appInfo><meta.schema plugin="org.example" id="knobs" name="Knobs"/></appInfo>
                      <documentation>[Enter description of this extension point.]</documentation>
                   </annotation>
                   <element name="knob">
                      <complexType><attribute name="size" type="string"/></complexType>
                   </element>
                   <annotation>
                      <appInfo><meta.section type="since"/></appInfo>
                      <documentation>0.1</documentation>
                   </annotation>
                </schema>
                """;
        assertEquals(List.of("knobs still has the template's text: [Enter ...]", "knobs has no section examples",
                "knobs has no section apiinfo", "knobs has no section implementation",
                "knobs, element knob, is not documented", "knobs, element knob, attribute size, is not documented"),
                Schema.read("knobs", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))).faults());
    }
}
