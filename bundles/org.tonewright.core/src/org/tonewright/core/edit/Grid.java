package org.tonewright.core.edit;

/** How fine a musical grid is. */
public enum Grid {
    /** A line at every bar. */
    BAR,
    /** A line at every beat. */
    BEAT,
    /** Two lines a beat. */
    HALF_BEAT,
    /** Four lines a beat. */
    QUARTER_BEAT
}
