package org.tonewright.mastering.master;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.tonewright.core.render.Closing;
import org.tonewright.engine.render.RenderSink;
import org.tonewright.mastering.measure.ProgrammeMeter;
import org.tonewright.media.AudioSpec;
import org.tonewright.media.AudioWriter;
import org.tonewright.media.SampleType;
import org.tonewright.media.wav.WavFormat;

/**
 * Takes the sound of titles that follow one another without a pause, cuts it into one file for each, and measures each.
 * The last file also takes what rings on. Files appear when they are committed; closed without, they leave nothing.
 */
final class TitleFiles implements RenderSink, Closeable {

    private static final int CHANNELS = 2;

    private final List<Part> parts = new ArrayList<>();
    private final List<Path> placed = new ArrayList<>();
    private int current;

    /** One file. */
    private static final class Part implements Closeable {

        private final Path file;
        private final long length;
        private final AudioWriter writer;
        private final ProgrammeMeter meter;

        Part(Path file, long length, int rate) throws IOException {
            this.file = file;
            this.length = length;
            writer = new WavFormat().create(file, new AudioSpec(rate, CHANNELS, SampleType.FLOAT_32));
            meter = new ProgrammeMeter(rate, CHANNELS);
        }

        @Override
        public void close() throws IOException {
            writer.close();
        }
    }

    /**
     * A file that was written.
     *
     * @param file where it lies
     * @param frames its length
     * @param meter measured it to its end
     */
    record Written(Path file, long frames, ProgrammeMeter meter) {}

    /** Adds the next file, as long as its title. */
    void add(Path file, long length, int rate) throws IOException {
        parts.add(new Part(file, length, rate));
    }

    @Override
    public void write(float[][] samples, int frames) throws IOException {
        int done = 0;
        while (done < frames) {
            Part part = parts.get(current);
            boolean last = current == parts.size() - 1;
            int count = last ? frames - done : (int) Math.min(frames - done, part.length - part.writer.frames());
            part.writer.write(samples, done, count);
            part.meter.process(samples, done, count);
            done += count;
            if (!last && part.writer.frames() == part.length) {
                current++;
            }
        }
    }

    /** Puts all files in their places; if one cannot be, those before it are taken away again. */
    static List<List<Written>> commit(List<TitleFiles> files) throws IOException {
        List<List<Written>> written = new ArrayList<>();
        boolean done = false;
        try {
            for (TitleFiles sink : files) {
                written.add(sink.place());
            }
            done = true;
            return written;
        } finally {
            if (!done) {
                for (TitleFiles sink : files) {
                    sink.discard();
                }
            }
        }
    }

    private List<Written> place() throws IOException {
        List<Written> written = new ArrayList<>();
        for (Part part : parts) {
            part.meter.finish();
            long frames = part.writer.frames();
            part.writer.commit();
            placed.add(part.file);
            written.add(new Written(part.file, frames, part.meter));
        }
        return written;
    }

    private void discard() throws IOException {
        for (Path file : placed) {
            Files.deleteIfExists(file);
        }
    }

    @Override
    public void close() throws IOException {
        Closing.all(parts);
    }
}
