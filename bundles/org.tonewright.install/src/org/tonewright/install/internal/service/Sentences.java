package org.tonewright.install.internal.service;

import org.eclipse.core.runtime.IStatus;

/** p2 explains itself in trees; a person gets the sentence that says most. */
final class Sentences {
    private Sentences() {}

    /** The message of a tree's first leaf that is about something missing, or else of its first leaf, as a sentence. */
    static String leaf(IStatus status) {
        String found = missing(status);
        String message = (found.isEmpty() ? first(status) : found).strip();
        return message.endsWith(".") ? message : message + ".";
    }

    private static String missing(IStatus status) {
        for (IStatus child : status.getChildren()) {
            String found = missing(child);
            if (!found.isEmpty()) {
                return found;
            }
        }
        String message = String.valueOf(status.getMessage());
        return message.startsWith("Missing requirement") ? message : "";
    }

    private static String first(IStatus status) {
        IStatus one = status;
        while (one.getChildren().length > 0) {
            one = one.getChildren()[0];
        }
        return String.valueOf(one.getMessage());
    }
}
