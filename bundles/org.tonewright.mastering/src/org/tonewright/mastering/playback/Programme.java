package org.tonewright.mastering.playback;

import java.util.OptionalDouble;

/**
 * What a system knows of a title before it plays it.
 *
 * @param sampleRate in hertz
 * @param integrated its integrated loudness in LUFS; empty if it is silent
 */
public record Programme(int sampleRate, OptionalDouble integrated) {}
