package org.tonewright.core.playback;

/**
 * A device, and how it shall be opened.
 *
 * @param id the device, as {@code BACKEND:NAME}
 * @param frames frames of a block, where the device lets us choose
 * @param freely whether a device that makes its sound itself may run as fast as it can, instead of in real time
 */
public record DeviceChoice(String id, int frames, boolean freely) {

    /** In real time. */
    public DeviceChoice(String id, int frames) {
        this(id, frames, false);
    }
}
