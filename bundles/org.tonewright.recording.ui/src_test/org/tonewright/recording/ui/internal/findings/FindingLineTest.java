package org.tonewright.recording.ui.internal.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tonewright.core.Studio;
import org.tonewright.core.session.OpenDocument;
import org.tonewright.core.session.SessionSpec;
import org.tonewright.core.verify.Verifiers;
import org.tonewright.model.session.Finding;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.SessionFactory;
import org.tonewright.model.session.Severity;
import org.tonewright.recording.inspect.Inspections;

class FindingLineTest {

    private final Studio studio = Studio.plain(List.of(), Verifiers.NONE);

    private FindingLine line(Path folder, String rule, double measured, double limit, String unit) throws IOException {
        Finding finding = SessionFactory.eINSTANCE.createFinding();
        finding.setNumber(7);
        finding.setRule(rule);
        finding.setSeverity(Severity.WARNING);
        // From bar 2, beat 1 to bar 4, beat 1 at 120 quarter notes a minute.
        finding.setStart(96_000);
        finding.setLength(192_001);
        finding.setMeasured(measured);
        finding.setLimit(limit);
        finding.setUnit(unit);
        try (OpenDocument<Session> document = studio.sessions().createSession(folder.resolve("Song"),
                new SessionSpec("Song", 48000, 120, 4, 4))) {
            return FindingLine.of(finding, document.root(), new Inspections(studio.extensions()).all());
        }
    }

    @Test
    void numbersHaveTheirUnitAndNoMoreDigitsThanTheyNeed(@TempDir Path folder) throws IOException {
        FindingLine line = line(folder, "org.tonewright.recording.hum", -36.404, -72, "dBFS");
        assertEquals("#7", line.number());
        assertEquals("Warning", line.severity());
        assertEquals("2\u20134", line.bars());
        assertEquals("Hum", line.rule());
        assertEquals("\u221236.4 dBFS", line.measured());
        assertEquals("\u221272 dBFS", line.limit());
        assertEquals("", line.track());
    }

    @Test
    void ruleWhoseInspectorIsNotInstalledIsCalledByItsLastWord(@TempDir Path folder) throws IOException {
        FindingLine line = line(folder, "org.vendor.breath", 0.125, -0.001, "");
        assertEquals("breath", line.rule());
        assertEquals("0.12", line.measured());
        assertEquals("0", line.limit());
    }
}
