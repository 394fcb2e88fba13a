package org.tonewright.recording.internal.stage;

import java.util.List;

import org.tonewright.core.stage.Verdict;
import org.tonewright.model.session.Session;

/** What the rules have in common. */
final class Sentences {

    private static final int SHOWN = 4;

    private Sentences() {}

    /** The beginning of a sentence: {@code The part 'Bass' has}, {@code The parts 'Bass', 'Voice' and 3 more have}. */
    static String names(List<String> parts) {
        String shown = String.join(", ", parts.stream().limit(SHOWN).map(name -> "'" + name + "'").toList());
        String more = parts.size() > SHOWN ? " and " + (parts.size() - SHOWN) + " more" : "";
        return parts.size() == 1 ? "The part " + shown + " has" : "The parts " + shown + more + " have";
    }

    /** A song without parts was not recorded by these rules, so they ask nothing of it. */
    static boolean asksNothing(Session session) {
        return session.getParts().isEmpty();
    }

    static Verdict nothingAsked() {
        return Verdict.held("No part is written down, so that nothing is asked.");
    }
}
