package org.tonewright.core.playback;

/**
 * A device that is open.
 *
 * @param id as {@code BACKEND:NAME}
 * @param name the name on screen
 * @param sampleRate in hertz
 * @param frames frames of a block
 * @param inputs channels that can be recorded
 * @param outputs channels that can be heard
 */
public record OpenDevice(String id, String name, double sampleRate, int frames, int inputs, int outputs) {}
