package org.tonewright.ui.widgets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tonewright.ui.theme.Palette;

class ButtonsTest {

    private final Bench bench = new Bench();
    private final List<Object> heard = new ArrayList<>();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void aClickSwitchesAndTells() {
        Toggle toggle = bench.show(new Toggle(bench.shell, "Mute", Palette.MUTE), 80, 28);
        toggle.onToggle(heard::add);
        bench.click(toggle, 8, 4);
        assertTrue(toggle.isOn());
        bench.await("the lamp", () -> Palette.MUTE.getRGB().equals(bench.colour(toggle, 8, 4)));
        bench.key(toggle, SWT.CR);
        assertFalse(toggle.isOn());
        assertEquals(List.of(true, false), heard);
    }

    @Test
    void aClickThatEndsElsewhereIsNone() {
        Toggle toggle = bench.show(new Toggle(bench.shell, "Mute", Palette.MUTE), 80, 28);
        bench.move(toggle, 8, 4);
        bench.button(toggle, true);
        Event elsewhere = new Event();
        elsewhere.y = 60;
        toggle.notifyListeners(SWT.MouseMove, elsewhere);
        bench.button(toggle, false);
        assertFalse(toggle.isOn());
    }

    @Test
    void codeThatSwitchesTellsNobody() {
        Toggle toggle = new Toggle(bench.shell, "Mute", Palette.MUTE);
        toggle.onToggle(heard::add);
        toggle.setOn(true);
        assertEquals(List.of(), heard);
    }

    @Test
    void aPushIsHeard() {
        PushLamp lamp = bench.show(new PushLamp(bench.shell, "Play", Palette.PLAY), 80, 28);
        lamp.onPush(() -> heard.add("push"));
        bench.click(lamp, 8, 4);
        assertEquals(List.of("push"), heard);
        assertFalse(lamp.isLit());
    }

    @Test
    void arrowKeysGoThroughChoicesAndStayAtTheEnds() {
        Chooser chooser = new Chooser(bench.shell);
        chooser.setChoices(List.of("One", "Two"));
        chooser.onChoose(heard::add);
        bench.show(chooser, 120, 28);
        chooser.forceFocus();
        bench.await("the keyboard", chooser::isFocusControl);
        bench.key(chooser, SWT.ARROW_UP);
        bench.key(chooser, SWT.ARROW_DOWN);
        bench.key(chooser, SWT.ARROW_DOWN);
        assertEquals(1, chooser.selected());
        assertEquals(List.of(1), heard);
    }
}
