package org.tonewright.recording.internal.stage;

import java.util.List;

import org.tonewright.core.playback.SessionGraph;
import org.tonewright.core.stage.StageContext;
import org.tonewright.core.stage.StageRule;
import org.tonewright.core.stage.Verdict;
import org.tonewright.model.session.Part;
import org.tonewright.model.session.Session;
import org.tonewright.recording.take.Parts;

/** Written: there is at least one part, and each has a track. */
public final class PartsRule implements StageRule {

    @Override
    public Verdict check(StageContext context) {
        Session session = context.session().orElseThrow();
        List<Part> parts = session.getParts();
        if (parts.isEmpty()) {
            return SessionGraph.end(session) > 0
                    ? Verdict.held("No part is written down; the song is what was brought in.")
                    : Verdict.broken("No part is written down yet; 'part' says what the song needs recorded.");
        }
        List<String> without = parts.stream().filter(part -> Parts.track(part).isEmpty()).map(Part::getName).toList();
        return without.isEmpty()
                ? Verdict.held(parts.size() == 1 ? "The part '" + parts.getFirst().getName() + "' has its track."
                        : "All " + parts.size() + " parts have their tracks.")
                : Verdict.broken(Sentences.names(without) + " no track yet.");
    }
}
