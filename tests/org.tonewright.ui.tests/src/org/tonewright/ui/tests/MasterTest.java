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
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.core.Progress;
import org.tonewright.core.session.TitleImport;
import org.tonewright.core.verify.RuleResult;
import org.tonewright.mastering.verify.DeliveryVerifier;
import org.tonewright.model.session.Title;
import org.tonewright.ui.desk.Desk;

/** A release is levelled and delivered, by clicks. */
@ExtendWith(Pictures.class)
final class MasterTest {

    private final Hand hand = new Hand();

    @AfterEach
    void close() throws IOException {
        Song.close();
    }

    private static List<Title> titles() {
        return Song.desk().release().orElseThrow().root().getTitles();
    }

    private static Button button(String text) {
        return Find.one("the button '" + text + "'", Button.class, button -> button.getText().equals(text));
    }

    @Test
    void levelsAreProposedAndTheReleaseIsDelivered(@TempDir Path folder) throws IOException {
        Desk desk = Song.desk();
        Path place = folder.resolve("Walk.release");
        desk.createRelease(place, "Walk", Sounds.RATE);
        Path quiet = folder.resolve("Quiet.wav");
        Path loud = folder.resolve("Loud.wav");
        Sounds.noise(quiet, 6, 0.02);
        Sounds.noise(loud, 6, 0.15);
        new TitleImport(desk.studio().formats().all(), desk.studio().sessions())
                .run(desk.release().orElseThrow(), List.of(quiet, loud), Progress.NONE);
        Find.show("org.tonewright.app.master");
        Button propose = button("Propose levels");
        hand.move(propose);
        Screen.live(100);
        assertTrue(titles().stream().allMatch(title -> title.getGain() == 0), "only the mouse is there");
        Look before = Look.at(Find.window());
        hand.click(propose);
        Screen.await("gains are set", () -> propose.isEnabled() && titles().getFirst().getGain() != 0);
        double gained = titles().getFirst().getGain() - titles().getLast().getGain();
        // The levels of the files differ by 20 log10(0.15 / 0.02) = 17.5 dB; a proposal may leave some of it.
        assertTrue(gained > 6 && gained < 18, () -> "the quiet one gets so much more: " + gained);
        Screen.await("its reasons are shown", () -> Look.at(Find.window()).differing(before) > 1000);
        hand.key(KeyEvent.VK_Z, KeyEvent.VK_CONTROL);
        Screen.await("undo takes all gains back", () -> titles().stream().allMatch(title -> title.getGain() == 0));
        hand.key(KeyEvent.VK_Y, KeyEvent.VK_CONTROL);
        Screen.await("redo gives them again", () -> titles().getFirst().getGain() != 0);

        Path delivery = place.resolve("deliveries/wav-cue");
        assertFalse(Files.exists(delivery));
        Button deliver = button("Deliver");
        hand.click(deliver);
        Screen.await("the delivery is there", () -> deliver.isEnabled() && Files.isDirectory(delivery));
        List<RuleResult> results = new ArrayList<>();
        new DeliveryVerifier().verify(delivery, desk.studio(), results::add, Progress.NONE);
        assertFalse(results.isEmpty());
        assertEquals(List.of(), results.stream().filter(result -> !result.held()).toList());
        Find.one("what the checks say", Text.class, text -> text.getText().contains("checks hold"));
    }
}
