package org.tonewright.core.internal.verb;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.eclipse.jdt.annotation.Nullable;
import org.tonewright.core.Refusal;
import org.tonewright.processor.ProcessorFactory;

/**
 * A vendor's bundle that is not installed: the processors its {@code plugin.xml} declares, and their classes in a class
 * loader of their own that knows Java and the processor interface.
 */
final class BundleJar implements AutoCloseable {

    private static final String POINT = "org.tonewright.core.processors";
    private static final long LARGEST_PLUGIN_XML = 1 << 20;

    /**
     * A processor as the bundle declares it; what is missing is empty.
     */
    record Declared(String id, String name, String vendor, String version, String category, String description,
            String className) {

        private List<String> missing() {
            List<String> missing = new ArrayList<>();
            String[] names = {"id", "name", "vendor", "version", "category", "description", "class"};
            String[] values = {id, name, vendor, version, category, description, className};
            for (int index = 0; index < names.length; index++) {
                if (values[index].isBlank()) {
                    missing.add(names[index]);
                }
            }
            return missing;
        }
    }

    private final Path file;
    private final List<Declared> processors;
    private final URLClassLoader classes;

    private BundleJar(Path file, List<Declared> processors, URLClassLoader classes) {
        this.file = file;
        this.processors = processors;
        this.classes = classes;
    }

    /**
     * Opens a bundle.
     *
     * @throws Refusal if it is no jar, or declares no processor
     */
    static BundleJar open(Path file) throws IOException {
        List<Declared> processors;
        try (JarFile jar = new JarFile(file.toFile())) {
            ZipEntry plugin = jar.getEntry("plugin.xml");
            if (plugin == null) {
                throw new Refusal(file + " has no plugin.xml, so it contributes nothing.");
            }
            if (plugin.getSize() > LARGEST_PLUGIN_XML) {
                throw new Refusal("The plugin.xml in " + file + " is larger than a megabyte.");
            }
            try (InputStream content = jar.getInputStream(plugin)) {
                processors = read(content);
            }
        } catch (ZipException broken) {
            throw new Refusal(file + " is not a jar: " + broken.getMessage() + ".", broken);
        } catch (XMLStreamException broken) {
            throw new Refusal("The plugin.xml in " + file + " cannot be read: "
                    + String.valueOf(broken.getMessage()).replaceAll("\\s+", " ") + ".", broken);
        }
        if (processors.isEmpty()) {
            throw new Refusal(file + " contributes no processor to " + POINT + ".");
        }
        URL[] place = {file.toUri().toURL()};
        return new BundleJar(file, processors, new URLClassLoader(place, ProcessorFactory.class.getClassLoader()));
    }

    /** Reads with neither document types nor external entities. */
    private static List<Declared> read(InputStream content) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        XMLStreamReader reader = factory.createXMLStreamReader(content);
        List<Declared> found = new ArrayList<>();
        boolean inPoint = false;
        try {
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals("extension")) {
                    inPoint = POINT.equals(reader.getAttributeValue(null, "point"));
                } else if (event == XMLStreamConstants.START_ELEMENT && inPoint
                        && reader.getLocalName().equals("processor")) {
                    found.add(new Declared(text(reader, "id"), text(reader, "name"), text(reader, "vendor"),
                            text(reader, "version"), text(reader, "category"), text(reader, "description"),
                            text(reader, "class")));
                }
            }
        } finally {
            reader.close();
        }
        return found;
    }

    private static String text(XMLStreamReader reader, String attribute) {
        @Nullable
        String value = reader.getAttributeValue(null, attribute);
        return value == null ? "" : value;
    }

    List<Declared> processors() {
        return processors;
    }

    /**
     * What is wrong with a declaration, each one sentence; empty if its class can be made and calls itself the same.
     */
    List<String> flaws(Declared declared) {
        List<String> missing = declared.missing();
        if (!missing.isEmpty()) {
            return List.of("It lacks the attributes " + String.join(", ", missing) + ".");
        }
        try {
            String id = load(declared).info().id();
            return id.equals(declared.id()) ? List.of()
                    : List.of("Its class calls itself '" + id + "', not '" + declared.id() + "'.");
        } catch (Refusal unusable) {
            return List.of(String.valueOf(unusable.getMessage()));
        } catch (RuntimeException | LinkageError failure) {
            return List.of("It cannot describe itself: " + failure + ".");
        }
    }

    /**
     * Makes the factory of a processor.
     *
     * @throws Refusal if its class cannot be loaded or made
     */
    ProcessorFactory load(Declared declared) {
        String name = declared.className();
        try {
            Object made = classes.loadClass(name).getConstructor().newInstance();
            if (made instanceof ProcessorFactory factory) {
                return factory;
            }
            throw new Refusal(
                    "The class " + name + " in " + file + " is not a " + ProcessorFactory.class.getName() + ".");
        } catch (ReflectiveOperationException | LinkageError failure) {
            throw new Refusal("The class " + name + " in " + file + " cannot be made: " + failure + ".", failure);
        }
    }

    @Override
    public void close() throws IOException {
        classes.close();
    }
}
