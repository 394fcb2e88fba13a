package org.tonewright.device.javasound;

/**
 * Samples at full scale 1.0 as signed little-endian integers of 16, 24 or 32 bits, interleaved, and back. To an integer
 * of b bits a sample x becomes x 2^(b-1), rounded to the nearest integer, ties to even, and clipped; what is not a
 * number becomes 0. A sample that came from an integer of at most 24 bits comes back as it was. [audio]
 */
final class Coding {

    private final int bytes;
    private final double scale;

    /** Integers of so many bits: 16, 24 or 32. */
    Coding(int bits) {
        bytes = bits / Byte.SIZE;
        scale = 1L << bits - 1;
    }

    /** The bytes of a frame of so many channels. */
    int frame(int channels) {
        return bytes * channels;
    }

    /**
     * Writes a channel.
     *
     * @param from its samples
     * @param to frames of interleaved samples
     * @param channel which channel of the frames
     * @param channels how many channels a frame has
     * @param frames how many
     */
    void encode(float[] from, byte[] to, int channel, int channels, int frames) {
        int at = channel * bytes;
        for (int i = 0; i < frames; i++, at += bytes * channels) {
            int value = (int) Math.clamp((long) Math.rint(from[i] * scale), (long) -scale, (long) scale - 1);
            for (int shift = 0; shift < bytes; shift++) {
                to[at + shift] = (byte) (value >> shift * Byte.SIZE);
            }
        }
    }

    /**
     * Reads a channel.
     *
     * @param from frames of interleaved samples
     * @param to receives its samples
     * @param channel which channel of the frames
     * @param channels how many channels a frame has
     * @param frames how many
     */
    void decode(byte[] from, float[] to, int channel, int channels, int frames) {
        int at = channel * bytes;
        for (int i = 0; i < frames; i++, at += bytes * channels) {
            int value = from[at + bytes - 1];
            for (int shift = bytes - 2; shift >= 0; shift--) {
                value = value << Byte.SIZE | from[at + shift] & 0xff;
            }
            to[i] = (float) (value / scale);
        }
    }
}
