package org.tonewright.core.playback;

/**
 * How much there is to do.
 *
 * @param dsp the share of its time that the audio thread works, 0 to 1 and beyond; the highest since the last look
 * @param disk how full the emptiest buffer of the tracks is, 0 to 1
 * @param dropouts blocks that the device lost, and quanta that came too late from disk, since the device was opened
 */
public record Loads(double dsp, double disk, long dropouts) {}
