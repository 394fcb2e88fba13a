package org.tonewright.core.session;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.tonewright.model.session.SessionPackage;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;

/**
 * The first look at a document's file, before anything is made of it: well-formed XML without a document type, of
 * bounded depth and size, with a root of ours, only our namespace, no reference to another file, no id twice. What
 * passes can be loaded in bounded time and memory. The parser's methods say nothing about null, so nothing is assumed
 * here.
 */
@NonNullByDefault({})
final class XmlGate extends DefaultHandler2 {

    /** The largest file that is read, in bytes. */
    static final int LARGEST_FILE = 1 << 28;
    /** The most elements of a file. */
    static final int MOST_ELEMENTS = 1_000_000;
    /** The longest attribute or text, in characters. */
    static final int LONGEST_TEXT = 1 << 18;
    private static final int DEEPEST = 40;
    private static final int SHOWN = 60;

    private static final String XMI = "http://www.omg.org/XMI";

    private final Set<String> ids = new HashSet<>();
    private @Nullable Locator locator;
    private String root = "";
    private String formatVersion = "";
    private int depth;
    private int elements;
    private int text;

    private XmlGate() {}

    /**
     * What the root of a document says.
     *
     * @param kind whether it is a session or a release
     * @param formatVersion 1 or more
     */
    record Head(FolderKind kind, int formatVersion) {}

    /**
     * Looks at a file.
     *
     * @param file for the sentence
     * @param bytes what is in it
     * @throws SessionException if the bytes are not a document
     */
    static Head pass(Path file, byte[] bytes) throws SessionException {
        if (bytes.length == 0) {
            throw new SessionException(file, "The file is empty.");
        }
        XmlGate gate = new XmlGate();
        try {
            SAXParser parser = newParser();
            parser.getXMLReader().setProperty("http://xml.org/sax/properties/lexical-handler", gate);
            parser.parse(new ByteArrayInputStream(bytes), gate);
        } catch (SAXParseException e) {
            throw new SessionException(file, e.getLineNumber(), String.valueOf(e.getMessage()));
        } catch (SAXException | ParserConfigurationException e) {
            throw new SessionException(file, "The file cannot be read as XML: " + e.getMessage() + ".");
        } catch (IOException e) {
            throw new SessionException(file, "The file is not text in the encoding it names: " + e.getMessage() + ".");
        }
        return gate.head(file);
    }

    /** A parser that knows namespaces and opens nothing. */
    static SAXParser newParser() throws ParserConfigurationException, SAXException {
        SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory.newSAXParser();
    }

    private Head head(Path file) throws SessionException {
        for (FolderKind kind : FolderKind.values()) {
            if (kind.root().equals(root)) {
                return new Head(kind, version(file));
            }
        }
        throw new SessionException(file, "The root element is '" + shown(root) + "', not a Session or a Release.");
    }

    private int version(Path file) throws SessionException {
        if (formatVersion.isEmpty()) {
            throw new SessionException(file, "The root element says no format version.");
        }
        try {
            int version = Integer.parseInt(formatVersion);
            if (version >= 1) {
                return version;
            }
        } catch (NumberFormatException e) {
            throw new SessionException(file,
                    "The format version '" + shown(formatVersion) + "' is not a whole number.");
        }
        throw new SessionException(file, "The format version " + formatVersion + " does not exist.");
    }

    @Override
    public void setDocumentLocator(Locator where) {
        locator = where;
    }

    @Override
    public void startDTD(String name, String publicId, String systemId) throws SAXException {
        throw refused("The file has a document type declaration, which a session never has.");
    }

    @Override
    public InputSource resolveEntity(String name, String publicId, String base,
            String systemId) throws SAXException {
        throw refused("The file refers to another file.");
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
        String what = String.valueOf(e.getMessage());
        throw new SAXParseException("The file is not well-formed XML: " + what + (what.endsWith(".") ? "" : "."),
                Optional.ofNullable(e.getPublicId()).orElse(""), Optional.ofNullable(e.getSystemId()).orElse(""),
                e.getLineNumber(), e.getColumnNumber());
    }

    @Override
    public void startElement(String space, String name, String qualified, Attributes attributes) throws SAXException {
        text = 0;
        if (++depth > DEEPEST) {
            throw refused("The elements are nested more than " + DEEPEST + " deep.");
        }
        if (++elements > MOST_ELEMENTS) {
            throw refused("The file has more than " + MOST_ELEMENTS + " elements.");
        }
        if (elements == 1) {
            if (!space.equals(SessionPackage.eNS_URI)) {
                throw refused("The root element '" + shown(qualified)
                        + "' is not of a session or a release: its namespace is '"
                        + shown(space) + "'.");
            }
            root = name;
        } else if (!space.isEmpty()) {
            throw refused("The element '" + shown(qualified) + "' is of a foreign namespace.");
        }
        for (int i = 0; i < attributes.getLength(); i++) {
            attribute(attributes.getURI(i), attributes.getLocalName(i), attributes.getQName(i), attributes.getValue(i));
        }
    }

    private void attribute(String space, String name, String qualified, String value) throws SAXException {
        if (value.length() > LONGEST_TEXT) {
            throw refused("The attribute '" + shown(qualified) + "' is longer than " + LONGEST_TEXT + " characters.");
        }
        if (!space.isEmpty() && !(space.equals(XMI) && name.equals("version") && depth == 1)) {
            throw refused("The attribute '" + shown(qualified) + "' is of a foreign namespace.");
        }
        if (name.equals("href")) {
            throw refused("The file refers to another file, '" + shown(value) + "'.");
        }
        if (name.equals("id") && !ids.add(value)) {
            throw refused("The id '" + shown(value) + "' is there twice.");
        }
        if (name.equals("formatVersion") && depth == 1) {
            formatVersion = value;
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) throws SAXException {
        text += length;
        if (text > LONGEST_TEXT) {
            throw refused("A text is longer than " + LONGEST_TEXT + " characters.");
        }
    }

    @Override
    public void endElement(String space, String name, String qualified) {
        depth--;
        text = 0;
    }

    private SAXParseException refused(String sentence) {
        return new SAXParseException(sentence, locator);
    }

    private static String shown(String value) {
        String cut = value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "...";
        return cut.codePoints().map(c -> Character.isISOControl(c) ? '?' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
