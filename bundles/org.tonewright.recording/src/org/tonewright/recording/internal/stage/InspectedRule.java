package org.tonewright.recording.internal.stage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.tonewright.core.journal.JournalEntry;
import org.tonewright.core.stage.Inspected;
import org.tonewright.core.stage.StageContext;
import org.tonewright.core.stage.StageRule;
import org.tonewright.core.stage.Verdict;
import org.tonewright.model.session.Part;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.Track;
import org.tonewright.recording.inspect.Inspections;
import org.tonewright.recording.take.Parts;

/** Recorded: what every part's track plays now was inspected, by all inspectors, and no finding was lost since. */
public final class InspectedRule implements StageRule {

    @Override
    public Verdict check(StageContext context) throws IOException {
        Session session = context.session().orElseThrow();
        if (Sentences.asksNothing(session)) {
            return Sentences.nothingAsked();
        }
        List<String> installed = new Inspections(context.studio().extensions()).all().stream()
                .map(Inspections.Installed::id).toList();
        List<String> without = new ArrayList<>();
        for (Part part : session.getParts()) {
            Optional<Track> track = Parts.track(part);
            if (track.isEmpty() || installed.isEmpty()) {
                continue; // other rules ask for the track, and nobody can inspect without inspectors
            }
            Optional<JournalEntry> inspection = Inspected.of(context.journal(), track.get());
            if (inspection.isEmpty() || !Inspected.inspectors(inspection.get()).containsAll(installed)
                    || Inspected.isBack(inspection.get(), track.get(), session)) {
                without.add(part.getName());
            } else if (Inspected.lost(inspection.get(), session) > 0) {
                return Verdict.broken("The session no longer holds what the inspection in entry "
                        + inspection.get().number() + " of the journal found; 'inspect' looks again.");
            }
        }
        return without.isEmpty() ? Verdict.held("Every part was inspected as it is now.")
                : Verdict.broken(Sentences.names(without) + " not been inspected as played now; 'inspect' looks.");
    }
}
