package org.tonewright.media.vorbis;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tonewright.media.AudioFileException;
import org.tonewright.media.AudioFormat;
import org.tonewright.media.AudioReader;
import org.tonewright.media.internal.SourceFile;

/**
 * Ogg Vorbis, read only. One logical stream a file; its length is exact, to the frame; its channels come in the order
 * of the stream (Vorbis I specification, section 4.3.9). Chained and multiplexed files, and floors of type 0, which no
 * released encoder wrote, are refused with a sentence.
 */
public final class VorbisFormat implements AudioFormat {

    @Override
    public String id() {
        return "vorbis";
    }

    @Override
    public String name() {
        return "Ogg Vorbis";
    }

    @Override
    public List<String> extensions() {
        return List.of("ogg", "oga");
    }

    @Override
    public boolean recognises(ByteBuffer head) {
        return head.limit() >= 4 && head.get(0) == 'O' && head.get(1) == 'g' && head.get(2) == 'g'
                && head.get(3) == 'S';
    }

    @Override
    public AudioReader open(Path file) throws IOException {
        SourceFile source = SourceFile.open(file);
        try {
            OggPages pages = new OggPages(source);
            pages.read(0);
            Optional<String> other = otherCodec(pages.buffer());
            if (other.isPresent()) {
                throw new AudioFileException(file,
                        "The Ogg file holds " + other.get() + ", which is not read; Vorbis is.");
            }
            return VorbisReader.open(source);
        } catch (IOException | RuntimeException e) {
            source.close();
            throw e;
        }
    }

    /** The name of a coding that is not Vorbis, by the first bytes of its first packet. */
    private static Optional<String> otherCodec(byte[] page) {
        String start = new String(page, 28, 8, StandardCharsets.ISO_8859_1);
        Map<String, String> known = Map.of("OpusHead", "Opus", "Speex   ", "Speex", "\u007fFLAC", "FLAC in Ogg",
                "\u0080theora", "Theora video", "fishead\0", "a skeleton of several streams");
        return known.entrySet().stream().filter(entry -> start.startsWith(entry.getKey())).map(Map.Entry::getValue)
                .findFirst();
    }
}
