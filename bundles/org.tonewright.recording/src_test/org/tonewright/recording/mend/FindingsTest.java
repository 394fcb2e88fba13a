package org.tonewright.recording.mend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.tonewright.recording.Practice.BAR;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.core.Refusal;
import org.tonewright.core.journal.Deed;
import org.tonewright.model.session.Finding;
import org.tonewright.model.session.FindingStatus;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.Track;
import org.tonewright.recording.Practice;

class FindingsTest {

    private final Practice practice;
    private final Findings findings;
    private final Finding finding;

    FindingsTest(@TempDir Path temporary) throws IOException {
        practice = new Practice(temporary);
        findings = new Findings(practice.document);
        Track voice = practice.track("Voice", 1);
        practice.record(0, 2 * BAR, voice);
        finding = practice.finding(3, voice, BAR - 1, 2);
    }

    @AfterEach
    void close() throws IOException {
        practice.close();
    }

    @Test
    void findingIsCalledByItsNumberOrItsId() {
        assertEquals(finding, findings.named("3"));
        assertEquals(finding, findings.named(finding.getId()));
        assertEquals("There is no finding '4'; 'inspect' lists them.",
                assertThrows(Refusal.class, () -> findings.named("4")).getMessage());
    }

    @Test
    void findingTakesTheBarsItTouches() {
        assertEquals("bars 1-2", findings.bars(finding).named());
    }

    @Test
    void waivedFindingStandsWithItsReasonAlsoInTheJournal() throws IOException {
        Session before = practice.copy();
        findings.waive(finding, " It is the rain. ");
        assertEquals(FindingStatus.WAIVED, finding.getStatus());
        assertEquals("It is the rain.", finding.getReason());
        practice.assertUndone(before);
        Deed deed = practice.document.journal().entries().getLast().deed();
        assertEquals(Deed.WAIVE, deed.kind());
        assertEquals("It is the rain.", deed.notes().get("reason"));
        assertEquals("3", deed.notes().get("finding"));
        assertEquals("1-2", deed.notes().get("bars"));
        assertEquals(finding.getMedia().getSha256(), deed.from().getFirst().sha256());
    }

    @Test
    void nothingIsWaivedWithoutAReasonOrWhenItIsFixed() {
        assertEquals("A finding stands with a reason only; somebody will ask for it.",
                assertThrows(Refusal.class, () -> findings.waive(finding, " ")).getMessage());
        practice.document.editor().edit("Fix", () -> finding.setStatus(FindingStatus.FIXED));
        assertEquals("Finding 3 is fixed already; there is nothing to waive.",
                assertThrows(Refusal.class, () -> findings.waive(finding, "Why not?")).getMessage());
    }
}
