package org.tonewright.media.vorbis;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;

import org.tonewright.media.AudioFileException;
import org.tonewright.media.AudioFormat;
import org.tonewright.media.AudioReader;

/** Ogg Vorbis. */
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
        return false;
    }

    @Override
    public AudioReader open(Path file) throws IOException {
        throw new AudioFileException(file, "Files of the format " + name() + " cannot be read.");
    }
}
