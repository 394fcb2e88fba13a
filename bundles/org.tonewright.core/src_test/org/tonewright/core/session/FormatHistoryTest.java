package org.tonewright.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.model.session.Document;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.SessionPackage;
import org.w3c.dom.Element;

/** Documents of every format version there ever was can be opened, and older ones become current ones. */
final class FormatHistoryTest {

    private final Path temp;

    FormatHistoryTest(@TempDir Path temp) {
        this.temp = temp;
    }

    private Path sample(String name) throws IOException {
        try (InputStream in = FormatHistoryTest.class.getResourceAsStream("samples/" + name)) {
            Path file = temp.resolve(name.replace('/', '-'));
            Files.write(file, in.readAllBytes());
            return file;
        }
    }

    @Test
    void theSamplesOfVersionOneMeanWhatTheyAlwaysMeant() throws IOException {
        means("version-1/Song.tonewright", FullSession.numbered(FullSession.session()));
        means("version-1/Album.release", FullSession.numbered(FullSession.release()));
    }

    private void means(String name, Document meaning) throws IOException {
        Path file = sample(name);
        DocumentFile loaded = DocumentFile.load(file, Migrations.standard());
        String expected = new String(DocumentFile.of(file, meaning).serialised(), StandardCharsets.UTF_8);
        assertEquals(expected, new String(loaded.serialised(), StandardCharsets.UTF_8));
        assertEquals(expected, Files.readString(file));
    }

    @Test
    void theSamplesUseEveryFeatureOfTheModel() {
        Set<EStructuralFeature> used = new HashSet<>();
        for (Document document : List.of(FullSession.session(), FullSession.release())) {
            note(document, used);
            document.eAllContents().forEachRemaining(object -> note(object, used));
        }
        for (var classifier : SessionPackage.eINSTANCE.getEClassifiers()) {
            if (classifier instanceof EClass type) {
                for (EStructuralFeature feature : type.getEStructuralFeatures()) {
                    assertTrue(used.contains(feature), type.getName() + "." + feature.getName());
                }
            }
        }
    }

    private static void note(EObject object, Set<EStructuralFeature> used) {
        object.eClass().getEAllStructuralFeatures().stream().filter(object::eIsSet).forEach(used::add);
    }

    private static void renamed(org.w3c.dom.Document document, String from, String to) {
        Element root = document.getDocumentElement();
        root.setAttribute(to, root.getAttribute(from));
        root.removeAttribute(from);
    }

    @Test
    void olderVersionsTakeEveryStepInOrder() throws IOException {
        Migrations migrations = new Migrations(List.of(document -> renamed(document, "titel", "heading"),
                document -> renamed(document, "heading", "name")));
        assertEquals(3, migrations.current());
        String old = Files.readString(sample("version-1/Song.tonewright"));
        Path file = temp.resolve("Old.tonewright");
        Files.writeString(file, old.replaceFirst(" name=", " titel="));
        DocumentFile first = DocumentFile.load(file, migrations);
        assertEquals("Über \"Wasser\" & <Land>", ((Session) first.root()).getName());
        assertEquals(3, first.root().getFormatVersion());
        assertEquals(0, first.unknown());
        Files.writeString(file,
                old.replaceFirst(" name=", " heading=").replaceFirst("formatVersion=\"1\"", "formatVersion=\"2\""));
        assertEquals("Über \"Wasser\" & <Land>", ((Session) DocumentFile.load(file, migrations).root()).getName());
        Files.write(file, first.serialised());
        assertEquals("Über \"Wasser\" & <Land>", ((Session) DocumentFile.load(file, migrations).root()).getName());
        SessionException newer = assertThrows(SessionException.class,
                () -> DocumentFile.load(file, Migrations.standard()));
        assertTrue(newer.getMessage().endsWith("newer Tonewright (format 3; this one reads up to 1)."),
                newer.getMessage());
    }

    @Test
    void anOldDocumentThatIsBrokenIsSaid() throws IOException {
        Migrations migrations = new Migrations(List.of(document -> renamed(document, "name", "sampleRate")));
        Path file = sample("version-1/Song.tonewright");
        assertThrows(SessionException.class, () -> DocumentFile.load(file, migrations));
    }
}
