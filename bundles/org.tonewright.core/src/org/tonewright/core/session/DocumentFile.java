package org.tonewright.core.session;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.impl.EPackageRegistryImpl;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.impl.ExtensibleURIConverterImpl;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.xmi.ClassNotFoundException;
import org.eclipse.emf.ecore.xmi.IllegalValueException;
import org.eclipse.emf.ecore.xmi.UnresolvedReferenceException;
import org.eclipse.emf.ecore.xmi.XMLLoad;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.impl.XMILoadImpl;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.tonewright.media.ProductFile;
import org.tonewright.model.session.Document;
import org.tonewright.model.session.SessionPackage;
import org.xml.sax.SAXException;

/**
 * A document and the file it is kept in: XMI in UTF-8, one element a line, ids as references, in the order of the
 * model. What a newer studio added and this one does not know is recorded when loaded and written back. The resource
 * set is private: it knows our package only and opens no other file.
 */
final class DocumentFile {

    private static final Map<Object, Object> SAVING = Map.of(XMLResource.OPTION_ENCODING, "UTF-8",
            Resource.OPTION_LINE_DELIMITER, "\n");

    private final Path file;
    private final XMLResource resource;
    private final Document root;

    private DocumentFile(Path file, XMLResource resource, Document root) {
        this.file = file;
        this.resource = resource;
        this.root = root;
    }

    /** A new document, not written yet. */
    static DocumentFile of(Path file, Document root) {
        XMLResource resource = emptyResource(file);
        resource.getContents().add(root);
        return new DocumentFile(file, resource, root);
    }

    /**
     * Reads a document.
     *
     * @throws SessionException if the file holds none that this program can use
     * @throws IOException if it cannot be read
     */
    static DocumentFile load(Path file, Migrations migrations) throws IOException {
        byte[] bytes = bytes(file);
        XmlGate.Head head = XmlGate.pass(file, bytes);
        if (head.formatVersion() > migrations.current()) {
            throw new SessionException(file, "The " + head.kind().word() + " was saved by a newer Tonewright (format "
                    + head.formatVersion() + "; this one reads up to " + migrations.current() + ").");
        }
        XMLResource resource = emptyResource(file);
        try {
            if (head.formatVersion() < migrations.current()) {
                org.w3c.dom.Document dom = dom(bytes);
                migrations.apply(dom, head.formatVersion());
                resource.load(dom, loading());
            } else {
                resource.load(new ByteArrayInputStream(bytes), loading());
            }
        } catch (Resource.IOWrappedException e) {
            throw unloadable(file, resource, e.getCause() == null ? e : e.getCause());
        } catch (RuntimeException e) {
            throw unloadable(file, resource, e);
        }
        if (!resource.getErrors().isEmpty()) {
            throw unloadable(file, resource, new IllegalStateException());
        }
        return new DocumentFile(file, resource, checkedRoot(file, resource));
    }

    private static Document checkedRoot(Path file, XMLResource resource) throws SessionException {
        if (resource.getContents().size() != 1 || !(resource.getContents().getFirst() instanceof Document root)) {
            throw new SessionException(file, "The file holds more than a session or a release.");
        }
        for (String problem : DocumentCheck.problems(root)) {
            throw new SessionException(file, problem);
        }
        return root;
    }

    private static byte[] bytes(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        if (!Files.isRegularFile(file)) {
            throw new SessionException(file, "This is not a file.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(XmlGate.LARGEST_FILE + 1);
            if (bytes.length > XmlGate.LARGEST_FILE) {
                throw new SessionException(file, "The file is larger than " + (XmlGate.LARGEST_FILE >> 20) + " MiB.");
            }
            return bytes;
        }
    }

    private static org.w3c.dom.Document dom(byte[] bytes) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("The XML that was read a moment ago cannot be read again.", e);
        }
    }

    private static Map<Object, Object> loading() {
        Map<Object, Object> options = new HashMap<>();
        options.put(XMLResource.OPTION_RECORD_UNKNOWN_FEATURE, true);
        options.put(XMLResource.OPTION_DEFER_IDREF_RESOLUTION, true);
        options.put(XMLResource.OPTION_DEFER_ATTACHMENT, true);
        options.put(XMLResource.OPTION_DISABLE_NOTIFY, true);
        return options;
    }

    private static XMLResource emptyResource(Path file) {
        ResourceSetImpl set = new ResourceSetImpl();
        set.setPackageRegistry(new EPackageRegistryImpl());
        set.getPackageRegistry().put(SessionPackage.eNS_URI, SessionPackage.eINSTANCE);
        set.setURIConverter(new ExtensibleURIConverterImpl() {
            @Override
            @NonNullByDefault({})
            public InputStream createInputStream(URI uri, Map<?, ?> options) throws IOException {
                throw new IOException("A document opens no other file, so not " + uri + ".");
            }
        });
        XMLResource resource = new XMIResourceImpl(URI.createFileURI(file.toAbsolutePath().toString())) {
            @Override
            protected XMLLoad createXMLLoad() {
                return new XMILoadImpl(createXMLHelper()) {
                    @Override
                    protected SAXParser makeParser() throws ParserConfigurationException, SAXException {
                        return XmlGate.newParser();
                    }
                };
            }
        };
        set.getResources().add(resource);
        return resource;
    }

    private static SessionException unloadable(Path file, XMLResource resource, Throwable failure) {
        if (!resource.getErrors().isEmpty()) {
            Resource.Diagnostic first = resource.getErrors().getFirst();
            return new SessionException(file, first.getLine(), sentence(first));
        }
        return new SessionException(file, "The file holds something that does not fit the format (" + failure + ").");
    }

    private static String sentence(Resource.Diagnostic diagnostic) {
        if (diagnostic instanceof IllegalValueException wrong) {
            EObject owner = wrong.getObject();
            String value = wrong.getValue() instanceof EObject object ? DocumentCheck.name(object)
                    : "'" + wrong.getValue() + "'";
            return value + " does not fit " + wrong.getFeature().getName() + " of a "
                    + owner.eClass().getName() + ".";
        }
        if (diagnostic instanceof UnresolvedReferenceException missing) {
            return "Nothing in the file has the id '" + missing.getReference() + "'.";
        }
        if (diagnostic instanceof ClassNotFoundException unknown) {
            return "There is no type '" + unknown.getName() + "'.";
        }
        return "The file does not fit the format: " + diagnostic.getMessage() + ".";
    }

    Path file() {
        return file;
    }

    Document root() {
        return root;
    }

    /** How many objects carry something that this program does not know. */
    int unknown() {
        return resource.getEObjectToExtensionMap().size();
    }

    /** The bytes of the file as they would be written now. */
    byte[] serialised() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            resource.save(out, SAVING);
        } catch (IOException e) {
            throw new IllegalStateException("A document that passed its check cannot be serialised.", e);
        }
        return out.toByteArray();
    }

    /**
     * Writes the document: a temporary file beside the old one, forced to disk, renamed.
     *
     * @throws IOException if that fails; the old file is then untouched
     */
    void write() throws IOException {
        try (ProductFile product = ProductFile.create(file)) {
            product.write(ByteBuffer.wrap(serialised()), 0);
            product.commit();
        }
    }
}
