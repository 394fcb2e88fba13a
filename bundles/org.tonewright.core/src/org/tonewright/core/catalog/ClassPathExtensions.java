package org.tonewright.core.catalog;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.eclipse.jdt.annotation.Nullable;
import org.tonewright.core.Refusal;

/**
 * The extensions of the bundles that lie on a plain class path, for batch jobs and tests: read from the same
 * {@code plugin.xml} that the framework reads, so that a contribution is written once.
 */
public final class ClassPathExtensions implements ExtensionCatalog {

    private static final String OURS = "org.tonewright.";

    private final ClassLoader classes;
    private final Map<String, List<Contribution>> contributions = new HashMap<>();

    /**
     * Reads every {@code plugin.xml} that a class loader sees.
     *
     * @throws IllegalStateException if one can't be read, with its place
     */
    public ClassPathExtensions(ClassLoader classes) {
        this.classes = classes;
        try {
            for (URL plugin : Collections.list(classes.getResources("plugin.xml"))) {
                read(plugin);
            }
        } catch (IOException | XMLStreamException unreadable) {
            throw new IllegalStateException("A plugin.xml on the class path cannot be read: " + unreadable.getMessage(),
                    unreadable);
        }
    }

    @Override
    public List<Point> points() {
        return contributions.entrySet().stream().filter(entry -> entry.getKey().startsWith(OURS))
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new Point(entry.getKey(), entry.getKey(), "", entry.getValue().stream()
                        .map(one -> new Element(one.kind(),
                                one.optional("id").or(() -> one.optional("name")).orElse(""),
                                one.optional("name").orElse(""), one.bundle(), ""))
                        .toList()))
                .toList();
    }

    @Override
    public List<Contribution> contributions(String point) {
        return List.copyOf(contributions.getOrDefault(point, List.of()));
    }

    private void read(URL plugin) throws IOException, XMLStreamException {
        Properties texts = texts(plugin);
        String bundle = bundle(plugin);
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try (InputStream content = plugin.openStream()) {
            XMLStreamReader reader = factory.createXMLStreamReader(content);
            String point = "";
            int depth = 0;
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    depth++;
                    if (depth == 2) {
                        point = Optional.ofNullable(reader.getAttributeValue(null, "point")).orElse("");
                    } else if (depth == 3 && !point.isEmpty()) {
                        contributions.computeIfAbsent(point, _ -> new ArrayList<>())
                                .add(new Read(reader.getLocalName(), bundle, attributes(reader, texts), classes,
                                        plugin));
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                }
            }
            reader.close();
        }
    }

    /** The translations beside a plugin.xml; none if there is no such file. */
    private static Properties texts(URL plugin) throws IOException {
        Properties texts = new Properties();
        try (InputStream content = beside(plugin, "plugin.properties")) {
            texts.load(new InputStreamReader(content, StandardCharsets.UTF_8));
        } catch (FileNotFoundException none) {
            return new Properties();
        }
        return texts;
    }

    /** The symbolic name of the bundle that a plugin.xml lies in; its place if there is no manifest. */
    private static String bundle(URL plugin) throws IOException {
        try (InputStream content = beside(plugin, JarFile.MANIFEST_NAME)) {
            @Nullable
            String name = new Manifest(content).getMainAttributes().getValue("Bundle-SymbolicName");
            return name == null ? plugin.toString() : name.split(";", 2)[0].strip();
        } catch (FileNotFoundException none) {
            return plugin.toString();
        }
    }

    private static InputStream beside(URL plugin, String name) throws IOException {
        return place(plugin, name).openStream();
    }

    private static URL place(URL plugin, String name) throws IOException {
        return URI.create(plugin.toString().replaceAll("plugin\\.xml$", name)).toURL();
    }

    private static Map<String, String> attributes(XMLStreamReader reader, Properties texts) {
        Map<String, String> attributes = new HashMap<>();
        for (int index = 0; index < reader.getAttributeCount(); index++) {
            String value = reader.getAttributeValue(index).strip();
            attributes.put(reader.getAttributeLocalName(index),
                    value.startsWith("%") ? texts.getProperty(value.substring(1), value) : value);
        }
        return Map.copyOf(attributes);
    }

    private record Read(String kind, String bundle, Map<String, String> attributes, ClassLoader classes, URL plugin)
            implements Contribution {

        @Override
        public Optional<String> optional(String attribute) {
            return Optional.ofNullable(attributes.get(attribute)).filter(text -> !text.isBlank());
        }

        @Override
        public Optional<URL> find(String path) {
            try {
                return Optional.of(place(plugin, path));
            } catch (IOException | IllegalArgumentException noPath) {
                return Optional.empty();
            }
        }

        @Override
        public <T> T create(Class<T> type) {
            String name = text("class");
            try {
                return type.cast(classes.loadClass(name).getConstructor().newInstance());
            } catch (ReflectiveOperationException | ClassCastException | LinkageError failure) {
                throw new Refusal(
                        "The class " + name + " of the bundle " + bundle + " cannot be made: " + failure + ".",
                        failure);
            }
        }
    }
}
