package org.tonewright.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.model.session.Part;
import org.tonewright.ui.desk.DeskListener;

/** A session is made, its parts are written down, and the stages are gone through. */
@ExtendWith(Pictures.class)
final class PrepareTest {

    private static final int STAGE = 96;

    private final Hand hand = new Hand();
    private final List<String> said = new ArrayList<>();
    private final DeskListener ear = new DeskListener() {

        @Override
        public void said(String sentence, boolean urgent) {
            said.add(sentence);
        }
    };

    @AfterEach
    void close() throws IOException {
        Song.desk().removeListener(ear);
        Song.close();
    }

    private static Button button(String text) {
        return Find.one("the button '" + text + "'", Button.class, button -> button.getText().equals(text));
    }

    /** The fields of the dialog for the name and the place. */
    private static List<Text> fields(Shell dialog) {
        return Find.all(dialog, Text.class).stream()
                .filter(text -> text.getText().equals("Untitled") || text.getText().startsWith("/")).toList();
    }

    /** Types over what is in a field. */
    private void enter(Text field, String text) {
        hand.click(field);
        Screen.await("the field has the keyboard", field::isFocusControl);
        hand.key(KeyEvent.VK_A, KeyEvent.VK_CONTROL);
        hand.type(text);
        Screen.await("'" + text + "' is typed", () -> field.getText().equals(text));
    }

    @Test
    void aSessionIsMadeInTheDialogAndEscapeMakesNone(@TempDir Path folder) throws IOException {
        Find.show("org.tonewright.app.prepare");
        Button make = button("New session…");
        Dialogs.during("New Session", () -> hand.click(make), dialog -> {
            enter(fields(dialog).getFirst(), "Sunny");
            hand.strike(KeyEvent.VK_ESCAPE);
        });
        assertTrue(Song.desk().session().isEmpty());
        Dialogs.during("New Session", () -> hand.click(make), dialog -> {
            List<Text> fields = fields(dialog);
            enter(fields.getFirst(), "Rainy day");
            enter(fields.getLast(), folder.toString());
            hand.strike(KeyEvent.VK_ENTER);
        });
        Screen.await("the session is on the desk", () -> Song.desk().session().isPresent());
        assertEquals("Rainy day", Song.open().root().getName());
        assertTrue(Files.isDirectory(folder.resolve("Rainy day")));
        button("Add part");
        Screen.await("the window is named after it",
                () -> Find.window().getShell().getText().equals("Rainy day - Tonewright"));
    }

    @Test
    void aSessionThatWasOpenBeforeIsOpenedByItsLink(@TempDir Path folder) throws IOException {
        Path place = folder.resolve("Earlier song");
        Song.empty(place);
        Song.close();
        Find.show("org.tonewright.app.prepare");
        Link link = Find.one("its link", Link.class, one -> one.getText().startsWith("<a>Earlier song</a>"));
        hand.move(link, 20, link.getSize().y / 2);
        Screen.live(100);
        assertTrue(Song.desk().session().isEmpty(), "only the mouse is there");
        hand.press();
        hand.letGo();
        Screen.await("the session is on the desk", () -> Song.desk().session().isPresent());
        assertEquals(place, Song.open().document().folder());
    }

    @Test
    void keysThatAreTypedIntoAFieldAreNoCommands(@TempDir Path folder) throws IOException {
        Song.empty(folder.resolve("session"));
        Song.awaitDevice();
        Song.desk().addListener(ear);
        Find.show("org.tonewright.app.prepare");
        hand.click(button("Add part"));
        Text field = Find.one("the field of its name", Text.class, Control::isFocusControl);
        assertEquals("Part 1", field.getText());
        hand.type("R L r");
        Screen.await("the keys are typed", () -> field.getText().equals("R L r"));
        assertEquals(List.of(), said, "R would say that no track is armed");
        assertFalse(Song.open().player().rolling(), "space would play");
        hand.key(KeyEvent.VK_ENTER);
        List<Part> parts = Song.open().root().getParts();
        Screen.await("the part is named", () -> parts.getFirst().getName().equals("R L r"));
        hand.click(Find.marked("stageBar", true), 2, 2);
        hand.key(KeyEvent.VK_R);
        Screen.await("outside of the field it is a command", () -> !said.isEmpty());
        hand.key(KeyEvent.VK_Z, KeyEvent.VK_CONTROL);
        Screen.await("the name is taken back", () -> parts.getFirst().getName().equals("Part 1"));
    }

    @Test
    void aClickOnAStageShowsIt() {
        Find.show("org.tonewright.app.prepare");
        Control bar = Find.marked("stageBar", true);
        Look prepare = Look.at(bar);
        hand.click(bar, 1, 1);
        Screen.live(100);
        assertEquals("org.tonewright.app.prepare", Find.page().getPerspective().getId(), "beside the stages");
        List<String> stages = List.of("prepare", "record", "mix", "master");
        for (int i = 3; i >= 1; i--) {
            String stage = "org.tonewright.app." + stages.get(i);
            hand.click(bar, 4 + i * STAGE + STAGE / 2, bar.getSize().y / 2);
            Screen.await("the stage is shown: " + stage, () -> Find.page().getPerspective().getId().equals(stage));
            Screen.await("and lit in the bar", () -> Look.at(bar).differing(prepare) > 2000);
        }
    }
}
