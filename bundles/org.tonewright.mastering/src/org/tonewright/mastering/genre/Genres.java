package org.tonewright.mastering.genre;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.tonewright.core.catalog.Contributed;
import org.tonewright.core.catalog.Contribution;
import org.tonewright.core.catalog.ExtensionCatalog;

/** Reads {@code org.tonewright.mastering.genres}. */
public final class Genres {

    /** The id of the extension point. */
    public static final String POINT = "org.tonewright.mastering.genres";

    private final Contributed<Genre> contributed;

    /** @param extensions what is contributed */
    public Genres(ExtensionCatalog extensions) {
        contributed = Contributed.to(extensions, POINT, Genres::read);
    }

    /** The installed genres, in the registry's order. */
    public List<Genre> all() {
        return contributed.found();
    }

    /** What is wrong with contributions that were left out: a sentence each, which names the bundle. */
    public List<String> problems() {
        return contributed.problems();
    }

    /**
     * The genre that a release names: by its id, the last part of it, or its name, whatever the case. A release may
     * have any text as its genre, so that there may be none.
     */
    public Optional<Genre> named(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return all().stream().filter(genre -> wanted.equals(genre.id()) || wanted.equals(genre.word())
                || wanted.equals(genre.name().toLowerCase(Locale.ROOT))).findFirst();
    }

    /** One sentence for a release whose genre has no curve: what can be done. */
    public String unknown(String text) {
        return (text.isBlank() ? "The release names no genre" : "No curve is installed for the genre '" + text + "'")
                + ", so its tone is not compared; there are "
                + String.join(", ", all().stream().map(Genre::word).toList()) + ".";
    }

    private static Genre read(Contribution contribution) {
        String place = "'" + contribution.text("curve") + "' of the bundle " + contribution.bundle();
        return new Genre(contribution.text("id"), contribution.text("name"), contribution.text("source"),
                GenreCurve.read(contribution.file("curve"), place));
    }
}
