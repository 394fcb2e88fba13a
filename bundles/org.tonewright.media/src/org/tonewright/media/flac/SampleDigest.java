package org.tonewright.media.flac;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The MD5 digest of sound: of its samples interleaved, signed, little-endian, in whole bytes (RFC 9639, section 8.2).
 */
final class SampleDigest {

    private final int bytes;
    private final MessageDigest md5;
    private byte[] packed;

    SampleDigest(int channels, int bits) {
        this.bytes = bits + 7 >> 3;
        try {
            this.md5 = MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has MD5.", e);
        }
        this.packed = new byte[4096 * channels * bytes];
    }

    /** Forgets what was added. */
    void reset() {
        md5.reset();
    }

    /** Adds frames; the arrays may be longer. */
    void add(long[][] samples, int frames) {
        int stride = samples.length * bytes;
        if (packed.length < frames * stride) {
            packed = new byte[frames * stride];
        }
        for (int channel = 0; channel < samples.length; channel++) {
            long[] from = samples[channel];
            int out = channel * bytes;
            for (int i = 0; i < frames; i++, out += stride) {
                long value = from[i];
                for (int b = 0; b < bytes; b++) {
                    packed[out + b] = (byte) (value >> 8 * b);
                }
            }
        }
        md5.update(packed, 0, frames * stride);
    }

    /** The digest of all that was added, 16 bytes; starts anew. */
    byte[] value() {
        return md5.digest();
    }
}
