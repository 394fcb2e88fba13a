package org.tonewright.core.session;

import java.util.List;
import java.util.Optional;

import org.tonewright.core.Refusal;
import org.tonewright.core.verb.Suggestion;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.Strip;

/** Finds strips by the names that people give them. */
public final class Strips {

    private static final int SUGGESTION_DISTANCE = 3;

    private Strips() {}

    /** The strip of a name, if there is one. */
    public static Optional<Strip> find(Session session, String name) {
        return session.getMixer().getStrips().stream().filter(strip -> strip.getName().equals(name)).findFirst();
    }

    /**
     * The strip of a name.
     *
     * @throws Refusal if there is none; the sentence names the nearest, or all
     */
    public static Strip named(Session session, String name) {
        return find(session, name).orElseThrow(() -> {
            List<String> names = session.getMixer().getStrips().stream().map(Strip::getName).toList();
            return new Refusal("There is no strip '" + name + "'" + Suggestion.nearest(name, names, SUGGESTION_DISTANCE)
                    .map(near -> "; did you mean '" + near + "'?")
                    .orElseGet(() -> "; strips are " + Controls.listed(names, "none") + "."));
        });
    }
}
