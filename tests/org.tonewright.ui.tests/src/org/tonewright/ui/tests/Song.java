package org.tonewright.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.ui.PlatformUI;
import org.tonewright.core.Progress;
import org.tonewright.core.session.MediaImport;
import org.tonewright.core.session.SessionSpec;
import org.tonewright.model.session.Strip;
import org.tonewright.ui.desk.Desk;
import org.tonewright.ui.desk.OpenSession;

/** The session on the desk of the window, and how it gets there for a walk. */
final class Song {

    private Song() {}

    /** The desk of the window. */
    static Desk desk() {
        return PlatformUI.getWorkbench().getService(Desk.class);
    }

    /** The session on it. */
    static OpenSession open() {
        return desk().session().orElseThrow();
    }

    /** The label of what would be undone in it; empty if there is nothing. */
    static String undo() {
        return open().editor().undoLabel().orElse("");
    }

    /** The strip of a name. */
    static Strip strip(String name) {
        return open().root().getMixer().getStrips().stream().filter(strip -> strip.getName().equals(name)).findFirst()
                .orElseThrow();
    }

    /** Puts a session without tracks on the desk, in a folder that is made. */
    static void empty(Path folder) throws IOException {
        desk().createSession(folder, new SessionSpec("Walk", Sounds.RATE, 120, 4, 4));
    }

    /**
     * Puts a session on the desk that was made and filled beforehand, each file a track, and awaits its device.
     *
     * @param folder is made
     */
    static void of(Path folder, List<Path> files) throws IOException {
        try (var document = desk().studio().sessions().createSession(folder,
                new SessionSpec("Walk", Sounds.RATE, 120, 4, 4))) {
            List<MediaImport.Request> requests = files.stream().map(MediaImport.Request::of).toList();
            new MediaImport(desk().studio().formats().all()).run(document, requests, Progress.NONE);
            document.save();
        }
        desk().openSession(folder);
        awaitDevice();
    }

    /** Waits for the device of a new installation. */
    static void awaitDevice() {
        Screen.await("the device is open", () -> open().player().device().isPresent());
        assertEquals("silent:clock", open().player().device().orElseThrow().id());
    }

    /** A tone of 100 Hz and one of 1000 Hz for two seconds, a file for each name. */
    static List<Path> tones(Path folder, String... names) throws IOException {
        List<Path> files = Stream.of(names).map(name -> folder.resolve(name + ".wav")).toList();
        for (Path file : files) {
            Sounds.tones(file, 2, 100, 1000);
        }
        return files;
    }

    /** Takes session and release off the desk. */
    static void close() throws IOException {
        desk().closeSession();
        desk().closeRelease();
    }
}
