package org.tonewright.core.session;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A broken or hostile file gets one clear sentence, in bounded time, and nothing else happens. */
@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class HostileFileTest {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String OPEN = "<session:Session xmi:version=\"2.0\" xmlns:xmi=\"http://www.omg.org/XMI\""
            + " xmlns:session=\"http://www.tonewright.org/session/1\" id=\"s\" formatVersion=\"1\" "
            + "sampleRate=\"48000\"";

    private final Path file;
    private final String full;

    HostileFileTest(@TempDir Path temp) {
        file = temp.resolve("Song.tonewright");
        full = new String(DocumentFile.of(file, FullSession.numbered(FullSession.session())).serialised(),
                StandardCharsets.UTF_8);
    }

    private String failure(byte[] bytes) throws IOException {
        Files.write(file, bytes);
        SessionException failure = assertThrows(SessionException.class,
                () -> DocumentFile.load(file, Migrations.standard()));
        String message = String.valueOf(failure.getMessage());
        assertTrue(message.startsWith(file.toString()), message);
        assertTrue(message.endsWith("."), message);
        assertFalse(message.contains("\n"), message);
        assertFalse(message.contains("Exception"), message);
        assertTrue(message.length() < 600, message);
        assertEquals(file, failure.file());
        return message.substring(file.toString().length());
    }

    private void refused(String text, String sentence) throws IOException {
        String failure = failure(text.getBytes(StandardCharsets.UTF_8));
        assertTrue(failure.replaceFirst("^, line \\d+", "").equals(": " + sentence), failure);
    }

    /** What the parser itself refuses; the rest of its sentence is in the language of the machine. */
    private void malformed(String text, int line) throws IOException {
        String failure = failure(text.getBytes(StandardCharsets.UTF_8));
        assertTrue(failure.startsWith(", line " + line + ": The file is not well-formed XML: "), failure);
    }

    /** The full session with something replaced, which must be there. */
    private String with(String what, String by) {
        assertTrue(full.contains(what), what);
        return full.replace(what, by);
    }

    @Test
    void theFullSessionItselfIsFine() throws IOException {
        Files.writeString(file, full);
        assertDoesNotThrow(() -> DocumentFile.load(file, Migrations.standard()));
    }

    @Test
    void whatIsNoDocument() throws IOException {
        refused("", "The file is empty.");
        malformed("   \n", 2);
        malformed("Just words.", 1);
        refused("<html/>", "The root element 'html' is not of a session or a release: its namespace is ''.");
        refused(HEAD + "<x:Session xmlns:x=\"http://example.org\"/>",
                "The root element 'x:Session' is not of a session or a release: its namespace is "
                        + "'http://example.org'.");
        refused(HEAD + OPEN.replace("session:Session", "session:Strip") + "/>",
                "The root element is 'Strip', not a Session or a Release.");
        refused(HEAD + "<xmi:XMI xmlns:xmi=\"http://www.omg.org/XMI\">" + OPEN + "/></xmi:XMI>",
                "The root element 'xmi:XMI' is not of a session or a release: its namespace is "
                        + "'http://www.omg.org/XMI'.");
        malformed(HEAD + OPEN + "/>" + OPEN + "/>", 2);
        byte[] junk = new byte[5000];
        new Random(1).nextBytes(junk);
        failure(junk);
        failure(new byte[100_000]);
    }

    @Test
    void encodings() throws IOException {
        byte[] bytes = full.getBytes(StandardCharsets.UTF_8);
        bytes[full.indexOf("Ida")] = (byte) 0xC3;
        assertTrue(failure(bytes).contains("UTF-8"));
        assertTrue(failure(with("encoding=\"UTF-8\"", "encoding=\"klingon\"").getBytes(StandardCharsets.UTF_8))
                .contains("klingon"));
        failure(with("encoding=\"UTF-8\"", "encoding=\"UTF-16\"").getBytes(StandardCharsets.UTF_8));
        Files.write(file, with("encoding=\"UTF-8\"", "encoding=\"UTF-16\"").getBytes(StandardCharsets.UTF_16));
        assertDoesNotThrow(() -> DocumentFile.load(file, Migrations.standard()));
    }

    @Test
    void entitiesAndDocumentTypes() throws IOException {
        String sentence = "The file has a document type declaration, which a session never has.";
        StringBuilder laughs = new StringBuilder(HEAD).append("<!DOCTYPE s [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a").append(i).append(" \"").append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
        }
        refused(laughs + "]>" + OPEN + " name=\"&a29;\"/>", sentence);
        refused(HEAD + "<!DOCTYPE s [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + OPEN
                + "><name>&e;</name></session:Session>",
                sentence);
        refused(HEAD + "<!DOCTYPE s SYSTEM \"http://localhost:1/x.dtd\">" + OPEN + "/>", sentence);
        refused(HEAD + "<!DOCTYPE s [<!ENTITY % p SYSTEM \"http://localhost:1/x\"> %p;]>" + OPEN + "/>", sentence);
    }

    @Test
    void otherFiles() throws IOException {
        refused(with("strip=\"", "href=\"other.tonewright#x\" strip=\""),
                "The file refers to another file, 'other.tonewright#x'.");
        String id = full.replaceAll("(?s).*activeLane=\"([^\"]+)\".*", "$1");
        refused(with("activeLane=\"" + id, "activeLane=\"other.tonewright#" + id),
                "'activeLane' of Track 'Bass' is not part of this document.");
        refused(with("activeLane=\"" + id, "activeLane=\"session:Lane other.tonewright#" + id),
                "'activeLane' of Track 'Bass' is not part of this document.");
        refused(with("<pool",
                "<pool xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:type=\"ecore:EPackage\""),
                "The attribute 'xsi:type' is of a foreign namespace.");
        refused(with("<pool", "<pool xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                + " xsi:schemaLocation=\"http://www.tonewright.org/session/1 http://localhost:1/m.ecore\""),
                "The attribute 'xsi:schemaLocation' is of a foreign namespace.");
        refused(with("<pool", "<pool xmi:id=\"p\""), "The attribute 'xmi:id' is of a foreign namespace.");
        refused(with("</session:Session>", "<x:y xmlns:x=\"http://example.org\"/></session:Session>"),
                "The element 'x:y' is of a foreign namespace.");
        refused(with("</session:Session>", "<session:extra/></session:Session>"),
                "The element 'session:extra' is of a foreign namespace.");
    }

    @Test
    void formatVersions() throws IOException {
        String version = "formatVersion=\"1\"";
        refused(with(version, "formatVersion=\"7\""),
                "The session was saved by a newer Tonewright (format 7; this one reads up to 1).");
        refused(with(version, "formatVersion=\"0\""), "The format version 0 does not exist.");
        refused(with(version, "formatVersion=\"-3\""), "The format version -3 does not exist.");
        refused(with(version, "formatVersion=\"one\""), "The format version 'one' is not a whole number.");
        refused(with(version, "formatVersion=\"99999999999\""),
                "The format version '99999999999' is not a whole number.");
        refused(with(version, ""), "The root element says no format version.");
    }

    @Test
    void depthSizeAndCount() throws IOException {
        refused(HEAD + OPEN + ">" + "<a>".repeat(100_000), "The elements are nested more than 40 deep.");
        refused(HEAD + OPEN + " name=\"" + "x".repeat(300_000) + "\"/>",
                "The attribute 'name' is longer than 262144 characters.");
        refused(HEAD + OPEN + "><name>" + "x".repeat(300_000) + "</name></session:Session>",
                "A text is longer than 262144 characters.");
        refused(HEAD + OPEN + ">" + "<a/>".repeat(1_000_001), "The file has more than 1000000 elements.");
        String many = HEAD + OPEN + " " + "x".repeat(20);
        StringBuilder attributes = new StringBuilder(HEAD).append(OPEN);
        for (int i = 0; i < 20_000; i++) {
            attributes.append(" a").append(i).append("=\"\"");
        }
        malformed(attributes + "/>", 2);
        failure((many + "y".repeat(2_000_000) + "=\"\"/>").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void idsAndReferences() throws IOException {
        refused(with("<pool id=\"", "<pool id=\"id-1\" x=\""), "The id 'id-1' is there twice.");
        refused(with("activeLane=\"", "activeLane=\"nobody"), "Nothing in the file has the id 'nobody"
                + full.replaceAll("(?s).*activeLane=\"([^\"]+)\".*", "$1") + "'.");
        String lane = full.replaceAll("(?s).*activeLane=\"([^\"]+)\".*", "$1");
        refused(with("strip=\"" + full.replaceAll("(?s).* strip=\"([^\"]+)\".*", "$1"), "strip=\"" + lane),
                "Lane 'Comp' does not fit strip of a Track.");
        refused(full.replaceFirst("<pool id=\"[^\"]*\"", "<pool id=\"a b\""),
                "A Pool of Session 'Über \"Wasser\" & <Land>' has no"
                        + " id that can be used, but 'a b'.");
        refused(full.replaceFirst("<pool id=\"[^\"]*\"", "<pool"),
                "A Pool of Session 'Über \"Wasser\" & <Land>' has no id that"
                        + " can be used, but 'null'.");
    }

    @Test
    void valuesOfAnotherType() throws IOException {
        refused(with("sampleRate=\"48000\" name", "sampleRate=\"fast\" name"),
                "'fast' does not fit sampleRate of a Session.");
        refused(with("armed=\"true\"", "armed=\"perhaps\""), "'perhaps' does not fit armed of a Track.");
        refused(with("role=\"MAIN\"", "role=\"KING\""), "'KING' does not fit role of a Strip.");
        refused(with("length=\"48000\" offset", "length=\"99999999999999999999\" offset"),
                "'99999999999999999999' does not fit length of a Clip.");
        refused(with("value=\"-12.5\"", "value=\"loud\""), "'loud' does not fit value of a Value.");
        refused(with("<levels>-6.25</levels>", "<levels>x</levels>"), "'x' does not fit levels of a Take.");
    }

    @Test
    void numbersThatAreNone() throws IOException {
        refused(with("value=\"-12.5\"", "value=\"NaN\""), "'value' of Value 'level' is not a number but NaN.");
        refused(with("value=\"-12.5\"", "value=\"-Infinity\""),
                "'value' of Value 'level' is not a number but -Infinity.");
        refused(with("value=\"-12.5\"", "value=\"1e999\""), "'value' of Value 'level' is not a number but Infinity.");
        refused(with("tempo=\"97.5\"", "tempo=\"1e-300\""), "The tempo is 1.0E-300; it must be between 10 and 960.");
        refused(with("sampleRate=\"48000\" name", "sampleRate=\"2147483647\" name"),
                "The sample rate in hertz is 2147483647; it must be between 22050 and 192000.");
        refused(with("channels=\"1\"", "channels=\"2000000000\""),
                "The number of channels of Strip 'Bass' is 2000000000; it must be between 1 and 2.");
        refused(with("length=\"48000\" offset", "length=\"-5\" offset"),
                "The length of Clip 'Bass 1' on Track 'Bass' is -5 frames; it must be 1 or more and below 2^48.");
        refused(with("offset=\"480\"", "offset=\"9223372036854775807\""),
                "The offset of Clip 'Bass 1' on Track 'Bass' is"
                        + " 9223372036854775807 frames; it must be 0 or more and below 2^48.");
        refused(with("offset=\"480\"", "offset=\"96000\""),
                "Clip 'Bass 1' on Track 'Bass' ends at frame 144000 of 'media/Bass-001-7f2c.wav', which has 96000.");
        refused(with("<fadeIn id=\"", "<fadeIn length=\"48001\" was=\"").replace("length=\"480\" shape", "shape"),
                "A Fade of Clip 'Bass 1' has no id that can be used, but 'null'.");
        refused(with("length=\"480\" shape", "length=\"48001\" shape"),
                "The fade-in of Clip 'Bass 1' on Track 'Bass' lasts 48001"
                        + " frames; it must lie within the 48000 frames.");
    }

    @Test
    void pathsThatLeaveTheFolder() throws IOException {
        for (String path : List.of("../x.wav", "media/../../x.wav", "media/..", "..")) {
            refused(with("media/Bass-001-7f2c.wav", path), "The path of MediaFile '" + path + "' leaves the folder.");
        }
        for (String path : List.of("/etc/passwd", "C:/x.wav", "file:///etc/passwd", "http://localhost:1/x.wav")) {
            refused(with("media/Bass-001-7f2c.wav", path),
                    "The path of MediaFile '" + path + "' is not relative to the folder.");
        }
        refused(with("media/Bass-001-7f2c.wav", "media\\x.wav"),
                "The path of MediaFile 'media\\x.wav' has a backslash where a slash belongs.");
        refused(with("media/Bass-001-7f2c.wav", "media//x.wav"),
                "The path of MediaFile 'media//x.wav' has an empty step.");
        refused(with("media/Bass-001-7f2c.wav", ""),
                "The path of a MediaFile of a Pool of Session 'Über \"Wasser\" & <Land>' is"
                        + " empty.");
    }

    @Test
    void signalsThatFeedThemselves() throws IOException {
        String hall = full.replaceAll("(?s).*<strips id=\"([^\"]+)\" name=\"Hall\".*", "$1");
        String main = full.replaceAll("(?s).* main=\"([^\"]+)\".*", "$1");
        refused(full.replaceFirst("name=\"Hall\" role=\"BUS\" output=\"" + main + "\"",
                "name=\"Hall\" role=\"BUS\" output=\"" + hall + "\""),
                "These strips feed one another in a circle: Hall -> Hall.");
        refused(with("name=\"Hall\" role=\"BUS\" output=\"" + main + "\">",
                "name=\"Hall\" role=\"BUS\" output=\"" + main + "\"><slots id=\"z\" processorId=\"x\" sidechain=\""
                        + main + "\"/>"),
                "These strips feed one another in a circle: Main -> Hall -> Main.");
        refused(full.replaceFirst("role=\"MAIN\"", "role=\"MAIN\" output=\"" + hall + "\""),
                "The mixer has no main strip.");
    }

    @Test
    void partsThatAreMissingOrTwice() throws IOException {
        refused(HEAD + OPEN + "/>", "The session has no timeline.");
        refused(full.replaceAll("(?s)<mixer .*</mixer>", "").replaceAll("(?s)<parts.*</timeline>", "")
                .replaceAll("<findings.*", ""),
                "The session has no timeline.");
        refused(full.replaceFirst("<tempoChanges[^>]*/>", ""), "The session has no tempo at its start.");
        refused(with("name=\"Drums\"", "name=\"Hall\""), "Strip 'Hall' is there twice.");
        refused(full.replaceFirst("main=\"[^\"]*\"", ""), "The mixer has no main strip.");
        refused(full.replaceFirst("<level id=\"[^\"]*\" key=\"level\"/>", ""), "Strip 'Main' has no level.");
        refused(with("at=\"2000\"", "at=\"500\""),
                "The curve of Value 'threshold' on Strip 'Bass' has a point at frame 500 after one at frame 1000.");
        refused(HEAD + OPEN.replace("session:Session", "session:Release") + "/>", "The release has no chain.");
    }

    @Test
    void truncatedAnywhere() throws IOException {
        byte[] bytes = full.getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < bytes.length - 1; length += 61) {
            failure(Arrays.copyOf(bytes, length));
        }
    }

    @Test
    void flippedBitsEitherOpenOrAreSaid() throws IOException {
        byte[] bytes = full.getBytes(StandardCharsets.UTF_8);
        Random random = new Random(20260301);
        int said = 0;
        for (int i = 0; i < 400; i++) {
            byte[] changed = bytes.clone();
            for (int k = 0; k <= random.nextInt(3); k++) {
                changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            }
            said += opensOrSays(changed);
        }
        assertTrue(said > 130, "only " + said + " of 400 were noticed");
    }

    @Test
    void shuffledDroppedAndDoubledLinesEitherOpenOrAreSaid() throws IOException {
        Random random = new Random(42);
        int said = 0;
        for (int i = 0; i < 250; i++) {
            List<String> lines = new ArrayList<>(full.lines().toList());
            for (int k = 0; k <= random.nextInt(3); k++) {
                int at = 2 + random.nextInt(lines.size() - 3);
                switch (random.nextInt(3)) {
                case 0 -> lines.remove(at);
                case 1 -> lines.add(at, lines.get(2 + random.nextInt(lines.size() - 3)));
                default -> Collections.swap(lines, at, 2 + random.nextInt(lines.size() - 3));
                }
            }
            said += opensOrSays(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        }
        assertTrue(said > 150, "only " + said + " of 250 were noticed");
    }

    /** 1 if the bytes were refused with a sentence; what opens can be saved and opened again. */
    private int opensOrSays(byte[] bytes) throws IOException {
        Files.write(file, bytes);
        try {
            byte[] saved = DocumentFile.load(file, Migrations.standard()).serialised();
            Files.write(file, saved);
            assertEquals(new String(saved, StandardCharsets.UTF_8),
                    new String(DocumentFile.load(file, Migrations.standard()).serialised(), StandardCharsets.UTF_8));
            return 0;
        } catch (SessionException said) {
            assertEquals(1, String.valueOf(said.getMessage()).lines().count(), said.getMessage());
            return 1;
        }
    }

    @Test
    void whatIsNoFile() throws IOException {
        Files.createDirectory(file);
        assertThrows(SessionException.class, () -> DocumentFile.load(file, Migrations.standard()));
        assertThrows(IOException.class, () -> DocumentFile.load(file.resolve("x"), Migrations.standard()));
    }
}
