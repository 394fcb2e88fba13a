package org.tonewright.media.vorbis;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The bits of one packet, least significant first: Vorbis I specification, section 2. Beyond the end there are zeros,
 * and {@link #ended()} says so: in an audio packet that is a regular way to say that nothing follows.
 */
final class PacketBits {

    /** Bytes that must follow the packet in its array, so that bits can be taken in words. */
    static final int PADDING = 8;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private byte[] bytes = new byte[PADDING];
    private long next;
    private long end;

    /**
     * Starts a packet.
     *
     * @param packet its bytes from index 0, followed by at least {@link #PADDING} others
     * @param length how many bytes it has
     */
    void start(byte[] packet, int length) {
        bytes = packet;
        next = 0;
        end = length * 8L;
    }

    /** Whether the packet has no bits at all. */
    boolean empty() {
        return end == 0;
    }

    /** Whether more bits were taken than there are. */
    boolean ended() {
        return next > end;
    }

    /** The next 32 bits without taking them; what lies beyond the end is not defined. */
    int peek() {
        return next >= end ? 0 : (int) ((long) LONG.get(bytes, (int) (next >>> 3)) >>> (next & 7));
    }

    /** Takes bits that were looked at. */
    void skip(int bits) {
        next += bits;
    }

    /** Takes 0 to 32 bits as an unsigned number; 0 if they go beyond the end. */
    int take(int bits) {
        if (next + bits > end) {
            next = end + 1;
            return 0;
        }
        if (bits == 0) {
            return 0;
        }
        long word = (long) LONG.get(bytes, (int) (next >>> 3)) >>> (next & 7);
        next += bits;
        return (int) (word & (1L << bits) - 1);
    }

    /** Takes one bit. */
    boolean flag() {
        return take(1) != 0;
    }

    /** The bits that a number takes: Vorbis I specification, section 9.2.1. */
    static int width(int number) {
        return number <= 0 ? 0 : 32 - Integer.numberOfLeadingZeros(number);
    }
}
