package org.tonewright.media.flac;

import org.tonewright.media.AudioFileException;

/**
 * The header of a frame: RFC 9639, section 9.1.
 *
 * @param first the position of the block's first frame of sound in the stream
 * @param size the frames of sound in the block
 * @param channels how many channels
 * @param pairing how two channels are coded
 */
record FrameHeader(long first, int size, int channels, Pairing pairing) {

    /** How the two channels of a block are coded: RFC 9639, section 9.1.3. */
    enum Pairing {
        /** Every channel for itself. */
        INDEPENDENT,
        /** The left channel, and left minus right. */
        LEFT_SIDE,
        /** Left minus right, and the right channel. */
        SIDE_RIGHT,
        /** Half the sum, and left minus right. */
        MID_SIDE
    }

    /** The sample rates that have a code of their own, by code. */
    static final int[] RATES = {0, 88_200, 176_400, 192_000, 8_000, 16_000, 22_050, 24_000, 32_000, 44_100,
            48_000, 96_000};
    private static final int[] BITS = {0, 8, 12, 0, 16, 20, 24, 32};

    /**
     * Reads a header where the reader was started.
     *
     * @throws AudioFileException if there is none, its checksum is wrong, or it differs from the stream information
     */
    static FrameHeader read(BitReader in, StreamInfo info) throws AudioFileException {
        long sync = in.unsigned(16);
        if ((sync & 0xfffe) != 0xfff8) {
            throw in.broken("A frame should begin here and does not");
        }
        boolean variable = (sync & 1) == 1;
        int sizeCode = (int) in.unsigned(4);
        int rateCode = (int) in.unsigned(4);
        int channelCode = (int) in.unsigned(4);
        int bitsCode = (int) in.unsigned(3);
        long reserved = in.unsigned(1);
        long number = number(in);
        int size = size(in, sizeCode);
        int rate = rate(in, rateCode);
        int crc = in.crc8();
        if (in.unsigned(8) != crc) {
            throw in.broken("The header of a frame is damaged: its checksum does not match");
        }
        int channels = channelCode < 8 ? channelCode + 1 : 2;
        int bits = bitsCode == 0 ? info.bits() : BITS[bitsCode];
        if (sizeCode == 0 || rateCode == 15 || channelCode > 10 || bitsCode == 3 || reserved != 0) {
            throw in.broken("The header of a frame has a value that FLAC does not know");
        }
        if (channels != info.channels() || bits != info.bits() || rate != 0 && rate != info.sampleRate()) {
            throw in.broken("The number of channels, the word length or the sample rate changes within the stream, "
                    + "which is not read");
        }
        Pairing pairing = channelCode < 8 ? Pairing.INDEPENDENT : Pairing.values()[channelCode - 7];
        return new FrameHeader(variable ? number : number * info.longestBlock(), size, channels, pairing);
    }

    private static int size(BitReader in, int code) throws AudioFileException {
        return switch (code) {
        case 0 -> 0;
        case 1 -> 192;
        case 2, 3, 4, 5 -> 144 << code;
        case 6 -> (int) in.unsigned(8) + 1;
        case 7 -> (int) in.unsigned(16) + 1;
        default -> 1 << code;
        };
    }

    private static int rate(BitReader in, int code) throws AudioFileException {
        return switch (code) {
        case 12 -> (int) in.unsigned(8) * 1000;
        case 13 -> (int) in.unsigned(16);
        case 14 -> (int) in.unsigned(16) * 10;
        case 15 -> 0;
        default -> RATES[code];
        };
    }

    /** Reads the coded number of the frame, up to 36 bits in the manner of UTF-8: RFC 9639, section 9.1.5. */
    private static long number(BitReader in) throws AudioFileException {
        long first = in.unsigned(8);
        int ones = Long.numberOfLeadingZeros(~(first << 56));
        if (ones == 0) {
            return first;
        }
        if (ones == 1 || ones == 8) {
            throw in.broken("The number of a frame is not coded as FLAC says");
        }
        long value = first & 0x7f >> ones;
        for (int i = 1; i < ones; i++) {
            long part = in.unsigned(8);
            if (part >> 6 != 2) {
                throw in.broken("The number of a frame is not coded as FLAC says");
            }
            value = value << 6 | part & 0x3f;
        }
        return value;
    }
}
