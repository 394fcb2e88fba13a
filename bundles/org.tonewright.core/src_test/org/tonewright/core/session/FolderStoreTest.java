package org.tonewright.core.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.core.Refusal;
import org.tonewright.model.session.Release;
import org.tonewright.model.session.Session;

/** Making, saving and opening folders. */
final class FolderStoreTest {

    private final Path temp;
    private final SessionStore store = new FolderStore();

    FolderStoreTest(@TempDir Path temp) {
        this.temp = temp;
    }

    @Test
    void aNewSessionIsAFolderThatOpensWithWhatWasAsked() throws IOException {
        Path folder = temp.resolve("My Song");
        store.createSession(folder, new SessionSpec("My Song", 96000, 88.5, 3, 8)).close();
        assertEquals(Optional.of(FolderKind.SESSION), store.kind(folder));
        assertTrue(Files.isRegularFile(folder.resolve("My Song.tonewright")));
        assertTrue(Files.isDirectory(folder.resolve("media")));
        try (OpenDocument<Session> open = store.openSession(folder, Access.WRITE)) {
            Session session = open.root();
            assertEquals(96000, session.getSampleRate());
            assertEquals(88.5, session.getTimeline().getTempoChanges().getFirst().getTempo());
            assertEquals(8, session.getTimeline().getTempoChanges().getFirst().getBeatUnit());
            assertEquals("Main", session.getMixer().getMain().getName());
            assertEquals(List.of(), open.notices());
            assertFalse(open.isChanged());
        }
    }

    @Test
    void aReleaseFolderMayBeNamedLikeItsFile() throws IOException {
        Path folder = temp.resolve("My Album.release");
        store.createRelease(folder, "My Album", 44100).close();
        assertTrue(Files.isRegularFile(folder.resolve("My Album.release")));
        try (OpenDocument<?> open = store.open(folder, Access.READ)) {
            assertEquals("My Album", ((Release) open.root()).getTitle());
        }
        Refusal refusal = assertThrows(Refusal.class, () -> store.openSession(folder, Access.READ));
        assertTrue(refusal.getMessage().contains("There is no session in"), refusal.getMessage());
    }

    @Test
    void everyFeatureOfASessionComesBackWithoutADifference() throws IOException {
        Session session = FullSession.session();
        Path file = temp.resolve("Full.tonewright");
        DocumentFile.of(file, session).write();
        DocumentFile again = DocumentFile.load(file, Migrations.standard());
        assertTrue(EcoreUtil.equals(session, again.root()));
        assertArrayEquals(Files.readAllBytes(file), again.serialised());
        assertEquals(0, again.unknown());
    }

    @Test
    void everyFeatureOfAReleaseComesBackWithoutADifference() throws IOException {
        Release release = FullSession.release();
        Path file = temp.resolve("Full.release");
        DocumentFile.of(file, release).write();
        DocumentFile again = DocumentFile.load(file, Migrations.standard());
        assertTrue(EcoreUtil.equals(release, again.root()));
        assertArrayEquals(Files.readAllBytes(file), again.serialised());
    }

    @Test
    void savingPutsOneElementOnALineAndLeavesNothingElseBehind() throws IOException {
        Path folder = temp.resolve("Song");
        try (OpenDocument<Session> open = store.createSession(folder, SessionSpec.named("Song"))) {
            open.editor().edit("Rename", () -> open.root().setName("Other"));
            assertTrue(open.isChanged());
            open.save();
            assertFalse(open.isChanged());
        }
        String text = Files.readString(folder.resolve("Song.tonewright"));
        assertTrue(text.contains("name=\"Other\""), text);
        assertTrue(text.lines().allMatch(line -> line.chars().filter(c -> c == '<').count() == 1), text);
        assertFalse(text.contains("\r"));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of("Song.tonewright", "local", "media"),
                    files.map(path -> path.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void aFailedSaveLeavesTheOldFile() throws IOException {
        Path folder = temp.resolve("Song");
        try (OpenDocument<Session> open = store.createSession(folder, SessionSpec.named("Song"))) {
            byte[] before = Files.readAllBytes(open.file());
            open.editor().edit("Rename", () -> open.root().setName("Other"));
            Files.move(folder, temp.resolve("Gone"));
            assertThrows(IOException.class, open::save);
            assertTrue(open.isChanged());
            assertArrayEquals(before, Files.readAllBytes(temp.resolve("Gone/Song.tonewright")));
        }
    }

    @Test
    void whatANewerStudioAddedIsKept() throws IOException {
        Path folder = temp.resolve("Song");
        store.createSession(folder, SessionSpec.named("Song")).close();
        Path file = folder.resolve("Song.tonewright");
        String text = Files.readString(file);
        String newer = text.replace("<pool ",
                "<hologram id=\"h-1\" depth=\"3\">\n    <layer id=\"h-2\" of=\"h-1\">some text</layer>\n"
                        + "  </hologram>\n  <pool shimmer=\"0.5\" ");
        Files.writeString(file, newer);
        try (OpenDocument<Session> open = store.openSession(folder, Access.WRITE)) {
            assertEquals(1, open.notices().size());
            assertTrue(open.notices().getFirst().startsWith("A newer Tonewright wrote something"),
                    open.notices().getFirst());
            open.editor().edit("Rename", () -> open.root().setName("Other"));
            open.save();
        }
        String saved = Files.readString(file);
        assertTrue(saved.contains("shimmer=\"0.5\""), saved);
        assertTrue(saved.contains("<hologram"), saved);
        assertTrue(saved.contains("some text</layer>"), saved);
        try (OpenDocument<Session> open = store.openSession(folder, Access.WRITE)) {
            assertEquals("Other", open.root().getName());
            open.save();
        }
        assertEquals(saved, Files.readString(file));
    }

    @Test
    void aSecondOpenerInTheSameProgramGetsASentence() throws IOException {
        Path folder = temp.resolve("Song");
        try (OpenDocument<Session> first = store.createSession(folder, SessionSpec.named("Song"))) {
            assertEquals(Access.WRITE, first.access());
            Refusal refusal = assertThrows(Refusal.class, () -> store.openSession(folder, Access.WRITE));
            assertEquals("'" + folder + "' is open already in this program.", refusal.getMessage());
            store.openSession(folder, Access.READ).close();
        }
        store.openSession(folder, Access.WRITE).close();
    }

    @Test
    void readingChangesNothing() throws IOException {
        Path folder = temp.resolve("Song");
        store.createSession(folder, SessionSpec.named("Song")).close();
        try (OpenDocument<Session> open = store.openSession(folder, Access.READ)) {
            assertThrows(Refusal.class, () -> open.editor().edit("Rename", () -> open.root().setName("Other")));
            assertThrows(Refusal.class, open::save);
            assertEquals("Song", open.root().getName());
        }
    }

    @Test
    void aSessionIsNotMadeOverSomethingElse() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("Full"));
        Files.writeString(folder.resolve("note.txt"), "mine");
        Refusal refusal = assertThrows(Refusal.class, () -> store.createSession(folder, SessionSpec.named("Full")));
        assertEquals("'" + folder + "' exists already and is not empty.", refusal.getMessage());
        assertThrows(Refusal.class, () -> store.createSession(folder.resolve("note.txt"), SessionSpec.named("Full")));
        assertEquals("mine", Files.readString(folder.resolve("note.txt")));
    }

    @Test
    void aSessionThatCannotBeMadeLeavesNoFolder() {
        Path folder = temp.resolve("Wrong");
        Refusal refusal = assertThrows(Refusal.class,
                () -> store.createSession(folder, new SessionSpec("Wrong", 1, 120, 4, 4)));
        assertEquals("The sample rate in hertz is 1; it must be between 22050 and 192000.", refusal.getMessage());
        assertFalse(Files.exists(folder));
    }

    @Test
    void missingMediaIsANoticeAndNotAnError() throws IOException {
        Path folder = temp.resolve("Song");
        store.createSession(folder, SessionSpec.named("Song")).close();
        DocumentFile.of(folder.resolve("Song.tonewright"), FullSession.session()).write();
        try (OpenDocument<Session> open = store.openSession(folder, Access.WRITE)) {
            assertEquals(List.of("The file 'media/Bass-001-7f2c.wav' is missing.",
                    "The file 'blobs/" + FullSession.SHA + "' is missing."), open.notices());
        }
    }

    @Test
    void mediaBehindALinkOutOfTheFolderIsRefused() throws IOException {
        Path folder = temp.resolve("Song");
        store.createSession(folder, SessionSpec.named("Song")).close();
        DocumentFile.of(folder.resolve("Song.tonewright"), FullSession.session()).write();
        Files.writeString(temp.resolve("secret.wav"), "secret");
        Files.createSymbolicLink(folder.resolve("media/Bass-001-7f2c.wav"), temp.resolve("secret.wav"));
        IOException refused = assertThrows(IOException.class, () -> store.openSession(folder, Access.WRITE));
        assertEquals(folder + ": The path 'media/Bass-001-7f2c.wav' leaves the folder by a symbolic link.",
                refused.getMessage());
        Files.delete(folder.resolve("media/Bass-001-7f2c.wav"));
        store.openSession(folder, Access.WRITE).close();
    }

    @Test
    void whatIsNoSessionIsSaidInASentence() throws IOException {
        assertEquals(Optional.empty(), store.kind(temp));
        assertEquals(Optional.empty(), store.kind(temp.resolve("nowhere")));
        assertSentence("There is no folder '" + temp.resolve("nowhere") + "'.", temp.resolve("nowhere"));
        assertSentence("'" + temp + "' is neither a session nor a release.", temp);
        Files.writeString(temp.resolve("a.tonewright"), "");
        Files.writeString(temp.resolve("b.tonewright"), "");
        assertSentence("'" + temp + "' holds more than one session: a.tonewright, b.tonewright.", temp);
    }

    private void assertSentence(String expected, Path folder) {
        assertEquals(expected, assertThrows(Refusal.class, () -> store.open(folder, Access.READ)).getMessage());
    }

    @Test
    void aSessionWithControlCharactersInANameIsRefusedAndNotSavedBroken() throws IOException {
        try (OpenDocument<Session> open = store.createSession(temp.resolve("Song"), SessionSpec.named("Song"))) {
            String before = new String(open.serialised(), StandardCharsets.UTF_8);
            Refusal refusal = assertThrows(Refusal.class,
                    () -> open.editor().edit("Rename", () -> open.root().setName("Bell\u0007")));
            assertTrue(refusal.getMessage().contains("a control character"), refusal.getMessage());
            assertEquals(before, new String(open.serialised(), StandardCharsets.UTF_8));
        }
    }
}
