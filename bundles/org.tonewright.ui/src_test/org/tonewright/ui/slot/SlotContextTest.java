package org.tonewright.ui.slot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.core.playback.Player;
import org.tonewright.core.session.Elements;
import org.tonewright.core.session.FolderStore;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.session.SessionSpec;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.Slot;
import org.tonewright.processor.Param;
import org.tonewright.processor.Param.Scale;
import org.tonewright.processor.Param.Unit;
import org.tonewright.processor.Port;
import org.tonewright.processor.Processor;
import org.tonewright.processor.ProcessorFactory;
import org.tonewright.processor.ProcessorInfo;
import org.tonewright.processor.Setup;
import org.tonewright.ui.desk.OpenSession;
import org.tonewright.ui.panel.Gesture;

class SlotContextTest {

    private final List<String> heard = new ArrayList<>();
    private Optional<OpenDocument<Session>> document = Optional.empty();
    private Optional<SlotContext> made = Optional.empty();

    /** Two numbers and a choice that means a new instance. */
    private static final class Example implements ProcessorFactory {

        @Override
        public ProcessorInfo info() {
            return new ProcessorInfo("org.vendor.example", List.of(Port.input("in", 0), Port.output("out", 0)),
                    List.of(new Param.Real("level", "Level", Unit.DECIBEL, -60, 12, 0, Scale.LINEAR, false),
                            new Param.Real("rate", "Rate", Unit.HERTZ, 0.1, 20, 5, Scale.LOGARITHMIC, false),
                            new Param.Choice("quality", "Quality", List.of("Low", "Mid", "High"), 1, true)));
        }

        @Override
        public Processor create(Setup setup) {
            throw new IllegalArgumentException("It only describes itself.");
        }
    }

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        OpenDocument<Session> song = new FolderStore().createSession(folder.resolve("song"),
                SessionSpec.named("Song"));
        document = Optional.of(song);
        Slot slot = Elements.slot("org.vendor.example", "1.0.0");
        song.editor().edit("Insert", () -> song.root().getMixer().getMain().getSlots().add(slot));
        Player player = (Player) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Player.class},
                (_, method, arguments) -> {
                    if (method.getName().equals("turn")) {
                        heard.add(arguments[1] + " " + arguments[2]);
                    }
                    return null;
                });
        made = Optional.of(new SlotContext(new OpenSession(song, player), slot, new Example()));
    }

    @AfterEach
    void close() throws IOException {
        made.orElseThrow().close();
        document.orElseThrow().close();
    }

    private SlotContext context() {
        return made.orElseThrow();
    }

    @Test
    void whatTheSlotDoesNotHoldHasItsInitialValue() {
        assertEquals(5, context().value("rate"));
        double[] values = new double[3];
        context().values(values);
        assertEquals(List.of(0.0, 5.0, 1.0), Arrays.stream(values).boxed().toList());
        assertEquals("Main", context().strip());
    }

    @Test
    void aGestureIsHeardWhileItLastsAndIsOneEdit() {
        Gesture gesture = context().begin("Move It");
        gesture.turn("level", -3);
        gesture.turn("level", -6);
        gesture.turn("rate", 7);
        assertEquals(List.of("level -3.0", "level -6.0", "rate 7.0"), heard);
        assertEquals(-6, context().value("level"));
        assertTrue(context().slot().getValues().isEmpty(), "nothing is kept yet");
        gesture.end();
        assertEquals(-6, context().value("level"));
        assertEquals(2, context().slot().getValues().size());
        assertEquals("Move It", document.orElseThrow().editor().undoLabel().orElseThrow());
        document.orElseThrow().editor().undo();
        assertEquals(0, context().value("level"));
        assertEquals(5, context().value("rate"));
        assertEquals("Insert", document.orElseThrow().editor().undoLabel().orElseThrow());
    }

    @Test
    void aGestureThatComesBackToWhereItBeganIsNoEdit() {
        Gesture gesture = context().begin("Move It");
        gesture.turn("level", -3);
        gesture.turn("level", 0);
        gesture.end();
        assertEquals("Insert", document.orElseThrow().editor().undoLabel().orElseThrow());
    }

    @Test
    void aGestureThatIsCancelledIsHeardNoMore() {
        Gesture gesture = context().begin("Move It");
        gesture.turn("level", -3);
        gesture.cancel();
        gesture.end();
        assertEquals(List.of("level -3.0", "level 0.0"), heard);
        assertEquals(0, context().value("level"));
        assertEquals("Insert", document.orElseThrow().editor().undoLabel().orElseThrow());
    }

    @Test
    void valuesAreMovedIntoTheirRangeAndChoicesToAWholeNumber() {
        context().set("level", 40);
        context().set("quality", 1.7);
        assertEquals(12, context().value("level"));
        assertEquals(2, context().value("quality"));
        assertEquals("Set Quality", document.orElseThrow().editor().undoLabel().orElseThrow());
        assertEquals(List.of("level 12.0"), heard, "what is structural is heard with the edit alone");
    }

    @Test
    void aGestureThatIsLeftOpenEndsWithTheNextOne() {
        context().begin("First").turn("level", -3);
        context().begin("Second").cancel();
        assertEquals(-3, context().value("level"));
        assertEquals("First", document.orElseThrow().editor().undoLabel().orElseThrow());
    }

    @Test
    void aKeyThatIsNoneIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> context().value("depth"));
        assertThrows(IllegalArgumentException.class, () -> context().begin("Move It").turn("depth", 1));
    }
}
