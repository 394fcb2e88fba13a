package org.tonewright.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Control;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.media.AudioFormats;
import org.tonewright.model.session.Clip;
import org.tonewright.model.session.Track;
import org.tonewright.ui.desk.DeskListener;
import org.tonewright.ui.widgets.PushLamp;
import org.tonewright.ui.widgets.Toggle;

/** Two tracks are armed and recorded, by mouse and keys. */
@ExtendWith(Pictures.class)
final class RecordTest {

    private final Hand hand = new Hand();
    private final List<String> said = new ArrayList<>();
    private final DeskListener ear = new DeskListener() {

        @Override
        public void said(String sentence, boolean urgent) {
            said.add(sentence);
        }
    };

    @AfterEach
    void close() throws IOException {
        Song.desk().removeListener(ear);
        Song.close();
    }

    private static List<Track> tracks() {
        return Song.open().root().getTimeline().getTracks();
    }

    private static Control lanes() {
        return Find.one("the lanes of the timeline", Canvas.class,
                canvas -> canvas.getClass().getSimpleName().equals("LaneCanvas"));
    }

    private void add(String name, int count) {
        hand.click(Find.named(PushLamp.class, name));
        Screen.await("a track more", () -> tracks().size() == count);
    }

    private void arm(int track) {
        hand.click(Find.named(Toggle.class, "Arm " + tracks().get(track).getName() + ":"));
        Screen.await("the track is armed", () -> tracks().get(track).isArmed());
    }

    @Test
    void twoTracksAreRecordedAndOneUndoRemovesBoth(@TempDir Path folder) throws IOException {
        Song.empty(folder.resolve("session"));
        Song.awaitDevice();
        Song.desk().addListener(ear);
        Find.show("org.tonewright.app.record");
        add("Add a track with one channel", 1);
        add("Add a track with two channels", 2);
        hand.key(KeyEvent.VK_R);
        Screen.await("R says what is missing", () -> !said.isEmpty());
        assertTrue(said.getLast().startsWith("Nothing can be recorded while no track is armed"), said::getLast);
        assertFalse(Song.open().player().rolling());

        arm(0);
        arm(1);
        Look empty = Look.at(lanes());
        hand.key(KeyEvent.VK_R);
        Screen.await("a pass runs", () -> Song.open().player().pass().isPresent());
        Screen.await("a second went by", () -> Song.open().player().position() > Sounds.RATE);
        Screen.await("the takes appear while they grow", () -> Look.at(lanes()).differing(empty) > 500);
        hand.key(KeyEvent.VK_R);
        Screen.await("the takes are kept", () -> Song.open().root().getTakes().size() == 1);
        Screen.await("the pass is over", () -> Song.open().player().pass().isEmpty());
        for (int i = 0; i < 2; i++) {
            List<Clip> clips = tracks().get(i).getActiveLane().getClips();
            assertEquals(1, clips.size());
            Clip clip = clips.getFirst();
            assertTrue(clip.getLength() > Sounds.RATE / 2, () -> "frames: " + clip.getLength());
            assertEquals(i + 1, clip.getMedia().getChannels());
            Path file = Song.open().document().resolve(clip.getMedia());
            assertTrue(Files.exists(file), file::toString);
            assertEquals(clip.getMedia().getFrames(), AudioFormats.builtIn().info(file).frames());
        }

        hand.key(KeyEvent.VK_Z, KeyEvent.VK_CONTROL);
        Screen.await("the takes are gone", () -> Song.open().root().getTakes().isEmpty());
        assertTrue(tracks().stream().flatMap(track -> track.getLanes().stream())
                .allMatch(lane -> lane.getClips().isEmpty()));
        assertTrue(tracks().stream().allMatch(Track::isArmed), "what was done before stays");
        Song.open().player().stop();
    }

    @Test
    void theButtonsRecordAndStop(@TempDir Path folder) throws IOException {
        Song.empty(folder.resolve("session"));
        Song.awaitDevice();
        Find.show("org.tonewright.app.record");
        add("Add a track with one channel", 1);
        arm(0);
        hand.click(Find.marked("symbol", "RECORD"));
        Screen.await("a pass runs", () -> Song.open().player().pass().isPresent());
        Screen.await("half a second went by", () -> Song.open().player().position() > Sounds.RATE / 2);
        hand.click(Find.marked("symbol", "STOP"));
        Screen.await("the take is kept", () -> Song.open().root().getTakes().size() == 1);
        assertFalse(Song.open().player().rolling());
    }
}
