package org.tonewright.media.flac;

import org.tonewright.media.flac.FrameHeader.Pairing;

/** Codes blocks as frames: RFC 9639, section 9. Two channels are coded in the pairing that takes the fewest bits. */
final class FrameEncoder {

    /** The frames of a block: within the streamable subset of FLAC at every sample rate (RFC 9639, section 7). */
    static final int BLOCK = 4096;

    private final int sampleRate;
    private final int channels;
    private final int bits;
    private final BitWriter out = new BitWriter();
    private final SubframeEncoder[] encoders;
    private final long[] mid = new long[BLOCK];
    private final long[] side = new long[BLOCK];
    private final SubframeEncoder midEncoder = new SubframeEncoder();
    private final SubframeEncoder sideEncoder = new SubframeEncoder();

    FrameEncoder(int sampleRate, int channels, int bits) {
        this.sampleRate = sampleRate;
        this.channels = channels;
        this.bits = bits;
        this.encoders = new SubframeEncoder[channels];
        for (int channel = 0; channel < channels; channel++) {
            encoders[channel] = new SubframeEncoder();
        }
    }

    /**
     * Codes one block.
     *
     * @param samples integers by channel
     * @param size the frames of the block, 1 to {@link #BLOCK}
     * @param number the number of the block in the stream
     * @return the coded frame, valid until the next call
     */
    BitWriter encode(long[][] samples, int size, long number) {
        long[] plans = new long[channels];
        for (int channel = 0; channel < channels; channel++) {
            plans[channel] = encoders[channel].plan(samples[channel], size, bits);
        }
        Pairing pairing = channels == 2 ? pairing(samples, size, plans) : Pairing.INDEPENDENT;
        out.clear();
        header(size, number, pairing);
        switch (pairing) {
        case INDEPENDENT -> {
            for (SubframeEncoder encoder : encoders) {
                encoder.write(out);
            }
        }
        case LEFT_SIDE -> {
            encoders[0].write(out);
            sideEncoder.write(out);
        }
        case SIDE_RIGHT -> {
            sideEncoder.write(out);
            encoders[1].write(out);
        }
        case MID_SIDE -> {
            midEncoder.write(out);
            sideEncoder.write(out);
        }
        }
        out.align();
        out.put(Crc.sixteen(out.bytes(), 0, out.length()), 16);
        return out;
    }

    private Pairing pairing(long[][] samples, int size, long[] plans) {
        for (int i = 0; i < size; i++) {
            mid[i] = samples[0][i] + samples[1][i] >> 1;
            side[i] = samples[0][i] - samples[1][i];
        }
        long sideBits = sideEncoder.plan(side, size, bits + 1);
        long fewest = plans[0] + plans[1];
        Pairing best = Pairing.INDEPENDENT;
        if (plans[0] + sideBits < fewest) {
            fewest = plans[0] + sideBits;
            best = Pairing.LEFT_SIDE;
        }
        if (plans[1] + sideBits < fewest) {
            fewest = plans[1] + sideBits;
            best = Pairing.SIDE_RIGHT;
        }
        if (midEncoder.plan(mid, size, bits) + sideBits < fewest) {
            best = Pairing.MID_SIDE;
        }
        return best;
    }

    private void header(int size, long number, Pairing pairing) {
        int rateCode = rateCode();
        out.put(0xfff8, 16);
        out.put(size == BLOCK ? 12 : 7, 4);
        out.put(rateCode, 4);
        out.put(pairing == Pairing.INDEPENDENT ? channels - 1 : 7 + pairing.ordinal(), 4);
        out.put(bits == 16 ? 4 : 6, 3);
        out.put(0, 1);
        number(number);
        if (size != BLOCK) {
            out.put(size - 1, 16);
        }
        switch (rateCode) {
        case 13 -> out.put(sampleRate, 16);
        case 14 -> out.put(sampleRate / 10, 16);
        default -> {
            // the code says it all, or refers to the stream information
        }
        }
        out.put(Crc.eight(out.bytes(), 0, out.length()), 8);
    }

    private int rateCode() {
        for (int code = 1; code < FrameHeader.RATES.length; code++) {
            if (FrameHeader.RATES[code] == sampleRate) {
                return code;
            }
        }
        return sampleRate < 1 << 16 ? 13 : sampleRate % 10 == 0 && sampleRate / 10 < 1 << 16 ? 14 : 0;
    }

    /** A number of up to 31 bits in the manner of UTF-8: RFC 9639, section 9.1.5. */
    private void number(long number) {
        if (number < 0x80) {
            out.put(number, 8);
            return;
        }
        int following = 1;
        while (number >> 6 * following + 6 - following != 0) {
            following++;
        }
        out.put(0xff00 >> following + 1 & 0xff | number >> 6 * following, 8);
        for (int i = following - 1; i >= 0; i--) {
            out.put(0x80 | number >> 6 * i & 0x3f, 8);
        }
    }
}
