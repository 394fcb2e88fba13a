package org.tonewright.core.journal;

/**
 * How far a journal had come. Written into every report and delivery, it shows later whether last lines were removed.
 *
 * @param length how many entries it had
 * @param head the hash of the last one; empty if there was none
 */
public record Anchor(int length, String head) {}
