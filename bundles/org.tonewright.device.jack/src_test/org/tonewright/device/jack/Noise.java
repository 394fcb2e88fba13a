package org.tonewright.device.jack;

/** A signal that says of every sample where it belongs: white noise in 24 bits that follows from frame and channel. */
final class Noise {

    private Noise() {}

    /** A sample, which is never 0. */
    static float at(long frame, int channel) {
        long bits = (frame * 31 + channel + 1) * 0x9E3779B97F4A7C15L;
        bits = (bits ^ bits >>> 29) * 0xBF58476D1CE4E5B9L;
        return ((int) (bits >>> 40) - (1 << 23) | 1) / (float) (1 << 23);
    }
}
