package org.tonewright.effects.ui.internal.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.model.session.Slot;
import org.tonewright.ui.desk.DeskListener;
import org.tonewright.ui.slot.DeskProcessor;
import org.tonewright.ui.widgets.Knob;
import org.tonewright.ui.widgets.PushLamp;
import org.tonewright.ui.widgets.Toggle;

/** The view on a real display. */
class ProcessorViewTest {

    private final Window window = new Window(640, 480);
    private final List<String> warnings = new ArrayList<>();
    private Optional<PlayingStudio> opened = Optional.empty();

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        PlayingStudio studio = new PlayingStudio(folder, 1, List.of());
        opened = Optional.of(studio);
        studio.desk().addListener(new DeskListener() {

            @Override
            public void said(String sentence, boolean urgent) {
                warnings.add(sentence);
            }
        });
        new ProcessorView(new Composite(window.shell(), SWT.NONE), studio.desk(), new DeskProcessor(studio.desk()));
        window.open();
    }

    @AfterEach
    void close() throws IOException {
        window.close();
        opened.orElseThrow().desk().closeSession();
    }

    private PlayingStudio studio() {
        return opened.orElseThrow();
    }

    private Slot show(String processor, Object... values) {
        Slot slot = studio().insert(processor, values);
        studio().desk().select(Optional.of(slot));
        window.settle();
        return slot;
    }

    /** All widgets of a type that are there, from the top. */
    private <T extends Control> List<T> all(Class<T> type) {
        List<T> found = new ArrayList<>();
        collect(window.shell(), type, found);
        return found;
    }

    private static <T extends Control> void collect(Composite parent, Class<T> type, List<T> found) {
        for (Control child : parent.getChildren()) {
            if (type.isInstance(child)) {
                found.add(type.cast(child));
            }
            if (child instanceof Composite inner) {
                collect(inner, type, found);
            }
        }
    }

    private String words() {
        return String.join("\n", all(Label.class).stream().map(Label::getText).toList());
    }

    private String undo() {
        return studio().desk().session().orElseThrow().editor().undoLabel().orElse("");
    }

    @Test
    void withoutASlotItSaysWhatToDo() throws IOException {
        assertTrue(words().startsWith("Click an insert"), words());
        studio().desk().closeSession();
        assertTrue(words().startsWith("Open a session"), words());
        studio().desk().openSession(studio().folder());
    }

    @Test
    void aProcessorWithoutAPanelHasAKnobForEachNumber() {
        show("org.tonewright.effects.reverb");
        assertEquals(13, all(Knob.class).size());
        for (Knob knob : all(Knob.class)) {
            Rectangle place = window.shell().getDisplay().map(knob, window.shell(), 0, 0, knob.getSize().x,
                    knob.getSize().y).intersection(window.shell().getClientArea());
            assertEquals(knob.getSize().x, place.width, knob.name() + " is cut off");
        }
        assertEquals(List.of(), warnings);
    }

    @Test
    void draggingAKnobIsOneEdit() {
        Slot slot = show("org.tonewright.effects.gain");
        Knob level = all(Knob.class).getFirst();
        window.move(level, 20, 20);
        window.press();
        window.move(level, 20, 10);
        window.move(level, 20, 0);
        assertTrue(slot.getValues().isEmpty());
        window.release();
        assertEquals("Set Level", undo());
        assertTrue(slot.getValues().getFirst().getValue() > 0);
        studio().desk().session().orElseThrow().editor().undo();
        assertEquals(0, level.value());
        assertEquals("Insert", undo());
    }

    @Test
    void arrowsTurnTheKnobThatWasClicked() {
        show("org.tonewright.effects.gain");
        Knob level = all(Knob.class).getFirst();
        window.move(level, 20, 20);
        window.press();
        window.release();
        window.key(KeyEvent.VK_UP);
        assertEquals(0.5, level.value(), 1e-9);
    }

    @Test
    void theLampInTheHeaderSwitchesTheSlot() {
        Slot slot = show("org.tonewright.effects.gain");
        Toggle on = all(Toggle.class).getFirst();
        window.move(on, 10, 10);
        window.press();
        window.release();
        assertFalse(slot.isEnabled());
        studio().desk().session().orElseThrow().editor().undo();
        assertTrue(on.isOn());
    }

    @Test
    void resetPutsAllParametersBackInOneEdit() {
        Slot slot = show("org.tonewright.effects.limiter", "gain", 9, "ceiling", -3);
        PushLamp reset = all(PushLamp.class).getFirst();
        window.move(reset, 10, 10);
        window.press();
        window.release();
        assertEquals(List.of(0.0, -1.0), slot.getValues().stream().map(value -> value.getValue()).toList());
        assertTrue(undo().startsWith("Reset"));
    }

    @Test
    void aProcessorThatIsMissingIsNamedAndItsSettingsAreShown() {
        show("com.vendor.tape", "drive", 6, "saturation", 0.35);
        assertTrue(words().contains("com.vendor.tape is not installed"), words());
        assertTrue(words().contains("saturation\n0.35"), words());
        assertEquals(List.of(), all(Knob.class));
    }

    @Test
    void aPanelOfItsOwnIsTakenFromTheExtensionPoint() {
        show("org.tonewright.effects.compressor");
        assertTrue(words().contains("Level in, level out"), words());
        assertEquals(List.of(), warnings);
    }

    @Test
    void aPanelThatThrowsIsReplacedAndItsBundleNamed() {
        show("org.tonewright.effects.chorus");
        assertEquals(5, all(Knob.class).size());
        assertEquals(1, warnings.size());
        assertTrue(warnings.getFirst().contains("org.vendor.broken"), warnings.getFirst());
    }

    @Test
    void whenTheSlotLeavesTheSessionTheViewIsEmpty() {
        show("org.tonewright.effects.gain");
        studio().desk().session().orElseThrow().editor().undo();
        assertTrue(words().startsWith("Click an insert"), words());
    }
}
