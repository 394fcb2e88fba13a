package org.tonewright.core.verify;

import java.util.List;

/**
 * What something on disk contains.
 *
 * @param text for a person, line by line
 * @param document for a program: records, maps and lists, as
 *        {@link org.tonewright.core.verb.Output#document} takes them
 */
public record Description(List<String> text, Object document) {

    /** Keeps a copy of the lines. */
    public Description {
        text = List.copyOf(text);
    }
}
