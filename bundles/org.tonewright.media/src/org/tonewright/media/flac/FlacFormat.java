package org.tonewright.media.flac;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;

import org.tonewright.media.AudioFileException;
import org.tonewright.media.AudioFormat;
import org.tonewright.media.AudioReader;

/** FLAC. */
public final class FlacFormat implements AudioFormat {

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
        return false;
    }

    @Override
    public AudioReader open(Path file) throws IOException {
        throw new AudioFileException(file, "Files of the format " + name() + " cannot be read.");
    }
}
