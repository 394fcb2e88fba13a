package org.tonewright.core.stage;

import java.util.Optional;

import org.tonewright.core.Studio;
import org.tonewright.core.journal.Journal;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.model.session.Document;
import org.tonewright.model.session.Release;
import org.tonewright.model.session.Session;

/**
 * What a rule looks at.
 *
 * @param document the session or release, with its folder and journal
 * @param studio the services of the running studio
 */
public record StageContext(OpenDocument<? extends Document> document, Studio studio) {

    /** The session; empty for a release. */
    public Optional<Session> session() {
        return document.root() instanceof Session session ? Optional.of(session) : Optional.empty();
    }

    /** The release; empty for a session. */
    public Optional<Release> release() {
        return document.root() instanceof Release release ? Optional.of(release) : Optional.empty();
    }

    /** What happened in the folder. */
    public Journal journal() {
        return document.journal();
    }
}
