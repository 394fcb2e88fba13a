package org.tonewright.core.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.tonewright.core.Refusal;
import org.tonewright.model.session.Document;
import org.tonewright.model.session.Release;
import org.tonewright.model.session.Session;

/**
 * Sessions and releases as folders on disk. Every opened document is closed by whoever opened it. A document that is
 * open for writing is locked; a second opener is refused with a sentence that says who holds it. A crash leaves no lock
 * behind.
 */
public interface SessionStore {

    /**
     * What a folder holds, by the files in it.
     *
     * @return empty if it is no folder, or neither a session nor a release
     */
    Optional<FolderKind> kind(Path folder) throws IOException;

    /**
     * Makes a session: the folder and the file in it, opened for writing.
     *
     * @param folder does not exist yet, or is empty
     * @throws Refusal if there is something already, or the specification is out of range
     */
    OpenDocument<Session> createSession(Path folder, SessionSpec spec) throws IOException;

    /**
     * Makes a release: the folder and the file in it, opened for writing.
     *
     * @param folder does not exist yet, or is empty
     * @param title of the release
     * @param sampleRate of what will be delivered, in hertz
     * @throws Refusal if there is something already, or the rate is out of range
     */
    OpenDocument<Release> createRelease(Path folder, String title, int sampleRate) throws IOException;

    /**
     * Opens a session.
     *
     * @throws Refusal if there is none, or it is open already
     * @throws SessionException if its file is broken, hostile or of a newer format
     */
    OpenDocument<Session> openSession(Path folder, Access access) throws IOException;

    /**
     * Opens a release.
     *
     * @throws Refusal if there is none, or it is open already
     * @throws SessionException if its file is broken, hostile or of a newer format
     */
    OpenDocument<Release> openRelease(Path folder, Access access) throws IOException;

    /**
     * Opens whichever of the two a folder holds.
     *
     * @throws Refusal if it holds neither, or it is open already
     * @throws SessionException if its file is broken, hostile or of a newer format
     */
    OpenDocument<? extends Document> open(Path folder, Access access) throws IOException;
}
