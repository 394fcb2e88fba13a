package org.tonewright.media.wav;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;

import org.tonewright.media.AudioFileException;
import org.tonewright.media.AudioFormat;
import org.tonewright.media.AudioReader;
import org.tonewright.media.AudioSpec;
import org.tonewright.media.AudioWriter;

/** WAV and BW64. */
public final class WavFormat implements AudioFormat {

    @Override
    public String id() {
        return "wav";
    }

    @Override
    public String name() {
        return "WAV and BW64";
    }

    @Override
    public List<String> extensions() {
        return List.of("wav", "bw64", "rf64", "bwf");
    }

    @Override
    public boolean recognises(ByteBuffer head) {
        return false;
    }

    @Override
    public AudioReader open(Path file) throws IOException {
        throw new AudioFileException(file, "Files of the format " + name() + " cannot be read.");
    }

    /**
     * Starts a recording: a file written in place. Room for a {@code ds64} chunk is reserved, {@link AudioWriter#flush()}
     * brings the sizes in the header up to date, and closing keeps what was written. [disk]
     *
     * @throws AudioFileException if the file exists already or cannot be made
     */
    public AudioWriter record(Path file, AudioSpec spec) throws IOException {
        throw new AudioFileException(file, "Files of the format " + name() + " cannot be recorded.");
    }
}
