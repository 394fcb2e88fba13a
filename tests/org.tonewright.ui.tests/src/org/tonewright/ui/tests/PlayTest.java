package org.tonewright.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.swt.widgets.Control;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.core.playback.Player;
import org.tonewright.ui.widgets.Drawn;
import org.tonewright.ui.widgets.LevelMeter;

/** A session of real stems is heard, by mouse and keys. */
@ExtendWith(Pictures.class)
final class PlayTest {

    /** A bar that moves by as little as this is seen to move: it is at least three pixels wide. */
    private static final int SEEN = 30;

    private final Hand hand = new Hand();

    @AfterEach
    void close() throws IOException {
        Song.close();
    }

    @Test
    void spacePlaysRealStemsTheMetersMoveAndSpaceStops(@TempDir Path folder) throws IOException {
        Song.of(folder.resolve("session"), Sounds.stems(folder));
        Find.show("org.tonewright.app.mix");
        Player player = Song.open().player();
        LevelMeter meter = Find.named(LevelMeter.class, "Meter of guitar");
        LevelMeter main = Find.named(LevelMeter.class, "Meter of Main");
        Control clock = Find.marked("clock", true);
        hand.click(Find.named(Drawn.class, "guitar: "));
        hand.key(KeyEvent.VK_B);
        Look still = Look.still(meter);
        Look zero = Look.still(clock);
        Screen.live(300);
        assertFalse(player.rolling(), "B is no command");
        assertEquals(0, player.position());
        assertEquals(0, Look.at(meter).differing(still), "what does not play does not move");
        assertEquals(0, Look.at(clock).differing(zero));

        hand.key(KeyEvent.VK_SPACE);
        Screen.await("the song plays", player::rolling);
        Screen.await("a second was played", () -> player.position() > Sounds.RATE);
        assertTrue(meter.highest() > -40, () -> "the guitar is heard: " + meter.highest());
        assertTrue(main.highest() > meter.highest() - 20, () -> "and the sum: " + main.highest());
        assertTrue(player.meter(Song.strip("guitar")).orElseThrow().rms(0) > 0, "the engine's own meter");
        Screen.await("its meter is drawn otherwise", () -> Look.at(meter).differing(still) > SEEN);
        Screen.await("the clock is drawn otherwise", () -> Look.at(clock).differing(zero) > SEEN);

        hand.key(KeyEvent.VK_SPACE);
        Screen.await("the song stops", () -> !player.rolling());
        Screen.live(200);
        long stopped = player.position();
        Look last = Look.at(clock);
        Screen.live(200);
        assertEquals(stopped, player.position());
        assertEquals(0, Look.at(clock).differing(last));
    }

    @Test
    void theButtonsOfTheTransportPlayStopAndGoToTheStart(@TempDir Path folder) throws IOException {
        Song.of(folder.resolve("session"), Song.tones(folder, "Bass"));
        Find.show("org.tonewright.app.mix");
        Player player = Song.open().player();
        Control play = Find.marked("symbol", "PLAY");
        hand.move(play);
        Screen.live(100);
        assertFalse(player.rolling(), "the mouse is over it, but has not clicked");
        hand.click(play);
        Screen.await("the song plays", () -> player.rolling() && player.position() > 0);
        hand.click(Find.marked("symbol", "STOP"));
        Screen.await("the song stops", () -> !player.rolling());
        hand.click(Find.marked("symbol", "START"));
        Screen.await("it stands at the start", () -> player.position() == 0);
    }

    @Test
    void theMetronomeIsTurnedOnByItsKeyAndOffByItsButton(@TempDir Path folder) throws IOException {
        Song.of(folder.resolve("session"), Song.tones(folder, "Bass"));
        Find.show("org.tonewright.app.mix");
        Player player = Song.open().player();
        Control button = Find.marked("symbol", "METRONOME");
        assertFalse(player.clicks());
        Look dark = Look.still(button);
        hand.click(Find.named(Drawn.class, "Bass: "));
        hand.key(KeyEvent.VK_C);
        Screen.await("the metronome is on", player::clicks);
        Screen.await("its button is lit", () -> Look.at(button).differing(dark) > SEEN);
        hand.click(button);
        Screen.await("the metronome is off", () -> !player.clicks());
    }

    @Test
    void theDeviceIsChosenInItsMenu(@TempDir Path folder) throws IOException {
        Song.of(folder.resolve("session"), Song.tones(folder, "Bass"));
        Control device = Find.marked("device", true);
        Look before = Look.still(device);
        for (int frames : new int[] {512, 256}) {
            new Menus(hand).choose(() -> hand.click(device), frames + " frames");
            Screen.await("the device is open with " + frames + " frames",
                    () -> Song.open().player().device().filter(open -> open.frames() == frames).isPresent());
            if (frames == 512) {
                Screen.await("and shown", () -> Look.at(device).differing(before) > SEEN);
            }
        }
        assertEquals("silent:clock", Song.open().player().device().orElseThrow().id());
    }
}
