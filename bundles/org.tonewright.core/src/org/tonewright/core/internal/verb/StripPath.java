package org.tonewright.core.internal.verb;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tonewright.core.Refusal;
import org.tonewright.core.session.Strips;
import org.tonewright.model.session.Document;
import org.tonewright.model.session.Release;
import org.tonewright.model.session.Session;
import org.tonewright.model.session.Strip;

/**
 * Finds the strip that a person names: by its name in a session, as {@code release} or {@code title/N} in a release.
 */
final class StripPath {

    private static final Pattern TITLE = Pattern.compile("title/(\\d{1,4})");

    private StripPath() {}

    static Strip find(Document document, String place) {
        if (document instanceof Session session) {
            return Strips.named(session, place);
        }
        if (document instanceof Release release) {
            return inRelease(release, place);
        }
        throw new IllegalArgumentException("A document of another kind: " + document);
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
            throw new Refusal("The release has no title " + number + ": it has " + release.getTitles().size() + ".");
        }
        return release.getTitles().get(number - 1).getChain();
    }
}
