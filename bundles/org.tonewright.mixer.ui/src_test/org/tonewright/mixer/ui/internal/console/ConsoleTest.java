package org.tonewright.mixer.ui.internal.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.mixer.routing.Routing;
import org.tonewright.mixer.strips.Inserts;
import org.tonewright.mixer.strips.StripEdits;
import org.tonewright.mixer.ui.console.ConsoleView;
import org.tonewright.mixer.ui.internal.section.NameTag;
import org.tonewright.model.session.Slot;
import org.tonewright.model.session.Strip;
import org.tonewright.model.session.Tap;
import org.tonewright.ui.widgets.Drawn;
import org.tonewright.ui.widgets.Fader;
import org.tonewright.ui.widgets.LevelMeter;
import org.tonewright.ui.widgets.Quantity;
import org.tonewright.ui.widgets.Toggle;

/** The console on a real display. */
class ConsoleTest {

    /** What a fader's cap and its margins take of its height, in pixels. */
    private static final int CAP = 52;

    private final Window window = new Window(700, 640);
    private Optional<MadeMix> made = Optional.empty();
    private Optional<ConsoleView> view = Optional.empty();

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        MadeMix mix = new MadeMix(folder).tracks(folder, 3, 1);
        made = Optional.of(mix);
        view = Optional.of(new ConsoleView(window.shell(), mix.desk()));
        window.open();
    }

    @AfterEach
    void close() throws IOException {
        view.orElseThrow().close();
        window.close();
        mix().desk().closeSession();
    }

    private MadeMix mix() {
        return made.orElseThrow();
    }

    private Strip strip(String name) {
        return mix().strip(name);
    }

    private String undo() {
        return mix().open().editor().undoLabel().orElse("");
    }

    /** The widgets of a type that can be seen, from the left. */
    private <T extends Control> List<T> all(Class<T> type) {
        List<T> found = new ArrayList<>();
        collect(window.shell(), type, found);
        return found;
    }

    private static <T extends Control> void collect(Composite parent, Class<T> type, List<T> found) {
        for (Control child : parent.getChildren()) {
            if (type.isInstance(child) && child.isVisible()) {
                found.add(type.cast(child));
            }
            if (child instanceof Composite composite) {
                collect(composite, type, found);
            }
        }
    }

    private <T extends Drawn> T named(Class<T> type, String name) {
        return all(type).stream().filter(one -> one.name().startsWith(name)).findFirst().orElseThrow();
    }

    private Fader fader(String strip) {
        return named(Fader.class, "Level of " + strip);
    }

    private Drawn inserts(String strip) {
        return named(Drawn.class, "Inserts of " + strip);
    }

    private void drag(Control control, int x, int from, int to) {
        window.move(control, x, from);
        window.press();
        window.move(control, x, (from + to) / 2);
        window.move(control, x, to);
        window.release();
    }

    @Test
    void draggingAFaderSetsTheLevelInOneEdit() {
        Fader fader = fader("Snare");
        int middle = fader.getSize().y / 3;
        drag(fader, fader.getSize().x / 2, middle, middle + 40);
        double expected = Quantity.fader().value(0.75 - 40.0 / (fader.getSize().y - CAP));
        assertEquals(expected, strip("Snare").getLevel().getValue(), 1e-9, "40 pixels of the way down from 0 dB");
        assertEquals("Set Level of Snare", undo());
        mix().open().editor().undo();
        assertEquals(0, strip("Snare").getLevel().getValue());
        assertEquals(0, fader("Snare").value());
        assertFalse(undo().startsWith("Set Level"), "one drag is one edit");
    }

    @Test
    void aLevelIsTyped() {
        Fader fader = fader("Kick");
        window.click(fader, fader.getSize().x / 2, fader.getSize().y / 3);
        window.key(KeyEvent.VK_ENTER);
        window.settle();
        for (int key : new int[] {KeyEvent.VK_MINUS, KeyEvent.VK_7, KeyEvent.VK_PERIOD, KeyEvent.VK_5,
                KeyEvent.VK_ENTER}) {
            window.key(key);
        }
        window.until("the level is there", () -> strip("Kick").getLevel().getValue() == -7.5);
        assertEquals("Set Level of Kick", undo());
    }

    @Test
    void chosenStripsMoveTogetherByTheSameDecibels() {
        mix().open().editor().edit("Set", () -> strip("Snare").getLevel().setValue(-10));
        window.click(named(NameTag.class, "Kick"), 20, 15);
        window.clickWith(KeyEvent.VK_CONTROL, named(NameTag.class, "Snare"));
        Fader fader = fader("Kick");
        drag(fader, fader.getSize().x / 2, 100, 130);
        double kick = strip("Kick").getLevel().getValue();
        assertTrue(kick < -1, () -> "Kick is at " + kick);
        assertEquals(-10 + kick, strip("Snare").getLevel().getValue(), 1e-9);
        assertEquals(0, strip("Hi-hat").getLevel().getValue());
        assertEquals("Set Level of 2 Strips", undo());
        mix().open().editor().undo();
        assertEquals(-10, strip("Snare").getLevel().getValue());
    }

    @Test
    void buttonsAndKeysMuteAndSolo() {
        Toggle mute = named(Toggle.class, "Mute Kick");
        window.click(mute, 10, 10);
        assertTrue(strip("Kick").isMute());
        assertEquals("Mute Kick", undo());
        mix().open().editor().undo();
        assertFalse(mute.isOn());
        window.click(named(NameTag.class, "Hi-hat"), 20, 15);
        window.key(KeyEvent.VK_S);
        assertTrue(strip("Hi-hat").isSolo());
        window.clickWith(KeyEvent.VK_CONTROL, named(Toggle.class, "Solo Snare"));
        assertTrue(strip("Snare").isSolo());
        assertFalse(strip("Hi-hat").isSolo(), "with Ctrl a strip is soloed alone");
    }

    @Test
    void arrowKeysMoveTheFaderAndGoToTheNeighbours() {
        window.click(named(NameTag.class, "Kick"), 20, 15);
        window.key(KeyEvent.VK_DOWN);
        window.until("the gesture has ended", () -> strip("Kick").getLevel().getValue() == -0.5);
        window.key(KeyEvent.VK_RIGHT);
        assertEquals(Optional.of(strip("Snare")), mix().desk().selected());
        assertTrue(Display.getCurrent().getFocusControl() instanceof NameTag tag && tag.name().startsWith("Snare"));
        Fader fader = fader("Snare");
        window.click(fader, fader.getSize().x / 2, 20);
        window.key(KeyEvent.VK_LEFT);
        assertEquals(Optional.of(strip("Kick")), mix().desk().selected());
        assertEquals(0, strip("Snare").getLevel().getValue(), "left is not for the fader");
    }

    @Test
    void slotsShowWhatTheSessionHoldsAndAreClickedAndDragged() {
        Inserts edits = new Inserts(mix().desk().studio().processors(), mix().open().editor());
        Slot eq = edits.insert(strip("Kick"), 0, mix().desk().studio().processors().named("eq"));
        edits.insert(strip("Kick"), 1, mix().desk().studio().processors().named("gain"));
        window.settle();
        Drawn list = inserts("Kick");
        window.click(list, 40, 10);
        assertEquals(Optional.of(eq), mix().desk().selected());
        window.click(list, 9, 10);
        assertFalse(eq.isEnabled(), "a click on the lamp");
        drag(list, 40, 10, 38);
        assertEquals(List.of("org.tonewright.effects.gain", "org.tonewright.effects.eq"),
                strip("Kick").getSlots().stream().map(Slot::getProcessorId).toList());
        assertEquals("Move eq to Kick", undo());
        Drawn other = inserts("Snare");
        window.move(list, 40, 30);
        window.press();
        window.move(list, 40, 24);
        window.move(other, 40, 10);
        window.release();
        assertEquals(List.of(eq), strip("Snare").getSlots());
    }

    @Test
    void sendsAreDraggedSidewaysAndSwitched() {
        Routing routing = new Routing(mix().open().root(), mix().open().editor());
        Strip hall = new StripEdits(mix().open().root(), mix().open().editor()).addBus();
        routing.send(strip("Kick"), hall, -20, Tap.POST);
        window.settle();
        Drawn send = named(Drawn.class, "Send of Kick to Bus 1");
        window.move(send, 40, 10);
        window.press();
        window.move(send, 56, 10);
        window.release();
        double expected = Quantity.fader().value(Quantity.fader().place(-20) + 16 / 160.0);
        assertEquals(expected, strip("Kick").getSends().getFirst().getLevel().getValue(), 1e-9,
                "16 of 160 pixels of the way");
        window.click(send, 9, 8);
        assertFalse(strip("Kick").getSends().getFirst().isEnabled());
        window.click(send, send.getSize().x - 8, 8);
        assertEquals(Tap.PRE, strip("Kick").getSends().getFirst().getTap());
        mix().open().editor().edit("Rename", () -> hall.setName("Hall"));
        assertTrue(send.name().startsWith("Send of Kick to Hall, before"));
    }

    @Test
    void stripsComeAndGoWithTheSession() {
        StripEdits edits = new StripEdits(mix().open().root(), mix().open().editor());
        Fader kick = fader("Kick");
        Strip bus = edits.addBus();
        window.settle();
        assertEquals(List.of("Kick", "Snare", "Hi-hat", "Bus 1", "Main"), names());
        edits.remove(strip("Snare"));
        edits.rename(bus, "Band");
        window.settle();
        assertEquals(List.of("Kick", "Hi-hat", "Band", "Main"), names());
        mix().open().editor().undo();
        mix().open().editor().undo();
        window.settle();
        assertEquals(List.of("Kick", "Snare", "Hi-hat", "Bus 1", "Main"), names());
        assertEquals(kick, fader("Kick"), "a strip that stays keeps its widgets");
    }

    private List<String> names() {
        return all(NameTag.class).stream().sorted((a, b) -> a.toDisplay(0, 0).x - b.toDisplay(0, 0).x)
                .map(tag -> tag.name().substring(0, tag.name().indexOf(':'))).toList();
    }

    @Test
    void onlyStripsInSightHaveWidgets() {
        StripEdits edits = new StripEdits(mix().open().root(), mix().open().editor());
        for (int i = 0; i < 20; i++) {
            edits.addTrack(2);
        }
        window.settle();
        int first = all(NameTag.class).size();
        assertTrue(first <= 8, () -> first + " strips of 104 pixels are seen in 700");
        window.click(named(NameTag.class, "Kick"), 20, 15);
        for (int i = 0; i < 23; i++) {
            window.key(KeyEvent.VK_RIGHT);
        }
        assertEquals(Optional.of(mix().open().root().getMixer().getMain()), mix().desk().selected());
        assertTrue(names().contains("Track 20"));
        assertFalse(names().contains("Kick"), "what is out of sight is hidden");
    }

    @Test
    void metersMoveWhileTheSessionPlays() {
        mix().play();
        LevelMeter meter = named(LevelMeter.class, "Meter of Kick");
        window.until("the meter of Kick has moved", () -> meter.highest() > -20);
        LevelMeter main = named(LevelMeter.class, "Meter of Main");
        window.until("the meter of Main has moved", () -> main.highest() > -20);
    }

    @Test
    void withoutASessionItSaysWhatToDo() throws IOException {
        mix().desk().closeSession();
        window.settle();
        assertTrue(all(Notice.class).stream().anyMatch(notice -> notice.spoken().contains("Ctrl+O")));
        assertTrue(all(NameTag.class).isEmpty());
    }
}
