package org.tonewright.core.internal.verb;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tonewright.core.Refusal;
import org.tonewright.core.verb.Suggestion;
import org.tonewright.model.session.Document;
import org.tonewright.model.session.Release;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.Strip;

/** Finds the strip that a person names: by its name in a session, as {@code release} or {@code title/N} in a release. */
final class StripPath {

    private static final Pattern TITLE = Pattern.compile("title/(\\d{1,4})");

    private StripPath() {
    }

    static Strip find(Document document, String place) {
        if (document instanceof Session session) {
            return inSession(session, place);
        }
        if (document instanceof Release release) {
            return inRelease(release, place);
        }
        throw new IllegalArgumentException("A document of another kind: " + document);
    }

    private static Strip inSession(Session session, String name) {
        List<Strip> strips = session.getMixer().getStrips();
        return strips.stream().filter(strip -> strip.getName().equals(name)).findFirst().orElseThrow(() -> {
            List<String> names = strips.stream().map(Strip::getName).toList();
            return new Refusal("There is no strip '" + name + "'" + Suggestion.nearest(name, names, 3)
                    .map(near -> "; did you mean '" + near + "'?")
                    .orElse("; there are '" + String.join("', '", names) + "'."));
        });
    }

    private static Strip inRelease(Release release, String place) {
        if (place.equals("release")) {
            return release.getChain();
        }
        Matcher title = TITLE.matcher(place);
        if (!title.matches()) {
            throw new Refusal("In a release a chain is named 'release' or 'title/1', not '" + place + "'.");
        }
        int number = Integer.parseInt(title.group(1));
        if (number < 1 || number > release.getTitles().size()) {
            throw new Refusal("The release has " + release.getTitles().size() + " titles; there is no title " + number
                    + ".");
        }
        return release.getTitles().get(number - 1).getChain();
    }
}
