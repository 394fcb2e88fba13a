package org.tonewright.dsp.detect;

/**
 * Where a note begins.
 *
 * @param at when the attack begins to be heard, in samples since the first one
 * @param strength how much new sound there is, in the units of {@link OnsetDetector}; compare within one signal only
 * @param attack how long the rise lasts from a fifth to four fifths of its height, in samples; short for drums
 */
public record Onset(double at, double strength, double attack) {}
