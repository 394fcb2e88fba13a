package org.tonewright.core.edit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Assertions;
import org.tonewright.core.session.Elements;
import org.tonewright.core.session.FolderStore;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.session.SessionSpec;
import org.tonewright.model.session.Clip;
import org.tonewright.model.session.Lane;
import org.tonewright.model.session.MediaFile;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.SessionFactory;
import org.tonewright.model.session.Strip;
import org.tonewright.model.session.StripRole;
import org.tonewright.model.session.Track;

/** A session in a folder, with a way to make tracks and clips, and to walk an edit there and back. */
final class MadeSession implements AutoCloseable {

    final OpenDocument<Session> document;

    MadeSession(Path folder) throws IOException {
        document = new FolderStore().createSession(folder, SessionSpec.named("Trial"));
    }

    Session session() {
        return document.root();
    }

    Track track(String name, int channels) {
        SessionFactory factory = SessionFactory.eINSTANCE;
        Track track = factory.createTrack();
        document.editor().edit("Add Track", () -> {
            Strip strip = Elements.strip(name, StripRole.TRACK, channels);
            strip.setOutput(session().getMixer().getMain());
            session().getMixer().getStrips().add(strip);
            track.setName(name);
            track.setStrip(strip);
            Lane lane = factory.createLane();
            track.getLanes().add(lane);
            track.setActiveLane(lane);
            session().getTimeline().getTracks().add(track);
        });
        return track;
    }

    /** A clip of 4000 frames at 10000 from frame 1000 of a medium of 8000, with fades of 300 and 500. */
    Clip clip(Track track, int channels) {
        SessionFactory factory = SessionFactory.eINSTANCE;
        Clip clip = factory.createClip();
        document.editor().edit("Add Clip", () -> {
            MediaFile media = factory.createMediaFile();
            media.setPath("media/" + track.getName() + session().getPool().getFiles().size() + ".wav");
            media.setFrames(8000);
            media.setChannels(channels);
            media.setSampleRate(48000);
            session().getPool().getFiles().add(media);
            clip.setName(track.getName());
            clip.setMedia(media);
            ClipEdits.place(clip, new ClipPlace(10000, 4000, 1000, 8000));
            ClipEdits.fadeIn(clip, 300);
            ClipEdits.fadeOut(clip, 500);
            track.getActiveLane().getClips().add(clip);
        });
        return clip;
    }

    /** Does an edit, takes it back and does it again; what would be saved is compared each time. */
    void walk(String label, Runnable change) throws IOException {
        String before = saved();
        document.editor().edit(label, change);
        String after = saved();
        Assertions.assertNotEquals(before, after, label + " changed nothing");
        document.editor().undo();
        Assertions.assertEquals(before, saved(), label + " undone");
        document.editor().redo();
        Assertions.assertEquals(after, saved(), label + " done again");
    }

    private String saved() throws IOException {
        document.save();
        return Files.readString(document.file(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
