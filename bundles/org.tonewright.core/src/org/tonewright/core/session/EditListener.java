package org.tonewright.core.session;

/** Who wants to know that a document changed. */
@FunctionalInterface
public interface EditListener {

    /**
     * An edit was done, undone or done again, and the document is whole. Called on the thread of the edit; the document
     * must not be edited from here.
     */
    void edited(Edit edit);
}
