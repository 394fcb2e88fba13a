package org.tonewright.media.flac;

import java.nio.ByteBuffer;

import org.tonewright.media.AudioFileException;
import org.tonewright.media.AudioSpec;
import org.tonewright.media.SampleType;
import org.tonewright.media.internal.SourceFile;

/**
 * The first metadata block: RFC 9639, section 8.2.
 *
 * @param shortestBlock the fewest frames of a block but the last
 * @param longestBlock the most frames of a block
 * @param smallestFrame the fewest bytes of a coded block, 0 if not known
 * @param largestFrame the most bytes of a coded block, 0 if not known
 * @param sampleRate frames a second
 * @param channels 1 to 8
 * @param bits bits of a sample, 4 to 32
 * @param frames the length, 0 if not known
 * @param md5 the MD5 digest of the samples, 16 bytes, all 0 if not known
 */
record StreamInfo(int shortestBlock, int longestBlock, int smallestFrame, int largestFrame, int sampleRate,
        int channels,
        int bits, long frames, byte[] md5) {

    /** The size of the block's content in bytes. */
    static final int SIZE = 34;
    /** The most channels of a stream. */
    static final int MOST_CHANNELS = 8;
    /** The highest sample rate that the block can state, in hertz. */
    static final int HIGHEST_RATE = (1 << 20) - 1;

    /** @throws AudioFileException if a number is out of the range of the format or of what is read */
    static StreamInfo read(SourceFile file, long at) throws AudioFileException {
        byte[] bytes = new byte[SIZE];
        file.readFully(bytes, 0, SIZE, at, "its stream information");
        ByteBuffer from = ByteBuffer.wrap(bytes);
        int shortest = from.getShort() & 0xffff;
        int longest = from.getShort() & 0xffff;
        int smallest = from.get() & 0xff;
        smallest = smallest << 16 | from.getShort() & 0xffff;
        int largest = from.get() & 0xff;
        largest = largest << 16 | from.getShort() & 0xffff;
        long packed = from.getLong();
        byte[] md5 = new byte[16];
        from.get(md5);
        StreamInfo info = new StreamInfo(shortest, longest, smallest, largest, (int) (packed >>> 44),
                (int) (packed >>> 41 & 7) + 1, (int) (packed >>> 36 & 31) + 1, packed & 0xfffffffffL, md5);
        if (info.sampleRate < AudioSpec.MIN_RATE) {
            throw file.broken("The header says a sample rate of " + info.sampleRate + " Hz; " + AudioSpec.MIN_RATE
                    + " Hz and more are read", at + 10);
        }
        if (info.bits < 4) {
            throw file.broken("The header says samples of " + info.bits + " bits; 4 to 32 are possible", at + 12);
        }
        if (longest < 16 || shortest > longest) {
            throw file.broken("The header says blocks of " + shortest + " to " + longest + " frames", at);
        }
        return info;
    }

    /** The content of the block. */
    byte[] bytes() {
        ByteBuffer to = ByteBuffer.allocate(SIZE);
        to.putShort((short) shortestBlock).putShort((short) longestBlock);
        to.put((byte) (smallestFrame >> 16)).putShort((short) smallestFrame);
        to.put((byte) (largestFrame >> 16)).putShort((short) largestFrame);
        to.putLong((long) sampleRate << 44 | (channels - 1L) << 41 | (bits - 1L) << 36 | frames);
        return to.put(md5).array();
    }

    /** The smallest type that holds a sample. */
    SampleType type() {
        return bits <= 8 ? SampleType.INT_8
                : bits <= 16 ? SampleType.INT_16
                        : bits <= 24 ? SampleType.INT_24 : SampleType.INT_32;
    }
}
