package org.tonewright.device.rehearsal.fault;

/**
 * A note as far as a player's mistakes care.
 *
 * @param bar the bar it is written in, counted from 1
 * @param start when it begins, in seconds
 * @param length how long it is held, in seconds
 * @param pitch the MIDI note number; 0 if it has none
 */
public record Tone(int bar, double start, double length, double pitch) {

    /** How long it sounds together with another one, in seconds. */
    double overlap(Tone other) {
        return Math.min(start + length, other.start + other.length) - Math.max(start, other.start);
    }
}
