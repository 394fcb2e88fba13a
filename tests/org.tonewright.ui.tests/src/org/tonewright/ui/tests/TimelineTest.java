package org.tonewright.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Control;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.model.session.Clip;

/** The song is located and a clip is dragged in the timeline. */
@ExtendWith(Pictures.class)
final class TimelineTest {

    /** The half second of a beat, to which all places snap at first. */
    private static final long BEAT = Sounds.RATE / 2;

    private final Hand hand = new Hand();

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        Song.of(folder.resolve("session"), Song.tones(folder, "Bass"));
        Find.show("org.tonewright.app.mix");
    }

    @AfterEach
    void close() throws IOException {
        Song.close();
    }

    private static Control canvas(String name) {
        return Find.one("the " + name, Canvas.class, canvas -> canvas.getClass().getSimpleName().equals(name));
    }

    private static Clip clip() {
        return Song.open().root().getTimeline().getTracks().getFirst().getActiveLane().getClips().getFirst();
    }

    @Test
    void aClickOnTheRulerLocates() {
        Control ruler = canvas("RulerCanvas");
        Control clock = Find.marked("clock", true);
        Look before = Look.still(clock);
        int bars = ruler.getSize().y * 3 / 8;
        hand.move(ruler, ruler.getSize().x / 2, bars);
        Screen.live(100);
        assertEquals(0, Song.open().player().position(), "only the mouse is there");
        hand.click(ruler, ruler.getSize().x / 2, bars);
        Screen.await("the song stands elsewhere", () -> Song.open().player().position() > 0);
        assertEquals(0, Song.open().player().position() % BEAT);
        Screen.await("the clock shows it", () -> Look.at(clock).differing(before) > 30);
        hand.key(KeyEvent.VK_HOME);
        Screen.await("it stands at the start", () -> Song.open().player().position() == 0);
    }

    @Test
    void aClipIsDraggedToTheNextBeatAndCtrlZPutsItBack() {
        Control lanes = canvas("LaneCanvas");
        Look before = Look.still(lanes);
        String earlier = Song.undo();
        hand.move(lanes, 300, 40);
        hand.move(lanes, 700, 40);
        assertEquals(0, clip().getStart(), "no button of the mouse was pressed");
        hand.drag(lanes, 300, 40, 700, 40);
        assertEquals(BEAT, clip().getStart(), "a quarter of the width of two seconds");
        Screen.await("it is drawn elsewhere", () -> Look.at(lanes).differing(before) > 1000);
        hand.key(KeyEvent.VK_Z, KeyEvent.VK_CONTROL);
        Screen.await("it is back", () -> clip().getStart() == 0);
        assertEquals(earlier, Song.undo(), "one drag is one edit");
        assertTrue(clip().getLength() > 0);
    }
}
