package org.tonewright.core.session;

import java.util.List;

import org.eclipse.emf.common.notify.Notification;

/**
 * What happened to a document in one go.
 *
 * @param label the label of the edit, as the undo menu shows it
 * @param direction whether it was done, undone or done again
 * @param changes every single change, in the order it happened; their notifiers are the objects that changed
 */
public record Edit(String label, Direction direction, List<Notification> changes) {

    /** Which way the document went. */
    public enum Direction {
        /** Done for the first time. */
        DONE,
        /** Taken back. */
        UNDONE,
        /** Done once more after it was taken back. */
        REDONE
    }

    /** Copies the changes. */
    public Edit {
        changes = List.copyOf(changes);
    }
}
