package org.tonewright.core.session;

import java.util.List;

import org.w3c.dom.Document;

/**
 * The steps from every format version to the current one. The history of the format:
 * <ul>
 * <li>version 1: the first.</li>
 * </ul>
 * A new feature with a default that means "as before" needs no new version; a version is added when the meaning of
 * something that is there changes.
 */
final class Migrations {

    private final List<Migration> steps;

    /** @param steps from version 1 to 2, from 2 to 3, and so on */
    Migrations(List<Migration> steps) {
        this.steps = List.copyOf(steps);
    }

    /** All that there are. */
    static Migrations standard() {
        return new Migrations(List.of());
    }

    /** The version that is written. */
    int current() {
        return steps.size() + 1;
    }

    /**
     * Brings a document to the current version.
     *
     * @param from the document's version, 1 to {@link #current()}
     */
    void apply(Document document, int from) {
        for (Migration step : steps.subList(from - 1, steps.size())) {
            step.apply(document);
        }
        document.getDocumentElement().setAttribute("formatVersion", Integer.toString(current()));
    }
}
