package org.tonewright.media.wav;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

import org.tonewright.media.AudioFileException;
import org.tonewright.media.AudioSpec;
import org.tonewright.media.SampleType;
import org.tonewright.media.internal.SourceFile;

/**
 * The {@code fmt } chunk: Microsoft, "Multiple Channel Audio Data and WAVE Files" (2007).
 *
 * @param sampleRate frames a second
 * @param channels 1 or more
 * @param type how a sample is stored
 * @param bits the significant bits of a sample
 */
record WavFormatChunk(int sampleRate, int channels, SampleType type, int bits) {

    static final int PCM = 1;
    static final int FLOAT = 3;
    static final int EXTENSIBLE = 0xfffe;

    /** The bytes of a chunk with the extension of WAVE_FORMAT_EXTENSIBLE. */
    static final int LONGEST = 40;

    private static final int SHORTEST = 16;
    /** The last 14 bytes of KSDATAFORMAT_SUBTYPE_PCM and _IEEE_FLOAT; the first two are the format. */
    static final byte[] GUID_TAIL = {0, 0, 0, 0, 0x10, 0, (byte) 0x80, 0, 0, (byte) 0xaa, 0, 0x38, (byte) 0x9b,
            0x71};

    /**
     * Reads the chunk.
     *
     * @param at the first byte of its content
     * @param size the size of its content
     * @throws AudioFileException if it is cut short, contradicts itself, or means samples that are not read
     */
    static WavFormatChunk read(SourceFile file, long at, long size) throws AudioFileException {
        if (size < SHORTEST) {
            throw file.broken("The format chunk has " + size + " bytes instead of at least 16", at);
        }
        byte[] bytes = new byte[(int) Math.min(size, LONGEST)];
        file.readFully(bytes, 0, bytes.length, at, "its format chunk");
        ByteBuffer from = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int format = from.getShort() & 0xffff;
        int channels = from.getShort() & 0xffff;
        long rate = from.getInt() & 0xffffffffL;
        from.getInt();
        int frameBytes = from.getShort() & 0xffff;
        int bits = from.getShort() & 0xffff;
        int container = bits + 7 & ~7;
        if (format == EXTENSIBLE) {
            if (bytes.length < LONGEST) {
                throw file.broken("The extended format chunk has " + size + " bytes instead of 40", at);
            }
            int valid = from.getShort(18) & 0xffff;
            format = from.getShort(24) & 0xffff;
            for (int i = 0; i < GUID_TAIL.length; i++) {
                if (bytes[26 + i] != GUID_TAIL[i]) {
                    throw file.broken("The samples are of a kind that is not read; PCM and float are", at + 24);
                }
            }
            bits = valid == 0 ? bits : valid;
        }
        if (channels < 1 || channels > AudioSpec.MAX_CHANNELS) {
            throw file.broken("The header says " + channels + " channels; 1 to " + AudioSpec.MAX_CHANNELS + " are read",
                    at + 2);
        }
        if (rate < AudioSpec.MIN_RATE || rate > AudioSpec.MAX_RATE) {
            throw file.broken("The header says a sample rate of " + rate + " Hz; " + AudioSpec.MIN_RATE + " to "
                    + AudioSpec.MAX_RATE + " Hz are read", at + 4);
        }
        SampleType type = type(file, format, container, at);
        if (frameBytes != channels * type.bytes()) {
            throw file.broken("The header says " + frameBytes + " bytes a frame, which does not fit " + channels
                    + " channels of " + type.bits() + " bits", at + 12);
        }
        if (bits < 1 || bits > type.bits()) {
            throw file.broken("The header says " + bits + " valid bits in samples of " + type.bits(), at + 14);
        }
        return new WavFormatChunk((int) rate, channels, type, type.floating() ? type.bits() : bits);
    }

    private static SampleType type(SourceFile file, int format, int container, long at) throws AudioFileException {
        for (SampleType type : SampleType.values()) {
            if (format == (type.floating() ? FLOAT : PCM) && container == type.bits()) {
                return type;
            }
        }
        if (format == PCM || format == FLOAT) {
            throw file.broken("The header says samples of " + container + " bits "
                    + (format == PCM ? "PCM; 8, 16, 24 and 32 are read" : "float; 32 and 64 are read"), at + 14);
        }
        throw file.broken("The samples are coded in format 0x" + Integer.toHexString(format)
                + ", which is not read; PCM and float are", at);
    }
}
