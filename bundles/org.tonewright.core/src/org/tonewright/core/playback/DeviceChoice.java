package org.tonewright.core.playback;

/**
 * A device, and how it shall be opened.
 *
 * @param id the device, as {@code BACKEND:NAME}
 * @param frames frames of a block, where the device lets us choose
 */
public record DeviceChoice(String id, int frames) {}
