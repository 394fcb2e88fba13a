package org.tonewright.media.flac;

import java.nio.ByteBuffer;
import java.util.SplittableRandom;

/** FLAC files of a single frame, whose content can be spoiled while its checksum stays right. */
public final class Frames {

    /** Where the frame begins: after the magic word and the stream information. */
    public static final int START = 42;

    private Frames() {}

    /** A file of one block of two channels of related sound. */
    public static byte[] single() {
        SplittableRandom random = new SplittableRandom(1);
        long[][] sound = new long[2][FrameEncoder.BLOCK];
        for (int i = 0; i < FrameEncoder.BLOCK; i++) {
            sound[0][i] = Math.round(9_000 * StrictMath.sin(i * 0.05)) + random.nextInt(-20, 20);
            sound[1][i] = sound[0][i] / 2 + random.nextInt(-5, 5);
        }
        BitWriter frame = new FrameEncoder(44_100, 2, 16).encode(sound, FrameEncoder.BLOCK, 0);
        ByteBuffer file = ByteBuffer.allocate(START + frame.length());
        file.putInt(0x664c6143).putInt(0x80000000 | StreamInfo.SIZE);
        file.put(new StreamInfo(4096, 4096, 0, 0, 44_100, 2, 16, 4096, new byte[16]).bytes());
        return file.put(frame.bytes(), 0, frame.length()).array();
    }

    /** The same with the checksum of the frame's header and of the frame made right. */
    public static byte[] withChecksum(byte[] spoiled) {
        byte[] result = spoiled.clone();
        result[START + 5] = (byte) Crc.eight(result, START, START + 5);
        int end = result.length - 2;
        int crc = Crc.sixteen(result, START, end);
        result[end] = (byte) (crc >> 8);
        result[end + 1] = (byte) crc;
        return result;
    }
}
