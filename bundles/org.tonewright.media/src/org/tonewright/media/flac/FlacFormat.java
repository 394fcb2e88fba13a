package org.tonewright.media.flac;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.tonewright.media.AudioFileException;
import org.tonewright.media.AudioFormat;
import org.tonewright.media.AudioReader;
import org.tonewright.media.AudioSpec;
import org.tonewright.media.AudioWriter;
import org.tonewright.media.SampleType;
import org.tonewright.media.internal.Destination;
import org.tonewright.media.internal.SourceFile;

/**
 * FLAC: RFC 9639. Reads streams of 4 to 32 bits and up to 8 channels, checks every checksum they have, and seeks to the
 * exact frame; writes 16 and 24 bits. FLAC inside Ogg is not read.
 */
public final class FlacFormat implements AudioFormat {

    private static final String MAGIC = "fLaC";
    private static final int MOST_METADATA = 10_000;

    @Override
    public String id() {
        return "flac";
    }

    @Override
    public String name() {
        return "FLAC";
    }

    @Override
    public List<String> extensions() {
        return List.of("flac");
    }

    @Override
    public boolean recognises(ByteBuffer head) {
        int at = afterTag(head);
        return at + 4 <= head.limit() && isMagic(head, at);
    }

    /** The byte after an ID3v2 tag, which some taggers put before the stream; 0 without a tag. */
    private static int afterTag(ByteBuffer head) {
        if (head.limit() < 10 || head.get(0) != 'I' || head.get(1) != 'D' || head.get(2) != '3') {
            return 0;
        }
        return 10 + ((head.get(6) & 0x7f) << 21 | (head.get(7) & 0x7f) << 14 | (head.get(8) & 0x7f) << 7
                | head.get(9) & 0x7f);
    }

    private static boolean isMagic(ByteBuffer bytes, int at) {
        byte[] four = new byte[4];
        bytes.get(at, four);
        return new String(four, StandardCharsets.ISO_8859_1).equals(MAGIC);
    }

    @Override
    public AudioReader open(Path file) throws IOException {
        SourceFile source = SourceFile.open(file);
        try {
            return open(source);
        } catch (IOException | RuntimeException e) {
            source.close();
            throw e;
        }
    }

    @Override
    public boolean writes() {
        return true;
    }

    @Override
    public Optional<String> refuses(AudioSpec spec) {
        if (spec.type() != SampleType.INT_16 && spec.type() != SampleType.INT_24) {
            return Optional.of("FLAC files are written in 16 or 24 bits, not in " + spec.type().bits()
                    + (spec.type().floating() ? " bits float." : " bits."));
        }
        if (spec.channels() > StreamInfo.MOST_CHANNELS) {
            return Optional.of("FLAC files have at most 8 channels, not " + spec.channels() + ".");
        }
        return spec.sampleRate() > StreamInfo.HIGHEST_RATE
                ? Optional.of("FLAC files have at most 1048575 frames a second, not " + spec.sampleRate() + ".")
                : Optional.empty();
    }

    @Override
    public AudioWriter create(Path file, AudioSpec spec) throws IOException {
        Optional<String> refusal = refuses(spec);
        if (refusal.isPresent()) {
            throw new AudioFileException(file, refusal.get());
        }
        Destination destination = Destination.product(file);
        try {
            return new FlacWriter(spec, destination);
        } catch (IOException | RuntimeException e) {
            destination.close();
            throw e;
        }
    }

    private static AudioReader open(SourceFile file) throws AudioFileException {
        byte[] head = new byte[10];
        int start = afterTag(ByteBuffer.wrap(head, 0, file.read(head, 0, head.length, 0)));
        file.readFully(head, 0, 4, start, "its first header");
        if (!isMagic(ByteBuffer.wrap(head), 0)) {
            throw file.broken("The file is not FLAC", start);
        }
        @Nullable
        StreamInfo stream = null;
        long at = start + 4L;
        for (int count = 0; count < MOST_METADATA; count++) {
            file.readFully(head, 0, 4, at, "its metadata");
            int type = head[0] & 0x7f;
            int size = (head[1] & 0xff) << 16 | (head[2] & 0xff) << 8 | head[3] & 0xff;
            if (stream == null) {
                if (type != 0 || size != StreamInfo.SIZE) {
                    throw file.broken("The stream information should be here and is not", at);
                }
                stream = StreamInfo.read(file, at + 4);
            }
            at += 4 + size;
            if (at > file.size()) {
                throw file.broken("The file ends within its metadata", file.size());
            }
            if (head[0] < 0) {
                return FlacReader.open(file, stream, at);
            }
        }
        throw file.broken("There are more than " + MOST_METADATA + " blocks of metadata", at);
    }
}
