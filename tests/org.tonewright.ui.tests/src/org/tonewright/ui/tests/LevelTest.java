package org.tonewright.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.ui.widgets.Drawn;
import org.tonewright.ui.widgets.Fader;
import org.tonewright.ui.widgets.Quantity;

/** The level of a strip is dragged, typed, and put back. */
@ExtendWith(Pictures.class)
final class LevelTest {

    /** What a fader's cap and its margins take of its height, in pixels. */
    private static final int CAP = 52;
    private static final int DRAG = 40;

    private final Hand hand = new Hand();

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        Song.of(folder.resolve("session"), Song.tones(folder, "Bass", "Drums"));
        Find.show("org.tonewright.app.mix");
    }

    @AfterEach
    void close() throws IOException {
        Song.close();
    }

    private static Fader fader() {
        return Find.named(Fader.class, "Level of Bass");
    }

    private static double level(String strip) {
        return Song.strip(strip).getLevel().getValue();
    }

    /** The look of the fader while the mouse is elsewhere. */
    private Look look() {
        hand.move(Find.named(Drawn.class, "Drums: "));
        return Look.still(fader());
    }

    /** Where the middle of the cap is at 0 dB, from the top. */
    private static int cap() {
        return CAP / 2 + (int) Math.round((1 - Quantity.fader().place(0)) * (fader().getSize().y - CAP));
    }

    @Test
    void aDragOfTheFaderIsOneEditAndCtrlZPutsItBack() {
        Fader fader = fader();
        int middle = fader.getSize().x / 2;
        hand.click(fader, middle, cap());
        Look before = look();
        String earlier = Song.undo();
        hand.move(fader, middle, cap());
        hand.move(fader, middle, cap() + DRAG);
        assertEquals(0, level("Bass"), "no button of the mouse was pressed");
        assertEquals(earlier, Song.undo());

        hand.drag(fader, middle, cap(), middle, cap() + DRAG);
        double expected = Quantity.fader().value(Quantity.fader().place(0) - (double) DRAG / (fader.getSize().y - CAP));
        assertEquals(expected, level("Bass"), 1e-9, "40 pixels of the way down from 0 dB");
        assertEquals(0, level("Drums"));
        assertEquals("Set Level of Bass", Song.undo());
        assertTrue(look().differing(before) > 100, "the cap stands elsewhere");

        hand.key(KeyEvent.VK_Z, KeyEvent.VK_CONTROL);
        Screen.await("the level is back", () -> level("Bass") == 0);
        assertEquals(earlier, Song.undo(), "one drag is one edit");
        assertEquals(0, look().differing(before), "and the cap, too");
    }

    @Test
    void aLevelIsTypedAndEscapeTypesNone() {
        Fader fader = fader();
        hand.click(fader, fader.getSize().x / 2, cap());
        hand.key(KeyEvent.VK_ENTER);
        hand.type("-3");
        hand.key(KeyEvent.VK_ESCAPE);
        Screen.live(100);
        assertEquals(0, level("Bass"));
        hand.click(fader, fader.getSize().x / 2, cap());
        hand.key(KeyEvent.VK_ENTER);
        hand.type("-7.5");
        assertEquals(0, level("Bass"), "not before it is confirmed");
        hand.key(KeyEvent.VK_ENTER);
        Screen.await("the level is there", () -> level("Bass") == -7.5);
        Screen.await("the fader has the keyboard again", fader::isFocusControl);
        assertEquals("Set Level of Bass", Song.undo());
        hand.key(KeyEvent.VK_Z, KeyEvent.VK_CONTROL);
        Screen.await("the level is back", () -> level("Bass") == 0);
    }

    @Test
    void theWheelTurnsTheLevelAndADoubleClickPutsItBack() {
        Fader fader = fader();
        hand.move(Find.named(Drawn.class, "Drums: "));
        hand.wheel(1);
        hand.doubleClick(Find.named(Fader.class, "Level of Drums"), 5, cap());
        Screen.live(100);
        assertEquals(0, level("Bass"), "that was elsewhere");
        hand.move(fader, fader.getSize().x / 2, cap());
        hand.wheel(1);
        Screen.await("the level is half a decibel lower", () -> level("Bass") == -0.5);
        assertEquals("Set Level of Bass", Song.undo());
        hand.doubleClick(fader, fader.getSize().x / 2, cap());
        Screen.await("the level is what it was at first", () -> level("Bass") == 0);
    }
}
