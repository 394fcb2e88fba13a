package org.tonewright.tests.registry;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * An extension point's schema.
 *
 * @param elements the elements by name
 * @param faults what is missing in the documentation, a sentence each
 */
record Schema(Map<String, Map<String, Attribute>> elements, List<String> faults) {
    private static final List<String> SECTIONS = List.of("since", "examples", "apiinfo", "implementation");

    /**
     * An attribute of an element.
     *
     * @param required whether a contribution must have it
     * @param kind {@code java}, {@code resource}, {@code identifier} or {@code string}
     * @param type the class or interface that a class named by it has to be, if the schema says so
     */
    record Attribute(boolean required, String kind, Optional<String> type) {}

    /** Reads a schema; {@code name} is what faults call it. */
    static Schema read(String name, InputStream in) throws IOException, SAXException, ParserConfigurationException {
        Element root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in).getDocumentElement();
        List<String> faults = new ArrayList<>();
        if (root.getTextContent().contains("[Enter")) {
            faults.add(name + " still has the template's text: [Enter ...]");
        }
        List<Element> annotations = children(root, "annotation");
        if (annotations.stream().noneMatch(part -> !children(part, "appInfo").isEmpty() && documented(part))) {
            faults.add(name + " does not say what the point is for");
        }
        for (String section : SECTIONS) {
            boolean written = annotations.stream()
                    .anyMatch(part -> documented(part) && descendants(part, "meta.section")
                            .anyMatch(mark -> mark.getAttribute("type").equalsIgnoreCase(section)));
            if (!written) {
                faults.add(name + " has no section " + section);
            }
        }
        Map<String, Map<String, Attribute>> elements = new LinkedHashMap<>();
        for (Element element : children(root, "element")) {
            String of = name + ", element " + element.getAttribute("name");
            if (children(element, "annotation").stream().noneMatch(Schema::documented)) {
                faults.add(of + ", is not documented");
            }
            elements.put(element.getAttribute("name"), attributes(of, element, faults));
        }
        return new Schema(elements, faults);
    }

    private static Map<String, Attribute> attributes(String of, Element element, List<String> faults) {
        return children(element, "complexType").stream().flatMap(type -> children(type, "attribute").stream())
                .collect(Collectors.toMap(attribute -> attribute.getAttribute("name"), attribute -> {
                    if (children(attribute, "annotation").stream().noneMatch(Schema::documented)) {
                        faults.add(of + ", attribute " + attribute.getAttribute("name") + ", is not documented");
                    }
                    return attribute(attribute);
                }));
    }

    private static Attribute attribute(Element attribute) {
        Function<String, Optional<String>> meta = key -> descendants(attribute, "meta.attribute")
                .map(mark -> mark.getAttribute(key)).filter(value -> !value.isEmpty()).findFirst();
        // "superclass:interface", either of which may be missing
        Optional<String> type = meta.apply("basedOn").map(text -> text.substring(text.lastIndexOf(':') + 1))
                .filter(text -> !text.isEmpty());
        return new Attribute(attribute.getAttribute("use").equals("required"), meta.apply("kind").orElse("string"),
                type);
    }

    private static boolean documented(Element annotation) {
        return children(annotation, "documentation").stream()
                .anyMatch(text -> text.getTextContent().strip().length() > 2);
    }

    private static List<Element> children(Element parent, String name) {
        return nodes(parent.getChildNodes()).filter(child -> child.getTagName().equals(name)).toList();
    }

    private static Stream<Element> descendants(Element parent, String name) {
        return nodes(parent.getElementsByTagName(name));
    }

    private static Stream<Element> nodes(NodeList list) {
        return IntStream.range(0, list.getLength()).<Node>mapToObj(list::item).filter(Element.class::isInstance)
                .map(Element.class::cast);
    }
}
