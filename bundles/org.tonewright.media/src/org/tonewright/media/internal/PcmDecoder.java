package org.tonewright.media.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

import org.tonewright.media.SampleType;

/**
 * Little-endian interleaved bytes to one channel of samples at full scale 1.0. An integer s of b bits becomes
 * s / 2^(b-1): a power of two, so that no bit is lost wherever the array's type is wide enough. A NaN, an infinity, and
 * in float arrays a double beyond the float range, becomes 0 and is counted.
 */
public final class PcmDecoder {

    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private PcmDecoder() {}

    /**
     * Decodes one channel.
     *
     * @param from interleaved bytes
     * @param at the index of the channel's first sample
     * @param stride bytes from one sample of the channel to its next: the size of a frame
     * @param to the samples
     * @param offset the first index written
     * @param frames how many
     * @return how many samples were not finite and became 0
     */
    public static int decode(SampleType type, byte[] from, int at, int stride, float[] to, int offset, int frames) {
        int lost = 0;
        int in = at;
        switch (type) {
        case INT_8 -> {
            for (int i = offset; i < offset + frames; i++, in += stride) {
                to[i] = ((from[in] & 0xff) - 128) * (1f / 128);
            }
        }
        case INT_16 -> {
            for (int i = offset; i < offset + frames; i++, in += stride) {
                to[i] = (short) SHORT.get(from, in) * (1f / 32768);
            }
        }
        case INT_24 -> {
            for (int i = offset; i < offset + frames; i++, in += stride) {
                to[i] = int24(from, in) * (1f / 8388608);
            }
        }
        case INT_32 -> {
            for (int i = offset; i < offset + frames; i++, in += stride) {
                to[i] = (int) INT.get(from, in) * (1f / 2147483648f);
            }
        }
        case FLOAT_32 -> {
            for (int i = offset; i < offset + frames; i++, in += stride) {
                float value = Float.intBitsToFloat((int) INT.get(from, in));
                boolean finite = Math.abs(value) <= Float.MAX_VALUE;
                to[i] = finite ? value : 0;
                lost += finite ? 0 : 1;
            }
        }
        case FLOAT_64 -> {
            for (int i = offset; i < offset + frames; i++, in += stride) {
                float value = (float) Double.longBitsToDouble((long) LONG.get(from, in));
                boolean finite = Math.abs(value) <= Float.MAX_VALUE;
                to[i] = finite ? value : 0;
                lost += finite ? 0 : 1;
            }
        }
        }
        return lost;
    }

    /** The same into doubles, which hold every sample type exactly. */
    public static int decode(SampleType type, byte[] from, int at, int stride, double[] to, int offset, int frames) {
        int lost = 0;
        int in = at;
        switch (type) {
        case INT_8 -> {
            for (int i = offset; i < offset + frames; i++, in += stride) {
                to[i] = ((from[in] & 0xff) - 128) * (1d / 128);
            }
        }
        case INT_16 -> {
            for (int i = offset; i < offset + frames; i++, in += stride) {
                to[i] = (short) SHORT.get(from, in) * (1d / 32768);
            }
        }
        case INT_24 -> {
            for (int i = offset; i < offset + frames; i++, in += stride) {
                to[i] = int24(from, in) * (1d / 8388608);
            }
        }
        case INT_32 -> {
            for (int i = offset; i < offset + frames; i++, in += stride) {
                to[i] = (int) INT.get(from, in) * (1d / 2147483648d);
            }
        }
        case FLOAT_32 -> {
            for (int i = offset; i < offset + frames; i++, in += stride) {
                float value = Float.intBitsToFloat((int) INT.get(from, in));
                boolean finite = Math.abs(value) <= Float.MAX_VALUE;
                to[i] = finite ? value : 0;
                lost += finite ? 0 : 1;
            }
        }
        case FLOAT_64 -> {
            for (int i = offset; i < offset + frames; i++, in += stride) {
                double value = Double.longBitsToDouble((long) LONG.get(from, in));
                boolean finite = Math.abs(value) <= Double.MAX_VALUE;
                to[i] = finite ? value : 0;
                lost += finite ? 0 : 1;
            }
        }
        }
        return lost;
    }

    private static int int24(byte[] from, int in) {
        return (short) SHORT.get(from, in + 1) << 8 | from[in] & 0xff;
    }
}
