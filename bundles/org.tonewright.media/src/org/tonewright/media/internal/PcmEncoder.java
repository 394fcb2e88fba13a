package org.tonewright.media.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

import org.tonewright.media.SampleType;

/**
 * One channel of samples at full scale 1.0 to little-endian interleaved bytes. To an integer of b bits a sample x
 * becomes x 2^(b-1), rounded to the nearest integer, ties to even, and clipped to -2^(b-1) .. 2^(b-1) - 1; what was a
 * multiple of 2^-(b-1) within that range is exact. What is clipped and what is not finite, and becomes 0, is counted.
 */
public final class PcmEncoder {

    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private long[] integers = {};
    private long clipped;
    private long nonFinite;

    /** How many samples were clipped so far. */
    public long clipped() {
        return clipped;
    }

    /** How many samples were NaN or infinite, or too large for a float that was to hold them. */
    public long nonFinite() {
        return nonFinite;
    }

    /**
     * Encodes one channel.
     *
     * @param from the samples
     * @param offset the first index read
     * @param frames how many
     * @param to interleaved bytes
     * @param at the index of the channel's first sample
     * @param stride bytes from one sample of the channel to its next: the size of a frame
     */
    public void encode(SampleType type, float[] from, int offset, int frames, byte[] to, int at, int stride) {
        int out = at;
        if (type == SampleType.FLOAT_32) {
            for (int i = offset; i < offset + frames; i++, out += stride) {
                INT.set(to, out, Float.floatToRawIntBits(finite(from[i])));
            }
        } else if (type == SampleType.FLOAT_64) {
            for (int i = offset; i < offset + frames; i++, out += stride) {
                LONG.set(to, out, Double.doubleToRawLongBits(finite(from[i])));
            }
        } else {
            reserve(frames);
            round(type.bits(), from, offset, frames, integers, 0);
            pack(type, frames, to, at, stride);
        }
    }

    /** The same from doubles. */
    public void encode(SampleType type, double[] from, int offset, int frames, byte[] to, int at, int stride) {
        int out = at;
        if (type == SampleType.FLOAT_32) {
            for (int i = offset; i < offset + frames; i++, out += stride) {
                INT.set(to, out, Float.floatToRawIntBits(finite((float) from[i])));
            }
        } else if (type == SampleType.FLOAT_64) {
            for (int i = offset; i < offset + frames; i++, out += stride) {
                LONG.set(to, out, Double.doubleToRawLongBits(finite(from[i])));
            }
        } else {
            reserve(frames);
            round(type.bits(), from, offset, frames, integers, 0);
            pack(type, frames, to, at, stride);
        }
    }

    /**
     * Rounds one channel to integers.
     *
     * @param bits the word length, 2 to 32
     */
    public void round(int bits, float[] from, int offset, int frames, long[] to, int at) {
        double scale = 1L << bits - 1;
        for (int i = 0; i < frames; i++) {
            to[at + i] = integer(from[offset + i], scale);
        }
    }

    /** The same from doubles. */
    public void round(int bits, double[] from, int offset, int frames, long[] to, int at) {
        double scale = 1L << bits - 1;
        for (int i = 0; i < frames; i++) {
            to[at + i] = integer(from[offset + i], scale);
        }
    }

    private void reserve(int frames) {
        if (integers.length < frames) {
            integers = new long[frames];
        }
    }

    private long integer(double sample, double scale) {
        double value = Math.rint(sample * scale);
        return value >= -scale && value <= scale - 1 ? (long) value : outside(sample, scale);
    }

    private long outside(double sample, double scale) {
        if (Math.abs(sample) <= Double.MAX_VALUE) {
            clipped++;
            return (long) (sample < 0 ? -scale : scale - 1);
        }
        nonFinite++;
        return 0;
    }

    private float finite(float value) {
        if (Math.abs(value) <= Float.MAX_VALUE) {
            return value;
        }
        nonFinite++;
        return 0;
    }

    private double finite(double value) {
        if (Math.abs(value) <= Double.MAX_VALUE) {
            return value;
        }
        nonFinite++;
        return 0;
    }

    private void pack(SampleType type, int frames, byte[] to, int at, int stride) {
        int out = at;
        switch (type) {
        case INT_8 -> {
            for (int i = 0; i < frames; i++, out += stride) {
                to[out] = (byte) (integers[i] + 128);
            }
        }
        case INT_16 -> {
            for (int i = 0; i < frames; i++, out += stride) {
                SHORT.set(to, out, (short) integers[i]);
            }
        }
        case INT_24 -> {
            for (int i = 0; i < frames; i++, out += stride) {
                to[out] = (byte) integers[i];
                SHORT.set(to, out + 1, (short) (integers[i] >> 8));
            }
        }
        case INT_32 -> {
            for (int i = 0; i < frames; i++, out += stride) {
                INT.set(to, out, (int) integers[i]);
            }
        }
        case FLOAT_32, FLOAT_64 -> throw new IllegalArgumentException("Not an integer type: " + type);
        }
    }
}
