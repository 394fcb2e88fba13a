package org.tonewright.recording.internal.stage;

import java.util.List;

import org.tonewright.core.stage.StageContext;
import org.tonewright.core.stage.StageRule;
import org.tonewright.core.stage.Verdict;
import org.tonewright.model.session.Finding;
import org.tonewright.model.session.FindingStatus;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.Severity;

/** Recorded: no finding is open that is more than a note. */
public final class FindingsRule implements StageRule {

    private static final int SHOWN = 3;

    @Override
    public Verdict check(StageContext context) {
        Session session = context.session().orElseThrow();
        if (Sentences.asksNothing(session)) {
            return Sentences.nothingAsked();
        }
        List<Finding> open = session.getFindings().stream()
                .filter(finding -> finding.getStatus() == FindingStatus.OPEN && finding.getSeverity() != Severity.NOTE
                        && finding.getTrack() != null)
                .toList();
        if (open.isEmpty()) {
            return Verdict.held("No finding is open.");
        }
        String shown = String.join(" ", open.stream().limit(SHOWN)
                .map(one -> "(" + one.getNumber() + ") " + one.getTrack().getName() + ": " + one.getMessage())
                .toList());
        return Verdict.broken((open.size() == 1 ? "A finding is" : open.size() + " findings are")
                + " open; 'mend' records the bars again, 'waive' lets a finding stand: " + shown
                + (open.size() > SHOWN ? " And " + (open.size() - SHOWN) + " more." : ""));
    }
}
