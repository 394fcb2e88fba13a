package org.tonewright.ui.binding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.core.Studio;
import org.tonewright.core.playback.Player;
import org.tonewright.core.session.Elements;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.session.SessionSpec;
import org.tonewright.core.verify.Verifiers;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.Slot;
import org.tonewright.model.session.Strip;
import org.tonewright.processor.Param;
import org.tonewright.processor.Param.Scale;
import org.tonewright.processor.Param.Unit;
import org.tonewright.ui.desk.Desk;
import org.tonewright.ui.desk.DeskListener;
import org.tonewright.ui.theme.Palette;
import org.tonewright.ui.widgets.Fader;
import org.tonewright.ui.widgets.Knob;
import org.tonewright.ui.widgets.Quantity;
import org.tonewright.ui.widgets.Toggle;

/** Widgets of a window that is never shown; keys are handed to them. */
class BindingTest {

    private static final Param RATE = new Param.Real("rate", "Rate", Unit.HERTZ, 0, 20, 5, Scale.LINEAR, false);

    private final List<String> heard = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private final Player player = (Player) Proxy.newProxyInstance(getClass().getClassLoader(),
            new Class<?>[] {Player.class}, (_, method, arguments) -> {
                if (method.getName().equals("turn")) {
                    heard.add(String.valueOf(arguments[arguments.length - 1]));
                }
                return null;
            });
    private Optional<Shell> window = Optional.empty();
    private Optional<OpenDocument<Session>> document = Optional.empty();
    private Optional<Desk> desk = Optional.empty();

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        String display = System.getenv("DISPLAY");
        if (SWT.getPlatform().equals("gtk") && (display == null || display.isEmpty())) {
            String why = "There is no display: DISPLAY is not set.";
            window = System.getenv("TONEWRIGHT_REQUIRE_ALL") != null ? fail(why) : abort(why);
        }
        window = Optional.of(new Shell(Display.getDefault()));
        Studio studio = Studio.plain(List.of(), Verifiers.NONE);
        document = Optional.of(studio.sessions().createSession(folder.resolve("song"), SessionSpec.named("Song")));
        Desk made = new Desk(studio);
        made.addListener(new DeskListener() {

            @Override
            public void said(String sentence, boolean urgent) {
                said.add(sentence);
            }
        });
        desk = Optional.of(made);
    }

    @AfterEach
    void close() throws IOException {
        window.ifPresent(Shell::dispose);
        if (document.isPresent()) {
            document.get().close();
        }
    }

    private OpenDocument<Session> document() {
        return document.orElseThrow();
    }

    private Binding binding() {
        return new Binding(desk.orElseThrow(), document().editor());
    }

    private Strip main() {
        return document().root().getMixer().getMain();
    }

    private String undo() {
        return document().editor().undoLabel().orElse("");
    }

    private Fader bound() {
        Fader fader = new Fader(window.orElseThrow());
        binding().bind(fader, Target.of(player, main().getLevel(), "Set Level of Main"));
        return fader;
    }

    private static void press(Control control, int key) {
        Event event = new Event();
        event.keyCode = key;
        control.notifyListeners(SWT.KeyDown, event);
    }

    private static void letGo(Control control) {
        control.notifyListeners(SWT.FocusOut, new Event());
    }

    @Test
    void aGestureIsHeardAtOnceAndIsOneEditWhenItEnds() {
        Fader fader = bound();
        press(fader, SWT.ARROW_DOWN);
        press(fader, SWT.ARROW_DOWN);
        assertEquals(List.of("-0.5", "-1.0"), heard);
        assertEquals(0, main().getLevel().getValue(), "nothing is kept yet");
        letGo(fader);
        assertEquals(-1, main().getLevel().getValue());
        assertEquals("Set Level of Main", undo());
        document().editor().undo();
        assertEquals(0, fader.value());
        assertEquals("", undo(), "two steps are one edit");
        document().editor().redo();
        assertEquals(-1, fader.value());
        assertEquals(2, heard.size(), "following an edit is no gesture");
    }

    @Test
    void aGestureThatComesBackIsNoEdit() {
        Fader fader = bound();
        press(fader, SWT.ARROW_DOWN);
        press(fader, SWT.ESC);
        assertEquals(List.of("-0.5", "0.0"), heard);
        assertEquals("", undo());
    }

    @Test
    void anEditInTheMiddleOfAGestureDoesNotMoveTheHand() {
        Fader fader = bound();
        press(fader, SWT.ARROW_DOWN);
        document().editor().edit("Elsewhere", () -> main().getPan().setValue(1));
        assertEquals(-0.5, fader.value());
        letGo(fader);
        assertEquals(-0.5, main().getLevel().getValue());
    }

    @Test
    void aParameterThatTheSlotDoesNotHoldIsAddedByTheEditAlone() {
        Slot slot = Elements.slot("org.vendor.example", "1.0.0");
        document().editor().edit("Insert", () -> main().getSlots().add(slot));
        Knob knob = new Knob(window.orElseThrow(), Quantity.of(RATE));
        binding().bind(knob, Target.of(player, slot, RATE, "Set Rate"));
        assertEquals(5, knob.value());
        press(knob, SWT.ARROW_UP);
        assertTrue(slot.getValues().isEmpty());
        letGo(knob);
        assertEquals(knob.value(), slot.getValues().getFirst().getValue());
        document().editor().undo();
        assertTrue(slot.getValues().isEmpty());
        assertEquals(5, knob.value());
    }

    @Test
    void whatIsRefusedIsSaidAndTheWidgetShowsWhatTheSessionHolds() {
        Fader fader = new Fader(window.orElseThrow());
        Target target = Target.of(player, main().getLevel(), "Set Level of Main");
        binding().bind(fader, new Target() {

            @Override
            public double get() {
                return target.get();
            }

            @Override
            public void turn(double to) {
                target.turn(to);
            }

            @Override
            public void keep(double to) {
                target.keep(40);
            }

            @Override
            public String label() {
                return target.label();
            }
        });
        press(fader, SWT.ARROW_DOWN);
        letGo(fader);
        assertEquals(0, fader.value());
        assertEquals(List.of("-0.5", "0.0"), heard);
        assertEquals(1, said.size(), "40 dB is more than a fader has");
    }

    @Test
    void aSwitchIsOneEditAndFollows() {
        Toggle mute = new Toggle(window.orElseThrow(), "Mute", Palette.MUTE);
        binding().bind(mute, main()::isMute, main()::setMute, on -> on ? "Mute Main" : "Unmute Main");
        press(mute, SWT.CR);
        assertTrue(main().isMute());
        assertEquals("Mute Main", undo());
        press(mute, SWT.CR);
        assertEquals("Unmute Main", undo());
        document().editor().undo();
        assertTrue(mute.isOn());
        document().editor().undo();
        assertFalse(mute.isOn());
    }

    @Test
    void aWidgetThatIsGoneFollowsNoMore() {
        Fader fader = bound();
        fader.dispose();
        document().editor().edit("Set", () -> main().getLevel().setValue(-3));
        assertEquals(-3, main().getLevel().getValue());
    }
}
