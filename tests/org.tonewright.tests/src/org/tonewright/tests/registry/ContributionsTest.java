package org.tonewright.tests.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.xml.parsers.ParserConfigurationException;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtension;
import org.eclipse.core.runtime.IExtensionPoint;
import org.eclipse.core.runtime.InvalidRegistryObjectException;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.osgi.framework.Bundle;
import org.tonewright.processor.ProcessorFactory;
import org.xml.sax.SAXException;

/** What the installed bundles contribute, as the running registry has it. */
final class ContributionsTest {
    private static final String OURS = "org.tonewright.";

    static List<String> points() {
        return Arrays.stream(Platform.getExtensionRegistry().getExtensionPoints())
                .map(IExtensionPoint::getUniqueIdentifier).filter(id -> id.startsWith(OURS)).sorted().toList();
    }

    /** Every element that our bundles contribute, to whatever point, with the elements inside it. */
    static List<IConfigurationElement> elements() {
        List<IConfigurationElement> elements = new ArrayList<>();
        for (IExtensionPoint point : Platform.getExtensionRegistry().getExtensionPoints()) {
            for (IExtension extension : point.getExtensions()) {
                if (extension.getContributor().getName().startsWith(OURS)) {
                    addAll(elements, extension.getConfigurationElements());
                }
            }
        }
        return elements;
    }

    private static void addAll(List<IConfigurationElement> elements, IConfigurationElement[] added) {
        for (IConfigurationElement element : added) {
            elements.add(element);
            addAll(elements, element.getChildren());
        }
    }

    private static Stream<IConfigurationElement> elementsOf(String point) {
        return elements().stream()
                .filter(element -> element.getDeclaringExtension().getExtensionPointUniqueIdentifier().equals(point));
    }

    @Test
    void thereArePointsAndContributions() {
        assertFalse(points().isEmpty());
        assertFalse(elementsOf("org.tonewright.core.processors").toList().isEmpty());
        assertFalse(elementsOf("org.tonewright.core.verbs").toList().isEmpty());
    }

    @Test
    void everyContributionIsToAPointThatExists() {
        List<String> lost = Arrays.stream(Platform.getExtensionRegistry().getNamespaces())
                .filter(name -> name.startsWith(OURS))
                .flatMap(name -> Arrays.stream(Platform.getExtensionRegistry().getExtensions(name)))
                .map(IExtension::getExtensionPointUniqueIdentifier)
                .filter(point -> Platform.getExtensionRegistry().getExtensionPoint(point) == null).toList();
        assertEquals(List.of(), lost);
    }

    @ParameterizedTest
    @MethodSource("points")
    void contributionsAreAsTheSchemaSays(String point)
            throws IOException, SAXException, ParserConfigurationException {
        Schema schema = schema(point);
        List<String> faults = new ArrayList<>();
        elementsOf(point).forEach(element -> {
            String what = describe(element);
            Map<String, Schema.Attribute> attributes = schema.elements().get(element.getName());
            if (attributes == null) {
                faults.add(what + ": the schema has no such element");
                return;
            }
            for (String name : element.getAttributeNames()) {
                if (!attributes.containsKey(name)) {
                    faults.add(what + ": the schema has no attribute " + name);
                }
            }
            attributes.forEach((name, attribute) -> {
                String value = element.getAttribute(name);
                if (attribute.required() && value == null) {
                    faults.add(what + ": has no " + name);
                }
                if (attribute.kind().equals("resource") && value != null && bundle(element).getEntry(value) == null) {
                    faults.add(what + ": " + value + " is not in the bundle");
                }
            });
        });
        assertEquals(List.of(), faults);
    }

    @ParameterizedTest
    @MethodSource("points")
    void idsAreUnique(String point) {
        Map<String, String> owners = new HashMap<>();
        List<String> twice = new ArrayList<>();
        elementsOf(point).forEach(element -> {
            String id = element.getAttribute("id") == null ? element.getAttribute("name") : element.getAttribute("id");
            if (id != null && owners.put(element.getName() + " " + id, describe(element)) != null) {
                twice.add(describe(element));
            }
        });
        assertEquals(List.of(), twice);
    }

    @ParameterizedTest
    @MethodSource("points")
    void everyContributedClassLoadsAndIsWhatThePointAsksFor(String point)
            throws IOException, SAXException, ParserConfigurationException {
        Schema schema = schema(point);
        List<String> faults = new ArrayList<>();
        elementsOf(point).forEach(element -> schema.elements().getOrDefault(element.getName(), Map.of())
                .forEach((name, attribute) -> {
                    if (attribute.kind().equals("java") && element.getAttribute(name) != null) {
                        faults.addAll(load(element, name, attribute));
                    }
                }));
        assertEquals(List.of(), faults);
    }

    @Test
    void everyClassThatIsContributedElsewhereLoads() {
        List<String> faults = new ArrayList<>();
        elements().stream().filter(element -> element.getAttribute("class") != null).forEach(element -> {
            try {
                bundle(element).loadClass(element.getAttribute("class"));
            } catch (ClassNotFoundException | LinkageError e) {
                faults.add(describe(element) + ": " + e);
            }
        });
        assertEquals(List.of(), faults);
    }

    @Test
    void aProcessorHasTheIdItIsContributedBy() throws CoreException {
        for (IConfigurationElement element : elementsOf("org.tonewright.core.processors")
                .filter(element -> element.getName().equals("processor")).toList()) {
            ProcessorFactory factory = assertInstanceOf(ProcessorFactory.class,
                    element.createExecutableExtension("class"));
            assertEquals(element.getAttribute("id"), factory.info().id());
            assertEquals(factory.info(), factory.info(), "info() is always the same value");
        }
    }

    private static List<String> load(IConfigurationElement element, String name, Schema.Attribute attribute) {
        try {
            Object made = element.createExecutableExtension(name);
            String type = attribute.type().orElse("java.lang.Object");
            return isA(made.getClass(), type) ? List.of() : List.of(describe(element) + ": is not a " + type);
        } catch (CoreException | LinkageError e) {
            return List.of(describe(element) + ": " + e);
        }
    }

    private static boolean isA(Class<?> type, String name) {
        return type.getName().equals(name)
                || type.getSuperclass() != null && isA(type.getSuperclass(), name)
                || Arrays.stream(type.getInterfaces()).anyMatch(implemented -> isA(implemented, name));
    }

    private static Schema schema(String id) throws IOException, SAXException, ParserConfigurationException {
        IExtensionPoint point = Platform.getExtensionRegistry().getExtensionPoint(id);
        Bundle owner = Platform.getBundle(point.getContributor().getName());
        URL schema = owner.getEntry(point.getSchemaReference());
        assertNotNull(schema, id + " names the schema " + point.getSchemaReference() + ", which is not in the bundle");
        try (InputStream in = schema.openStream()) {
            return Schema.read(id, in);
        }
    }

    private static Bundle bundle(IConfigurationElement element) {
        return Platform.getBundle(element.getContributor().getName());
    }

    private static String describe(IConfigurationElement element) throws InvalidRegistryObjectException {
        String id = element.getAttribute("id") == null ? element.getAttribute("name") : element.getAttribute("id");
        return element.getName() + " " + id + " of " + element.getContributor().getName();
    }
}
