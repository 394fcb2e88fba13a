package org.tonewright.media.flac;

import java.util.Arrays;

import org.tonewright.media.AudioFileException;
import org.tonewright.media.flac.FrameHeader.Pairing;

/**
 * Decodes frames: RFC 9639, section 9. The arithmetic is in 64 bits, which hold the side channel of 32-bit sound and
 * every sum of a predictor. A sample that does not fit the word length, or a checksum that does not match, makes a
 * frame broken.
 */
final class FrameDecoder {

    private final BitReader in;
    private final StreamInfo info;
    private final long[][] samples;
    private final long[] coefficients = new long[32];

    FrameDecoder(BitReader in, StreamInfo info) {
        this.in = in;
        this.info = info;
        this.samples = new long[info.channels()][0];
    }

    /** The samples of the last decoded block by channel, as integers; arrays may be longer than the block. */
    long[][] samples() {
        return samples;
    }

    /**
     * Decodes the frame at a place of the file.
     *
     * @param position its first byte
     * @throws AudioFileException if there is none or it is broken
     */
    FrameHeader decode(long position) throws AudioFileException {
        in.start(position);
        FrameHeader header = FrameHeader.read(in, info);
        for (int channel = 0; channel < header.channels(); channel++) {
            if (samples[channel].length < header.size()) {
                samples[channel] = new long[header.size()];
            }
            boolean side = header.pairing() == Pairing.SIDE_RIGHT ? channel == 0
                    : header.pairing() != Pairing.INDEPENDENT && channel == 1;
            subframe(samples[channel], header.size(), side ? info.bits() + 1 : info.bits());
        }
        in.align();
        int crc = in.crc16();
        if (in.unsigned(16) != crc) {
            throw in.broken("A frame is damaged: its checksum does not match");
        }
        unpair(header);
        check(header);
        return header;
    }

    private void unpair(FrameHeader header) {
        int size = header.size();
        long[] a = samples[0];
        long[] b = samples[samples.length - 1];
        switch (header.pairing()) {
        case INDEPENDENT -> {
            // each channel is what was coded
        }
        case LEFT_SIDE -> {
            for (int i = 0; i < size; i++) {
                b[i] = a[i] - b[i];
            }
        }
        case SIDE_RIGHT -> {
            for (int i = 0; i < size; i++) {
                a[i] += b[i];
            }
        }
        case MID_SIDE -> {
            for (int i = 0; i < size; i++) {
                long sum = a[i] << 1 | b[i] & 1;
                long side = b[i];
                a[i] = sum + side >> 1;
                b[i] = sum - side >> 1;
            }
        }
        }
    }

    private void check(FrameHeader header) throws AudioFileException {
        long outside = 0;
        for (long[] channel : samples) {
            for (int i = 0; i < header.size(); i++) {
                outside |= channel[i] ^ channel[i] >> 63;
            }
        }
        if (outside >> info.bits() - 1 != 0) {
            throw in.broken("A frame holds a sample of more than " + info.bits() + " bits");
        }
    }

    private void subframe(long[] to, int size, int bits) throws AudioFileException {
        if (in.unsigned(1) != 0) {
            throw in.broken("A channel of a frame has a value that FLAC does not know");
        }
        int type = (int) in.unsigned(6);
        int wasted = in.unsigned(1) == 1 ? in.unary() + 1 : 0;
        int width = bits - wasted;
        if (width < 1) {
            throw in.broken("A channel of a frame has " + wasted + " unused bits in a word of " + bits);
        }
        if (type == 0) {
            Arrays.fill(to, 0, size, in.signed(width));
        } else if (type == 1) {
            raw(to, 0, size, width);
        } else if (type >= 8 && type <= 12) {
            fixed(to, size, width, type - 8);
        } else if (type >= 32) {
            linear(to, size, width, type - 31);
        } else {
            throw in.broken("A channel of a frame is coded in a way that FLAC does not know");
        }
        if (wasted > 0) {
            for (int i = 0; i < size; i++) {
                to[i] <<= wasted;
            }
        }
    }

    private void raw(long[] to, int from, int end, int width) throws AudioFileException {
        for (int i = from; i < end; i++) {
            to[i] = in.signed(width);
        }
    }

    /** A fixed predictor: RFC 9639, section 9.2.5. */
    private void fixed(long[] to, int size, int width, int order) throws AudioFileException {
        residual(to, size, width, order);
        switch (order) {
        case 1 -> {
            for (int i = 1; i < size; i++) {
                to[i] += to[i - 1];
            }
        }
        case 2 -> {
            for (int i = 2; i < size; i++) {
                to[i] += 2 * to[i - 1] - to[i - 2];
            }
        }
        case 3 -> {
            for (int i = 3; i < size; i++) {
                to[i] += 3 * (to[i - 1] - to[i - 2]) + to[i - 3];
            }
        }
        case 4 -> {
            for (int i = 4; i < size; i++) {
                to[i] += 4 * (to[i - 1] + to[i - 3]) - 6 * to[i - 2] - to[i - 4];
            }
        }
        default -> {
            // order 0: the residual is the sound
        }
        }
    }

    /** A linear predictor: RFC 9639, section 9.2.6. */
    private void linear(long[] to, int size, int width, int order) throws AudioFileException {
        if (order > size) {
            throw in.broken("A block of " + size + " frames has a predictor of order " + order);
        }
        raw(to, 0, order, width);
        int precision = (int) in.unsigned(4) + 1;
        int shift = (int) in.signed(5);
        if (precision == 16 || shift < 0) {
            throw in.broken("A predictor has a value that FLAC does not know");
        }
        for (int i = 0; i < order; i++) {
            coefficients[i] = in.signed(precision);
        }
        partitions(to, size, order);
        for (int i = order; i < size; i++) {
            long sum = 0;
            for (int j = 0; j < order; j++) {
                sum += coefficients[j] * to[i - 1 - j];
            }
            to[i] += sum >> shift;
        }
    }

    private void residual(long[] to, int size, int width, int order) throws AudioFileException {
        if (order > size) {
            throw in.broken("A block of " + size + " frames has a predictor of order " + order);
        }
        raw(to, 0, order, width);
        partitions(to, size, order);
    }

    /** The coded residual: RFC 9639, section 9.2.7. */
    private void partitions(long[] to, int size, int order) throws AudioFileException {
        int method = (int) in.unsigned(2);
        if (method > 1) {
            throw in.broken("A residual is coded in a way that FLAC does not know");
        }
        int parameterBits = 4 + method;
        int escape = (1 << parameterBits) - 1;
        int partitionOrder = (int) in.unsigned(4);
        int length = size >> partitionOrder;
        if (length << partitionOrder != size || length < order) {
            throw in.broken("A block of " + size + " frames cannot have " + (1 << partitionOrder) + " partitions");
        }
        int from = order;
        for (int end = length; end <= size; end += length) {
            int parameter = (int) in.unsigned(parameterBits);
            if (parameter == escape) {
                raw(to, from, end, (int) in.unsigned(5));
            } else {
                in.rice(parameter, to, from, end);
            }
            from = end;
        }
    }
}
