package org.tonewright.recording.inspect;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.tonewright.core.edit.Bars;
import org.tonewright.media.AudioFormats;
import org.tonewright.media.AudioInfo;
import org.tonewright.media.AudioReader;
import org.tonewright.recording.Range;

/** An audio file by itself, of which neither bars nor neighbours are known. */
public final class FileSound implements Sound {

    private final Path file;
    private final AudioFormats formats;
    private final AudioInfo info;
    private @Nullable AudioReader reader;

    private FileSound(Path file, AudioFormats formats, AudioInfo info) {
        this.file = file;
        this.formats = formats;
        this.info = info;
    }

    /**
     * [disk] Looks at a file.
     *
     * @param formats what opens it
     * @throws IOException if it can't be read, with a sentence
     */
    public static FileSound of(Path file, AudioFormats formats) throws IOException {
        return new FileSound(file, formats, formats.info(file));
    }

    @Override
    public FileSound again() {
        return new FileSound(file, formats, info);
    }

    /** What the file contains. */
    public AudioInfo info() {
        return info;
    }

    @Override
    public String name() {
        return file.toString();
    }

    @Override
    public int sampleRate() {
        return info.sampleRate();
    }

    @Override
    public int channels() {
        return info.channels();
    }

    @Override
    public List<Range> ranges() {
        return info.frames() == 0 ? List.of() : List.of(new Range(0, info.frames()));
    }

    @Override
    public void read(long start, float[][] into, int frames) throws IOException {
        AudioReader open = reader;
        if (open == null) {
            open = formats.open(file);
            reader = open;
        }
        int there = (int) Math.clamp(info.frames() - start, 0, frames);
        if (there > 0) {
            if (open.position() != start) {
                open.seek(start);
            }
            there = open.read(into, 0, there);
        }
        for (float[] channel : into) {
            Arrays.fill(channel, there, frames, 0);
        }
    }

    @Override
    public Optional<Bars> bars() {
        return Optional.empty();
    }

    @Override
    public List<Recorded> others() {
        return List.of();
    }

    @Override
    public void close() throws IOException {
        AudioReader open = reader;
        reader = null;
        if (open != null) {
            open.close();
        }
    }
}
