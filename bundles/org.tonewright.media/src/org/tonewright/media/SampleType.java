package org.tonewright.media;

/**
 * How one sample is stored. Integers are signed, full scale is 2^(bits-1) and reads as 1.0, so that a sample s is the
 * number s / 2^(bits-1); 8-bit samples of WAV are stored with an offset of 128 and read the same way.
 */
public enum SampleType {
    /** 8-bit integer; read only. */
    INT_8(8, false),
    /** 16-bit integer. */
    INT_16(16, false),
    /** 24-bit integer; the widest integer that a float holds exactly. */
    INT_24(24, false),
    /** 32-bit integer; exact in double arrays, rounded to the nearest float in float arrays. */
    INT_32(32, false),
    /** IEEE 754 single precision, full scale 1.0. */
    FLOAT_32(32, true),
    /**
     * IEEE 754 double precision, full scale 1.0; exact in double arrays, rounded to the nearest float in float arrays.
     */
    FLOAT_64(64, true);

    private final int bits;
    private final boolean floating;

    SampleType(int bits, boolean floating) {
        this.bits = bits;
        this.floating = floating;
    }

    /** The bits one sample takes in a file: 8, 16, 24, 32 or 64. */
    public int bits() {
        return bits;
    }

    /** The bytes one sample takes in a file: 1, 2, 3, 4 or 8. */
    public int bytes() {
        return bits / 8;
    }

    /** Whether samples are floating point numbers, which go beyond full scale without clipping. */
    public boolean floating() {
        return floating;
    }

    /** Whether a float array holds every sample of this type without rounding. */
    public boolean fitsFloat() {
        return bits <= 24 || this == FLOAT_32;
    }
}
