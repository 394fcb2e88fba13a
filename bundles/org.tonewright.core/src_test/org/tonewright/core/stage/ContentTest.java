package org.tonewright.core.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.core.session.FolderStore;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.session.SessionSpec;
import org.tonewright.model.session.Clip;
import org.tonewright.model.session.Lane;
import org.tonewright.model.session.MediaFile;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.SessionFactory;
import org.tonewright.model.session.Track;

/** A digest changes with what is heard, and with nothing else. */
final class ContentTest {

    private static final SessionFactory FACTORY = SessionFactory.eINSTANCE;

    private final OpenDocument<Session> document;
    private final Track track = FACTORY.createTrack();
    private final Clip clip = FACTORY.createClip();

    ContentTest(@TempDir Path temporary) throws IOException {
        document = new FolderStore().createSession(temporary.resolve("Song"), SessionSpec.named("Song"));
        document.editor().edit("Make", () -> {
            MediaFile media = FACTORY.createMediaFile();
            media.setPath("media/Bass.wav");
            media.setFrames(48000);
            media.setSampleRate(48000);
            media.setSha256("ab".repeat(32));
            document.root().getPool().getFiles().add(media);
            Lane lane = FACTORY.createLane();
            clip.setLength(1000);
            clip.setMedia(media);
            lane.getClips().add(clip);
            track.setName("Bass");
            track.getLanes().add(lane);
            track.setActiveLane(lane);
            document.root().getTimeline().getTracks().add(track);
        });
    }

    @AfterEach
    void close() throws IOException {
        document.close();
    }

    @Test
    void namesAndMarkersDoNotCount() {
        String session = Content.of(document.root());
        String played = Content.of(track);
        document.editor().edit("Rename", () -> {
            track.setName("Double Bass");
            clip.setName("Solo");
            document.root().setName("Another");
            document.root().getTimeline().getMarkers().add(FACTORY.createMarker());
            document.root().getMixer().getMain().setColour("#112233");
        });
        assertEquals(session, Content.of(document.root()));
        assertEquals(played, Content.of(track));
    }

    @Test
    void aMovedClipCountsForTrackAndSession() {
        String session = Content.of(document.root());
        String played = Content.of(track);
        document.editor().edit("Move", () -> clip.setStart(1));
        assertNotEquals(session, Content.of(document.root()));
        assertNotEquals(played, Content.of(track));
        document.editor().undo();
        assertEquals(session, Content.of(document.root()));
    }

    @Test
    void aFaderCountsForTheSessionAlone() {
        String session = Content.of(document.root());
        String played = Content.of(track);
        document.editor().edit("Turn", () -> document.root().getMixer().getMain().getLevel().setValue(-3));
        assertNotEquals(session, Content.of(document.root()));
        assertEquals(played, Content.of(track));
    }
}
