package org.tonewright.core.verb;

/** The part of the work a verb belongs to; the overview lists verbs by it, in this order. */
public enum VerbGroup {

    /** Making, filling and looking at sessions. */
    SESSION("Sessions"),
    /** Recording and what belongs to it. */
    RECORDING("Recording"),
    /** Mixing and bouncing. */
    MIXING("Mixing"),
    /** Measuring, mastering and delivering. */
    MASTERING("Mastering and delivery"),
    /** Proof: journals and checks. */
    EVIDENCE("Evidence"),
    /** Lessons. */
    LEARNING("Learning"),
    /** What is installed. */
    STUDIO("The studio itself");

    private final String title;

    VerbGroup(String title) {
        this.title = title;
    }

    /** The heading in the overview. */
    public String title() {
        return title;
    }
}
