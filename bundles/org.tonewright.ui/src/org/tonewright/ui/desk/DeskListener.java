package org.tonewright.ui.desk;

/** Who wants to know what comes onto the desk. Edits of what lies there are told by its editor. */
public interface DeskListener {

    /** Another session lies on the desk, or none. */
    default void sessionChanged() {}

    /** Another release lies on the desk, or none. */
    default void releaseChanged() {}

    /** Something else is selected, or nothing. */
    default void selectionChanged() {}

    /**
     * Something is said to the person at the desk.
     *
     * @param sentence one whole sentence
     * @param urgent whether something did not work
     */
    default void said(String sentence, boolean urgent) {}
}
