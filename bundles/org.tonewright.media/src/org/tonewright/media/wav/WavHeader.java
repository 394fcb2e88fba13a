package org.tonewright.media.wav;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

import org.tonewright.media.AudioSpec;
import org.tonewright.media.SampleType;

/**
 * Everything before the first sample of a file being written. Its length depends on the specification alone, so that it
 * can be rewritten in place while the samples grow: up to 4 GiB the file is a plain WAV with a {@code JUNK} chunk,
 * beyond that it is a BW64 file, in which the {@code ds64} chunk has taken the place of {@code JUNK} and the sizes of
 * 32 bits say 0xFFFFFFFF (ITU-R BS.2088-1, annex 1; EBU Tech 3306).
 */
final class WavHeader {

    /** The largest size a RIFF header can state; 0xFFFFFFFF itself means "see ds64". */
    static final long RIFF_LIMIT = 0xfffffffeL;

    private static final int DS64 = 28;
    private static final int UNKNOWN = -1;

    private final AudioSpec spec;
    private final byte[] bext;
    private final long limit;

    /** @param limit the largest RIFF size before the file becomes BW64; {@link #RIFF_LIMIT}, or less in a test */
    WavHeader(AudioSpec spec, long limit) {
        this.spec = spec;
        this.bext = spec.bext().map(BextChunk::encode).orElseGet(() -> new byte[0]);
        this.limit = limit;
    }

    /** Puts another time of the first frame into the broadcast extension, if there is one. */
    void begins(long timeReference) {
        if (bext.length > 0) {
            ByteBuffer.wrap(bext).order(ByteOrder.LITTLE_ENDIAN).putLong(BextChunk.TIME_REFERENCE, timeReference);
        }
    }

    /** The bytes before the first sample. */
    int length() {
        int extension = bext.length == 0 ? 0 : 8 + bext.length + (bext.length & 1);
        return 12 + 8 + DS64 + 8 + formatLength() + (spec.type().floating() ? 12 : 0) + extension + 8;
    }

    /** The bytes of one frame. */
    int frameBytes() {
        return spec.channels() * spec.type().bytes();
    }

    /** The size that the RIFF header states for so many frames: all that follows its first 8 bytes. */
    long riffSize(long frames) {
        long data = frames * frameBytes();
        return length() - 8 + data + (data & 1);
    }

    /** The header of a file with so many frames, ready to be written at its start. */
    ByteBuffer bytes(long frames) {
        long data = frames * frameBytes();
        boolean large = riffSize(frames) > limit;
        ByteBuffer to = ByteBuffer.allocate(length()).order(ByteOrder.LITTLE_ENDIAN);
        name(to, large ? "BW64" : "RIFF").putInt(large ? UNKNOWN : (int) riffSize(frames));
        name(to, "WAVE");
        name(to, large ? "ds64" : "JUNK").putInt(DS64);
        to.putLong(large ? riffSize(frames) : 0).putLong(large ? data : 0).putLong(large ? frames : 0).putInt(0);
        format(to);
        if (spec.type().floating()) {
            name(to, "fact").putInt(4).putInt(frames > RIFF_LIMIT ? UNKNOWN : (int) frames);
        }
        if (bext.length > 0) {
            name(to, "bext").putInt(bext.length).put(bext);
            if ((bext.length & 1) == 1) {
                to.put((byte) 0);
            }
        }
        name(to, "data").putInt(large ? UNKNOWN : (int) data);
        return to.flip();
    }

    private int formatLength() {
        return extensible() ? WavFormatChunk.LONGEST : spec.type().floating() ? 18 : 16;
    }

    private boolean extensible() {
        return spec.channels() > 2;
    }

    private void format(ByteBuffer to) {
        SampleType type = spec.type();
        int format = type.floating() ? WavFormatChunk.FLOAT : WavFormatChunk.PCM;
        name(to, "fmt ").putInt(formatLength());
        to.putShort((short) (extensible() ? WavFormatChunk.EXTENSIBLE : format)).putShort((short) spec.channels());
        to.putInt(spec.sampleRate()).putInt(spec.sampleRate() * frameBytes());
        to.putShort((short) frameBytes()).putShort((short) type.bits());
        if (extensible()) {
            int noSpeakerPositions = 0;
            to.putShort((short) 22).putShort((short) type.bits()).putInt(noSpeakerPositions);
            to.putShort((short) format).put(WavFormatChunk.GUID_TAIL);
        } else if (type.floating()) {
            to.putShort((short) 0);
        }
    }

    private static ByteBuffer name(ByteBuffer to, String name) {
        return to.put(name.getBytes(StandardCharsets.US_ASCII));
    }
}
