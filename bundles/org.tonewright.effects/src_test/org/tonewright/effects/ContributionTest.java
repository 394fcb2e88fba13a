package org.tonewright.effects;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tonewright.processor.ProcessorFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What plugin.xml says about the processors is true, so that a catalogue may list them without loading a class. */
class ContributionTest {

    private List<Element> processors = List.of();
    private List<Element> categories = List.of();
    private final Properties texts = new Properties();

    @BeforeEach
    void read() throws Exception {
        Document document = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder()
                .parse(Path.of("plugin.xml").toFile());
        processors = elements(document.getElementsByTagName("processor"));
        categories = elements(document.getElementsByTagName("category"));
        try (Reader reader = Files.newBufferedReader(Path.of("plugin.properties"))) {
            texts.load(reader);
        }
    }

    private static List<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
    }

    @Test
    void everyClassIsAFactoryOfTheIdItStandsBehind() throws ReflectiveOperationException {
        for (Element processor : processors) {
            ProcessorFactory factory = (ProcessorFactory) Class.forName(processor.getAttribute("class"))
                    .getConstructor()
                    .newInstance();
            assertEquals(processor.getAttribute("id"), factory.info().id());
        }
    }

    @Test
    void everyPublicFactoryIsContributed() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src"))) {
            long factories = sources.filter(path -> path.toString().endsWith(".java")).filter(path -> {
                try {
                    return Files.readString(path).contains("implements ProcessorFactory");
                } catch (IOException unreadable) {
                    throw new AssertionError(unreadable);
                }
            }).count();
            assertEquals(factories, processors.size());
        }
    }

    @Test
    void everyTextIsThereAndEveryCategoryToo() {
        Set<String> ids = new HashSet<>();
        for (Element category : categories) {
            assertTrue(ids.add(category.getAttribute("id")));
            text(category.getAttribute("name"));
        }
        for (Element processor : processors) {
            assertTrue(ids.contains(processor.getAttribute("category")), processor.getAttribute("category"));
            text(processor.getAttribute("name"));
            text(processor.getAttribute("vendor"));
            assertTrue(text(processor.getAttribute("description")).endsWith("."));
        }
    }

    private String text(String key) {
        assertTrue(key.startsWith("%"), key);
        String text = texts.getProperty(key.substring(1), "");
        assertFalse(text.isBlank(), key);
        return text;
    }
}
