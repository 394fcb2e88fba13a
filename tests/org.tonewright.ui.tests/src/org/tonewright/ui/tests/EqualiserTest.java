package org.tonewright.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;

import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Control;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.core.Progress;
import org.tonewright.mixer.bounce.Bounce;
import org.tonewright.mixer.bounce.BounceSpec;
import org.tonewright.model.session.Slot;
import org.tonewright.model.session.Value;
import org.tonewright.ui.widgets.Drawn;

/** An equaliser is inserted, one of its bands is dragged, and the bounce has it. */
@ExtendWith(Pictures.class)
final class EqualiserTest {

    /** The graph reaches from 20 Hz to 20 kHz and, at first, from +12 to -12 dB. */
    private static final double LOWEST = 20;
    private static final double OCTAVES = Math.log(1000);
    private static final double RANGE = 12;

    private final Hand hand = new Hand();

    @AfterEach
    void close() throws IOException {
        Song.close();
    }

    private static int x(Control graph, double frequency) {
        return (int) Math.round(graph.getSize().x * Math.log(frequency / LOWEST) / OCTAVES);
    }

    private static int y(Control graph, double gain) {
        return (int) Math.round(graph.getSize().y * (RANGE - gain) / (2 * RANGE));
    }

    private static OptionalDouble value(Slot slot, String key) {
        return slot.getValues().stream().filter(value -> value.getKey().equals(key)).mapToDouble(Value::getValue)
                .findFirst();
    }

    private static Path bounce(Path file) throws IOException {
        new Bounce(Song.open().document(), Song.desk().studio()).run(BounceSpec.to(file), Progress.NONE);
        return file;
    }

    @Test
    void aBandThatIsDraggedIsInTheBounceUntilItIsUndone(@TempDir Path folder) throws IOException {
        Song.of(folder.resolve("session"), Song.tones(folder, "Bass"));
        Find.show("org.tonewright.app.mix");
        Path before = bounce(folder.resolve("before.wav"));
        Drawn slots = Find.named(Drawn.class, "Inserts of Bass");
        Look empty = Look.at(slots);
        new Menus(hand).choose(() -> hand.click(slots, 40, 10), "Equaliser", "Equaliser");
        Screen.await("the slot is there", () -> Song.strip("Bass").getSlots().size() == 1);
        Slot slot = Song.strip("Bass").getSlots().getFirst();
        assertEquals("org.tonewright.effects.eq", slot.getProcessorId());
        Screen.await("the slot is drawn", () -> Look.at(slots).differing(empty) > 100);

        Song.desk().select(Optional.of(Song.strip("Bass")));
        hand.click(slots, 40, 10);
        Screen.await("the slot is selected", () -> Song.desk().selected().equals(Optional.of(slot)));
        Canvas graph = Find.one("the graph of the equaliser", Canvas.class,
                canvas -> canvas.getClass().getSimpleName().equals("EqGraph"));
        Screen.await("the graph has its place", () -> graph.getSize().x > 100);
        hand.move(graph, 5, 5);
        // What is under the mouse is painted at once, the rest of a spectrum falls for two seconds.
        Screen.live(200);
        Look flat = Look.at(graph);
        hand.drag(graph, x(graph, 600), y(graph, 9), x(graph, 1000), y(graph, 6));
        assertTrue(slot.getValues().isEmpty(), "there was no handle");
        hand.drag(graph, x(graph, 600), y(graph, 0), x(graph, 1000), y(graph, 9));
        assertEquals("Move Band 4", Song.undo());
        // The places are whole pixels.
        double hertz = 1000 * OCTAVES / graph.getSize().x;
        assertEquals(1000, value(slot, "band4.frequency").orElseThrow(), 2 * hertz);
        double gain = value(slot, "band4.gain").orElseThrow();
        assertEquals(9, gain, 2 * 2 * RANGE / graph.getSize().y);
        hand.move(graph, 5, 5);
        Screen.await("the curve is drawn otherwise", () -> Look.at(graph).differing(flat) > 100);

        Path after = bounce(folder.resolve("after.wav"));
        assertEquals(gain, Sounds.level(after, 1000) - Sounds.level(before, 1000), 0.2, "beside its top it falls");
        assertEquals(0, Sounds.level(after, 100) - Sounds.level(before, 100), 0.3, "three octaves below it is nothing");

        hand.key(KeyEvent.VK_Z, KeyEvent.VK_CONTROL);
        Screen.await("the band is back", () -> value(slot, "band4.gain").orElse(0) == 0);
        assertFalse(Song.undo().startsWith("Move Band"), "one drag is one edit");
        Path undone = bounce(folder.resolve("undone.wav"));
        assertEquals(0, Sounds.level(undone, 1000) - Sounds.level(before, 1000), 0.01);
    }
}
