package org.tonewright.ui.widgets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tonewright.ui.widgets.Bench.Diary;

/** What a hand does with a fader in a real window, with mouse and keys that are posted to the display. */
class GestureTest {

    private static final int WIDTH = 66;
    private static final int HEIGHT = 252;
    /** How far the cap goes: what is left of the height without cap and margins. */
    private static final int WAY = HEIGHT - 52;

    private final Bench bench = new Bench();
    private final Diary diary = new Diary();
    private final Fader fader = bench.show(new Fader(bench.shell), WIDTH, HEIGHT);

    @BeforeEach
    void listen() {
        fader.onGesture(diary);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void aDragIsOneGesture() {
        bench.move(fader, 50, 80);
        bench.button(fader, true);
        bench.move(fader, 50, 100);
        bench.move(fader, 50, 120);
        assertTrue(fader.isMoving());
        assertEquals(List.of("begin"), diary.lines.subList(0, 1));
        bench.button(fader, false);
        double expected = fader.quantity().value(0.75 - 40.0 / WAY);
        // The way is added up in two steps of 20 pixels.
        assertEquals(expected, fader.value(), 1e-9);
        assertEquals(4, diary.lines.size());
        assertTrue(diary.isOver());
    }

    @Test
    void aClickWithoutAMoveIsNone() {
        bench.click(fader, 50, 80);
        assertEquals(List.of(), diary.lines);
        assertTrue(fader.isFocusControl());
    }

    @Test
    void shiftMakesADragTenTimesAsFine() {
        notifyMouse(SWT.MouseDown, 100, 0);
        notifyMouse(SWT.MouseMove, 60, SWT.SHIFT);
        notifyMouse(SWT.MouseUp, 60, SWT.SHIFT);
        assertEquals(fader.quantity().value(0.75 + 4.0 / WAY), fader.value(), 1e-9);
    }

    @Test
    void escapePutsADragBack() {
        bench.click(fader, 50, 80);
        notifyMouse(SWT.MouseDown, 100, 0);
        notifyMouse(SWT.MouseMove, 60, 0);
        bench.key(fader, SWT.ESC);
        assertEquals(0, fader.value());
        assertEquals("ended 0.0", diary.lines.getLast());
        notifyMouse(SWT.MouseMove, 10, 0);
        assertEquals(0, fader.value());
    }

    @Test
    void aDoubleClickGivesTheInitialValue() {
        fader.setValue(-20);
        Event event = new Event();
        event.button = 1;
        fader.notifyListeners(SWT.MouseDoubleClick, event);
        assertEquals(List.of("begin", "moved 0.0", "ended 0.0"), diary.lines);
    }

    @Test
    void turnsOfTheWheelThatFollowOneAnotherAreOneGesture() {
        bench.wheel(fader, 3, 0);
        bench.wheel(fader, 3, 0);
        bench.wheel(fader, -3, SWT.SHIFT);
        assertEquals(List.of("begin", "moved 0.5", "moved 1.0", "moved 0.9"), diary.lines);
        bench.await("the end of the gesture", diary::isOver);
        assertEquals("ended 0.9", diary.lines.getLast());
    }

    @Test
    void arrowKeysStepAndAreOneGesture() {
        bench.click(fader, 50, 80);
        bench.key(fader, SWT.ARROW_DOWN);
        bench.key(fader, SWT.ARROW_DOWN);
        bench.await("the end of the gesture", diary::isOver);
        assertEquals(List.of("begin", "moved -0.5", "moved -1.0", "ended -1.0"), diary.lines);
    }

    @Test
    void aTypedValueIsTaken() {
        bench.click(fader, 50, 80);
        for (char character : "-18.5".toCharArray()) {
            bench.type(character);
        }
        bench.await("the field with the text", () -> "-18.5".equals(typed()));
        bench.key(fader.field().orElseThrow(), SWT.CR);
        bench.await("the value", diary::isOver);
        assertEquals(List.of("begin", "moved -18.5", "ended -18.5"), diary.lines);
        assertEquals(-18.5, fader.value());
    }

    @Test
    void whatIsNoValueStaysToBeMendedAndEscapeLeavesIt() {
        fader.type();
        bench.await("the field", () -> !typed().isEmpty());
        field().setText("loud");
        field().notifyListeners(SWT.DefaultSelection, new Event());
        assertEquals("loud", typed());
        Event escape = new Event();
        escape.detail = SWT.TRAVERSE_ESCAPE;
        field().notifyListeners(SWT.Traverse, escape);
        assertEquals("", typed());
        assertEquals(List.of(), diary.lines);
    }

    @Test
    void codeThatSetsAValueTellsNobody() {
        fader.setValue(-6);
        fader.setValue(100);
        assertEquals(12, fader.value());
        assertEquals(List.of(), diary.lines);
    }

    @Test
    void theHandWinsOverCode() {
        notifyMouse(SWT.MouseDown, 100, 0);
        notifyMouse(SWT.MouseMove, 60, 0);
        double held = fader.value();
        fader.setValue(-40);
        assertEquals(held, fader.value());
    }

    @Test
    void aWidgetThatGoesAwayEndsItsGesture() {
        notifyMouse(SWT.MouseDown, 100, 0);
        notifyMouse(SWT.MouseMove, 60, 0);
        assertFalse(diary.isOver());
        fader.dispose();
        assertTrue(diary.isOver());
    }

    private void notifyMouse(int type, int y, int modifiers) {
        Event event = new Event();
        event.button = type == SWT.MouseMove ? 0 : 1;
        event.x = 50;
        event.y = y;
        event.stateMask = modifiers;
        fader.notifyListeners(SWT.MouseMove, event);
        fader.notifyListeners(type, event);
    }

    private Text field() {
        return fader.field().orElseThrow();
    }

    private String typed() {
        return fader.field().map(Text::getText).orElse("");
    }
}
