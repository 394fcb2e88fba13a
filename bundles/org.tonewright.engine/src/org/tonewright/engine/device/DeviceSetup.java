package org.tonewright.engine.device;

/**
 * How a device is opened.
 *
 * @param sampleRate frames a second
 * @param frames frames of each block of the device; any number
 * @param inputs channels to record
 * @param outputs channels to hear
 * @param freely whether a device that need not wait for anything outside may run as fast as it can; hardware takes no
 *        notice
 */
public record DeviceSetup(double sampleRate, int frames, int inputs, int outputs, boolean freely) {

    /** In real time. */
    public DeviceSetup(double sampleRate, int frames, int inputs, int outputs) {
        this(sampleRate, frames, inputs, outputs, false);
    }

    /** @throws IllegalArgumentException if a number is out of range */
    public DeviceSetup {
        if (!(sampleRate > 0) || frames < 1 || frames > 1 << 16 || inputs < 0 || outputs < 0) {
            throw new IllegalArgumentException("A device can't run at " + sampleRate + " Hz with blocks of " + frames
                    + " frames, " + inputs + " inputs and " + outputs + " outputs.");
        }
    }

    /** The same in real time. */
    public DeviceSetup inRealTime() {
        return new DeviceSetup(sampleRate, frames, inputs, outputs);
    }
}
