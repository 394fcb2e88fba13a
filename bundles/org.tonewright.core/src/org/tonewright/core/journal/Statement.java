package org.tonewright.core.journal;

/**
 * An entry and the journal it stands in.
 *
 * @param journal the name of the session or release
 * @param entry as it stands there
 */
public record Statement(String journal, JournalEntry entry) {

    /** How a person finds it, such as {@code entry 3 (bounce) of 'My Song'}. */
    String name() {
        return "entry " + entry.number() + " (" + entry.deed().kind() + ") of '" + journal + "'";
    }
}
