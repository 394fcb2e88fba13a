package org.tonewright.ui.internal.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.core.Studio;
import org.tonewright.core.catalog.Contribution;
import org.tonewright.core.catalog.ExtensionCatalog;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.session.SessionSpec;
import org.tonewright.core.stage.Stage;
import org.tonewright.core.stage.StageRule;
import org.tonewright.core.stage.StageRules;
import org.tonewright.core.stage.Standing;
import org.tonewright.core.stage.Standing.State;
import org.tonewright.core.stage.Verdict;
import org.tonewright.core.verify.Verifiers;
import org.tonewright.model.session.Session;

/** What the stage bar knows of a song whose recordings are not kept yet. */
class DeskStandingTest {

    private static final List<Stage> RECORD = List.of(Stage.RECORDED, Stage.KEPT);

    private final List<Contribution> rules = new ArrayList<>();
    private final Studio studio;
    private final Path folder;

    DeskStandingTest(@TempDir Path temporary) {
        folder = temporary.resolve("Song");
        Studio plain = Studio.plain(List.of(), Verifiers.NONE);
        studio = new Studio(plain.sessions(), plain.processors(), plain.formats(), plain.devices(), plain.renderer(),
                plain.verifiers(), new ExtensionCatalog() {

                    @Override
                    public List<Point> points() {
                        return List.of();
                    }

                    @Override
                    public List<Contribution> contributions(String point) {
                        return point.equals(StageRules.POINT) ? rules : List.of();
                    }
                });
    }

    private void rule(String stage, boolean held) {
        StageRule rule = _ -> new Verdict(held, stage + (held ? " holds." : " does not hold."));
        String id = "rule" + rules.size();
        rules.add(new Contribution() {

            @Override
            public String kind() {
                return "rule";
            }

            @Override
            public String bundle() {
                return "org.vendor";
            }

            @Override
            public Optional<String> optional(String attribute) {
                return Optional.ofNullable(Map.of("id", id, "name", id, "stage", stage).get(attribute));
            }

            @Override
            public <T> T create(Class<T> type) {
                return type.cast(rule);
            }
        });
    }

    private DeskStanding standing(String opened) throws IOException {
        try (OpenDocument<Session> document = studio.sessions().createSession(folder, SessionSpec.named("Song"))) {
            if (!opened.isEmpty()) {
                Standing.open(document, studio, Stage.of(opened), "The client waits.");
            }
            return new DeskStanding(List.of(new DeskStanding.Part(document, Standing.of(document, studio))));
        }
    }

    @Test
    void severalStagesOfOneArrowAreWhatTheFirstOfThemThatIsNotReachedIs() throws IOException {
        rule("recorded", true);
        rule("kept", false);
        DeskStanding standing = standing("");
        assertEquals(Optional.of(State.REACHED), standing.state(List.of(Stage.WRITTEN)));
        assertEquals(Optional.of(State.OPEN), standing.state(RECORD));
        assertEquals(Optional.of(State.SHUT), standing.state(List.of(Stage.MIXED)));
        assertEquals(Optional.empty(), standing.state(List.of(Stage.MASTERED, Stage.DELIVERED)));
        assertEquals(List.of(Stage.MIXED), standing.shut());
    }

    @Test
    void tipSaysWhatIsMissing() throws IOException {
        rule("recorded", true);
        rule("kept", false);
        assertEquals("""
                recorded: reached
                kept: open
                \u2022 kept does not hold.
                Right-click or F9: all stages, and what they ask for""", standing("").tip(RECORD));
        assertEquals("", DeskStanding.NONE.tip(RECORD));
    }

    @Test
    void stageThatAPersonOpenedLeavesThoseBeforePassedOver() throws IOException {
        rule("recorded", false);
        DeskStanding standing = standing("mixed");
        assertEquals(Optional.of(State.PASSED), standing.state(List.of(Stage.RECORDED)));
        assertEquals(List.of(), standing.shut());
    }
}
