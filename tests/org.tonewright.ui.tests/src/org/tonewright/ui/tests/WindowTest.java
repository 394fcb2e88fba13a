package org.tonewright.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.event.KeyEvent;
import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The window stands; and what these tests drive it with does what it says, and nothing if it does nothing. */
@ExtendWith(Pictures.class)
final class WindowTest {

    private final Hand hand = new Hand();
    private final Shell shell = new Shell(Display.getCurrent(), SWT.NO_TRIM | SWT.ON_TOP);

    @AfterEach
    void close() {
        shell.dispose();
    }

    @Test
    void theWindowStandsWithTheStagesOfTheWork() {
        assertTrue(Find.window().isVisible());
        assertEquals("Tonewright", PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell().getText());
        List<String> stages = Arrays.stream(PlatformUI.getWorkbench().getPerspectiveRegistry().getPerspectives())
                .map(IPerspectiveDescriptor::getId).filter(id -> id.startsWith("org.tonewright.")).sorted().toList();
        assertEquals(List.of("org.tonewright.app.master", "org.tonewright.app.mix", "org.tonewright.app.prepare",
                "org.tonewright.app.record"), stages);
    }

    @ParameterizedTest
    @ValueSource(strings = {"prepare", "record", "mix", "master"})
    void everyStageShowsItsViews(String stage) {
        Find.show("org.tonewright.app." + stage);
        assertTrue(Find.page().getViewReferences().length > 0, "views of " + stage);
        for (var view : Find.page().getViewReferences()) {
            assertFalse(view.getTitle().isBlank(), view.getId());
            assertFalse(view.getId().contains("errorview"), view.getId());
        }
    }

    @Test
    void aClickPressesAButtonAndMovingThereDoesNot() {
        Button button = new Button(shell, SWT.PUSH);
        int[] pressed = new int[1];
        button.addListener(SWT.Selection, _ -> pressed[0]++);
        open();
        hand.move(button);
        Screen.live(100);
        assertEquals(0, pressed[0]);
        hand.press();
        hand.release();
        Screen.await("the button is pressed", () -> pressed[0] == 1);
    }

    @Test
    void aKeyGoesToTheTextThatHasTheFocusAndNothingWithoutOne() {
        Text text = new Text(shell, SWT.SINGLE);
        open();
        hand.click(text);
        Screen.await("the text has the focus", text::isFocusControl);
        Screen.live(100);
        assertEquals("", text.getText());
        hand.type("-6.5 dB");
        Screen.await("the text is there", () -> text.getText().equals("-6.5 dB"));
        hand.key(KeyEvent.VK_BACK_SPACE);
        Screen.await("its end is gone", () -> text.getText().equals("-6.5 d"));
    }

    @Test
    void aDragAndTheWheelComeWithTheirPlace() {
        Canvas canvas = new Canvas(shell, SWT.NONE);
        StringBuilder seen = new StringBuilder();
        canvas.addListener(SWT.MouseDown, event -> seen.append("down ").append(event.x).append(' '));
        canvas.addListener(SWT.MouseUp, event -> seen.append("up ").append(event.x).append(' '));
        canvas.addListener(SWT.MouseVerticalWheel,
                event -> seen.append("wheel ").append(event.count > 0 ? "up" : "down"));
        open();
        Screen.live(100);
        assertEquals("", seen.toString());
        hand.drag(canvas, 20, 30, 120, 30);
        hand.wheel(-1);
        assertEquals("down 20 up 120 wheel up", seen.toString());
    }

    @Test
    void aDoubleClickIsOneAndTwoPlacesAreNot() {
        Canvas canvas = new Canvas(shell, SWT.NONE);
        int[] twice = new int[1];
        canvas.addListener(SWT.MouseDoubleClick, _ -> twice[0]++);
        open();
        hand.click(canvas, 20, 30);
        hand.click(canvas, 150, 90);
        assertEquals(0, twice[0]);
        hand.doubleClick(canvas, 80, 60);
        Screen.await("it is seen", () -> twice[0] == 1);
    }

    private void open() {
        shell.setLayout(new FillLayout());
        shell.setBounds(300, 200, 200, 120);
        shell.open();
        shell.forceActive();
        Screen.await("the small window is shown", shell::isVisible);
        Screen.await("the small window is painted", () -> shell.getChildren()[0].getSize().x > 100);
    }
}
