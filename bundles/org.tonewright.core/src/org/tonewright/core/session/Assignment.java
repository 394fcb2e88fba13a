package org.tonewright.core.session;

import org.tonewright.core.Refusal;

/**
 * A key and what it shall be, written {@code KEY=VALUE}.
 *
 * @param key which value
 * @param text what it shall be
 */
public record Assignment(ValuePath key, String text) {

    /**
     * Reads an assignment. Everything after the first equals sign is the value.
     *
     * @throws Refusal if there is no equals sign, or the key has an empty step
     */
    public static Assignment parse(String assignment) {
        int equals = assignment.indexOf('=');
        if (equals < 0) {
            throw new Refusal("'" + assignment + "' is not written KEY=VALUE.");
        }
        return new Assignment(ValuePath.parse(assignment.substring(0, equals)),
                assignment.substring(equals + 1).strip());
    }
}
