package org.tonewright.device.rehearsal.synth;

/**
 * What one part sounds like.
 *
 * @param name the name of the part
 * @param samples one array a channel, all of the song's length; full scale is 1
 */
public record Stem(String name, float[][] samples) {}
