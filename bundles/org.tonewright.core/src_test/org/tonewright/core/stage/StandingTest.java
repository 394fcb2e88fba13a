package org.tonewright.core.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.core.Refusal;
import org.tonewright.core.Studio;
import org.tonewright.core.catalog.Contribution;
import org.tonewright.core.catalog.ExtensionCatalog;
import org.tonewright.core.journal.Deed;
import org.tonewright.core.journal.JournalEntry;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.session.SessionSpec;
import org.tonewright.core.verify.Verifiers;
import org.tonewright.model.session.Session;

/** Where a song stands follows from its rules; a person may open a stage and says why. */
final class StandingTest {

    private final List<Contribution> rules = new ArrayList<>();
    private final Studio studio;
    private final OpenDocument<Session> document;

    StandingTest(@TempDir Path temporary) throws IOException {
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
        document = plain.sessions().createSession(temporary.resolve("Song"), SessionSpec.named("Song"));
    }

    @AfterEach
    void close() throws IOException {
        document.close();
    }

    /** A rule that always says the same. */
    private void rule(String stage, String severity, StageRule rule) {
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
                return Optional.ofNullable(
                        Map.of("id", id, "name", id, "stage", stage, "severity", severity).get(attribute));
            }

            @Override
            public <T> T create(Class<T> type) {
                return type.cast(rule);
            }
        });
    }

    private void rule(String stage, boolean held) {
        rule(stage, "error", _ -> new Verdict(held, stage + (held ? " holds." : " does not hold.")));
    }

    private Standing standing() throws IOException {
        return Standing.of(document, studio);
    }

    @Test
    void withoutRulesEveryStageIsReached() throws IOException {
        assertEquals(Optional.of(Stage.MIXED), standing().at());
        assertEquals(Optional.empty(), standing().next());
    }

    @Test
    void aSongStandsBeforeTheFirstStageWhoseRuleDoesNotHold() throws IOException {
        rule("written", true);
        rule("recorded", false);
        rule("kept", true);
        assertEquals(Optional.of(Stage.WRITTEN), standing().at());
        assertEquals(Stage.RECORDED, standing().next().orElseThrow().stage());
        assertTrue(standing().isOpen(Stage.RECORDED));
        assertFalse(standing().isOpen(Stage.KEPT));
        assertFalse(standing().isOpen(Stage.MIXED));
        assertEquals(List.of("recorded does not hold."), standing().against(Stage.MIXED));
    }

    @Test
    void aWarningIsToldAndShutsNothing() throws IOException {
        rule("written", "warning", _ -> Verdict.broken("Lyrics are missing."));
        assertEquals(Optional.of(Stage.MIXED), standing().at());
        assertFalse(standing().steps().getFirst().rules().getFirst().verdict().held());
    }

    @Test
    void aRuleThatFailsDoesNotHold() throws IOException {
        rule("kept", "error", _ -> {
            throw new IOException("The disk is gone.");
        });
        assertEquals(List.of("The disk is gone."), standing().against(Stage.MIXED));
    }

    @Test
    void aRuleOfNoStageIsLeftOutAndSpokenOf() throws IOException {
        rule("finished", false);
        assertEquals(Optional.of(Stage.MIXED), standing().at());
        assertTrue(standing().problems().getFirst().contains("There is no stage 'finished'"),
                standing().problems().toString());
    }

    @Test
    void workAtAShutStageIsRefusedWithEveryReason() throws IOException {
        rule("recorded", false);
        rule("kept", false);
        StageShutException shut = assertThrows(StageShutException.class,
                () -> Standing.requireOpen(document, studio, Stage.MIXED, "The mix"));
        assertTrue(String.valueOf(shut.getMessage())
                .startsWith("The mix is shut: recorded does not hold. kept does not hold."), shut.getMessage());
    }

    @Test
    void aStageIsOpenedWithAReasonThatStaysInTheJournal() throws IOException {
        rule("recorded", false);
        assertThrows(Refusal.class, () -> Standing.open(document, studio, Stage.MIXED, " "));
        JournalEntry entry = Standing.open(document, studio, Stage.MIXED, "The band is away.").orElseThrow();
        assertEquals(Deed.STAGE, entry.deed().kind());
        assertEquals("The band is away.", entry.deed().notes().get("reason"));
        assertEquals("recorded does not hold.", entry.deed().notes().get("against.1"));
        Standing.requireOpen(document, studio, Stage.MIXED, "The mix");
        assertEquals(Standing.State.PASSED, standing().steps().get(1).state());
        assertEquals(Optional.of("The band is away."), standing().steps().getLast().opened());
        assertEquals(Optional.empty(), Standing.open(document, studio, Stage.MIXED, ""), "it is open already");
    }

    @Test
    void aSessionDoesNotGoThroughTheStagesOfReleases() {
        assertThrows(Refusal.class, () -> Standing.open(document, studio, Stage.DELIVERED, "x"));
    }
}
