package org.tonewright.ui.desk;

import java.io.IOException;

import org.tonewright.core.playback.Player;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.session.SessionEditor;
import org.tonewright.model.session.Session;

/**
 * The session on the desk, and the player that lets it be heard.
 *
 * @param document the folder, the session, its editor and its journal
 * @param player plays it
 */
public record OpenSession(OpenDocument<Session> document, Player player) {

    /** The session itself. */
    public Session root() {
        return document.root();
    }

    /** The one way to change it. */
    public SessionEditor editor() {
        return document.editor();
    }

    void close() throws IOException {
        player.close();
        document.close();
    }
}
