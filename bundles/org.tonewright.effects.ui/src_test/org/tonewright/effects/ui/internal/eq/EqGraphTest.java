package org.tonewright.effects.ui.internal.eq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.core.session.SessionEditor;
import org.tonewright.effects.ui.internal.view.PlayingStudio;
import org.tonewright.effects.ui.internal.view.Window;
import org.tonewright.model.session.Slot;
import org.tonewright.ui.slot.DeskProcessor;
import org.tonewright.ui.slot.SlotContext;

/** The graph on a real display, with a mouse and keys. */
class EqGraphTest {

    private final Window window = new Window(800, 400);
    private Optional<PlayingStudio> opened = Optional.empty();
    private Optional<SlotContext> processor = Optional.empty();
    private Optional<EqGraph> shown = Optional.empty();

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        PlayingStudio studio = new PlayingStudio(folder, 1, List.of());
        opened = Optional.of(studio);
        Slot slot = studio.insert("org.tonewright.effects.eq");
        DeskProcessor selected = new DeskProcessor(studio.desk());
        studio.desk().select(Optional.of(slot));
        processor = selected.slotContext();
        shown = Optional.of(new EqGraph(window.shell(), context()));
        window.open();
    }

    @AfterEach
    void close() throws IOException {
        window.close();
        opened.orElseThrow().desk().closeSession();
    }

    private SlotContext context() {
        return processor.orElseThrow();
    }

    private EqGraph graph() {
        return shown.orElseThrow();
    }

    private SessionEditor editor() {
        return opened.orElseThrow().desk().session().orElseThrow().editor();
    }

    private int x(double frequency) {
        return (int) Math.round(graph().scale().x(frequency));
    }

    private int y(double gain) {
        return (int) Math.round(graph().scale().y(gain));
    }

    @Test
    void draggingAHandleMovesFrequencyAndGainInOneEdit() {
        window.move(graph(), x(600), y(0));
        window.press();
        window.move(graph(), x(800), y(3));
        window.move(graph(), x(1000), y(6));
        // A pixel is 0.9 % of the frequency and 0.06 dB.
        assertEquals(1000, context().value("band4.frequency"), 15);
        assertEquals(6, context().value("band4.gain"), 0.1);
        assertTrue(context().slot().getValues().isEmpty(), "kept only when the mouse is let go");
        window.release();
        assertEquals(4, graph().selected());
        assertEquals(2, context().slot().getValues().size());
        assertEquals("Move Band 4", editor().undoLabel().orElseThrow());
        editor().undo();
        assertEquals(600, context().value("band4.frequency"));
        assertEquals(0, context().value("band4.gain"));
        assertEquals("Insert", editor().undoLabel().orElseThrow());
    }

    @Test
    void movingTheMouseWithoutPressingItChangesNothing() {
        window.move(graph(), x(600), y(0));
        window.move(graph(), x(1000), y(6));
        assertEquals(600, context().value("band4.frequency"));
        assertEquals("Insert", editor().undoLabel().orElseThrow());
    }

    @Test
    void pressingBesideTheHandlesSelectsNothing() {
        window.move(graph(), x(600), y(9));
        window.press();
        window.move(graph(), x(1000), y(6));
        window.release();
        assertEquals("Insert", editor().undoLabel().orElseThrow());
    }

    @Test
    void arrowsMoveTheSelectedBandAndEachPressIsAnEdit() {
        window.move(graph(), x(1500), y(0));
        window.press();
        window.release();
        assertEquals(5, graph().selected());
        window.key(KeyEvent.VK_UP);
        assertEquals(0.5, context().value("band5.gain"), 1e-9);
        window.key(KeyEvent.VK_RIGHT);
        assertEquals(1500 * Math.pow(2, 1.0 / 12), context().value("band5.frequency"), 1e-6);
        editor().undo();
        assertEquals(1500, context().value("band5.frequency"));
        assertEquals(0.5, context().value("band5.gain"), 1e-9);
    }

    @Test
    void theWheelTurnsTheQualityAndOneTurnIsOneEdit() {
        window.move(graph(), x(600), y(0));
        // Two steps of a quarter octave.
        window.wheelUp();
        window.wheelUp();
        assertEquals(Math.sqrt(2), context().value("band4.q"), 1e-9);
        window.until("the turn is over", () -> editor().undoLabel().equals(Optional.of("Turn Q of Band 4")));
        editor().undo();
        assertEquals(1, context().value("band4.q"));
    }

    @Test
    void aDoubleClickPutsABandBackToWhereItBegan() {
        context().set("band4.gain", 5);
        context().set("band4.q", 4);
        window.settle();
        window.move(graph(), x(600), y(5));
        window.press();
        window.release();
        window.press();
        window.release();
        assertEquals(0, context().value("band4.gain"));
        assertEquals(1, context().value("band4.q"));
        assertEquals("Reset Band 4", editor().undoLabel().orElseThrow());
    }

    @Test
    void theScaleWidensForABandThatNeedsIt() {
        assertEquals(12, graph().scale().range());
        context().set("band4.gain", 15);
        assertEquals(24, graph().scale().range());
        context().set("band4.gain", 5);
        assertEquals(12, graph().scale().range());
    }

    @Test
    void theSpectrumIsThatOfWhatPlays() {
        opened.orElseThrow().play();
        window.until("a spectrum is seen", () -> {
            double highest = -EqScale.FLOOR;
            for (double level : graph().spectrum().levels()) {
                highest = Math.max(highest, level);
            }
            return highest > -40;
        });
    }
}
