package org.tonewright.device.javasound;

/** White noise in 24 bits, in which every sample follows from its frame and channel. */
final class Noise {

    private Noise() {}

    /** A sample as an integer. */
    static int at(long frame, int channel) {
        long bits = (frame * 31 + channel + 1) * 0x9E3779B97F4A7C15L;
        bits = (bits ^ bits >>> 29) * 0xBF58476D1CE4E5B9L;
        return (int) (bits >>> 40) - (1 << 23);
    }
}
