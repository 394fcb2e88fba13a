package org.tonewright.device.rehearsal.song;

/**
 * One note of a part.
 *
 * @param start when it begins, in seconds since the start of the song
 * @param length how long it is held, in seconds
 * @param pitch the MIDI note number; of no meaning for drums
 * @param velocity how hard it is played, above 0 to 1
 */
public record Note(double start, double length, double pitch, double velocity) {}
