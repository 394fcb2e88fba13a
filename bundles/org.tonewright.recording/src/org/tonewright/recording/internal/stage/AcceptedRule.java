package org.tonewright.recording.internal.stage;

import java.util.List;

import org.tonewright.core.stage.StageContext;
import org.tonewright.core.stage.StageRule;
import org.tonewright.core.stage.Verdict;
import org.tonewright.model.session.Part;
import org.tonewright.model.session.Session;
import org.tonewright.recording.take.Parts;

/** Recorded: every part has an accepted take, which lies on its track. */
public final class AcceptedRule implements StageRule {

    @Override
    public Verdict check(StageContext context) {
        Session session = context.session().orElseThrow();
        if (Sentences.asksNothing(session)) {
            return Sentences.nothingAsked();
        }
        List<String> without = session.getParts().stream().filter(part -> !isAccepted(part)).map(Part::getName)
                .toList();
        return without.isEmpty() ? Verdict.held("Every part has an accepted take.")
                : Verdict.broken(Sentences.names(without) + " no accepted take; 'accept' says which one it is.");
    }

    private static boolean isAccepted(Part part) {
        return part.getAcceptedTake() != null && Parts.track(part)
                .filter(track -> Parts.clip(part.getAcceptedTake(), track).isPresent()).isPresent();
    }
}
